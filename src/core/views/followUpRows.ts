import { byUrgency, itemsAhead } from '../agenda/agenda';
import type { AgendaItem, FileState } from '../agenda/agenda';
import { addDays } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { dueText } from '../rules/deadlines';
import type { Due } from '../rules/deadlines';
import { actsFor } from '../rules/followUpActs';
import type { FollowUp } from '../rules/followUps';
import { say } from '../text/language';
import { followUpPlace, owedProblem } from '../rules/problems';
import { sayCompany, sayGroup } from '../wording/rowWording';
import type { Grouping } from '../settings/settings';
import { capitalised, rangeOf } from '../text/text';
import { asParts, look } from './treeRow';
import type { RowSign, TreeRow } from './treeRow';
import { folded } from '../notes/values';
import { shown } from '../text/shownText';
import { message, sayApplication } from '../wording/wording';
import type { Telling } from '../wording/wording';
import { sayBriefly, sayWhat, sayWhen, sayWhenBriefly } from '../wording/followUpWording';

/** How many days count as this week, today among them: whatever the weekday, it is never nearly over. */
const WEEK = 7;

/** When one has to act, soonest first. */
const TIMES = ['overdue', 'today', 'week', 'later'] as const;
type Time = (typeof TIMES)[number];

/** A follow-up that is owed now or later, as its row shows it. */
interface Owed {
  readonly item: AgendaItem;
  readonly time: Time;
  /** Until or from when, as notes write it. */
  readonly at: string;
  /** Where the group says when, or nothing. */
  readonly row: TreeRow;
  /** Where the group says the company. */
  readonly rowOfCompany: TreeRow;
  /** What is said of the note in one sentence, while it is overdue. */
  readonly sentence?: string;
}

/** What is owed now and later in the whole window, in groups. It is told what is true of notes that changed. */
export class FollowUpList {
  readonly #owed = new Map<string, readonly Owed[]>();

  /** How many follow-ups are overdue. */
  get overdue(): number {
    return this.#count(({ state }) => state === 'overdue');
  }

  /** What is overdue, in the order in which one acts on it. */
  get overdueItems(): readonly AgendaItem[] {
    return this.#all()
      .map(({ item }) => item)
      .filter(({ followUp }) => followUp.state === 'overdue')
      .sort(byUrgency);
  }

  /** How many are due today; the call is optional and not counted. */
  get dueToday(): number {
    return this.#count(({ state, kind }) => state === 'due' && kind !== 'thank-you-call');
  }

  /** What is overdue about a note, in a sentence each; `undefined` where nothing is. */
  overdueAt(path: string): string | undefined {
    const sentences = (this.#owed.get(path) ?? []).flatMap(({ sentence }) => sentence ?? []);
    return sentences.length === 0 ? undefined : sentences.join('\n');
  }

  /** Takes in what is true now; returns the paths of the notes about which there is something else to show. */
  update(states: Iterable<FileState>): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const state of states) {
      const { path } = state;
      const before = this.#owed.get(path) ?? [];
      const now = owedFor(state);
      const kept = now.map((owed) => before.find((other) => looks(other) === looks(owed)) ?? owed);
      if (kept.length === before.length && kept.every((owed) => before.includes(owed))) continue;
      changed.add(path);
      if (kept.length === 0) this.#owed.delete(path);
      else this.#owed.set(path, kept);
    }
    return changed;
  }

  /** The rows, in groups or without: a row that says the same is the same object. */
  rows(by: Grouping): readonly TreeRow[] {
    const all = this.#all().toSorted(byTime);
    switch (by) {
      case 'due':
        return timeGroups(all);
      case 'company':
        return companyGroups(all);
      case 'none':
        return all.map(({ row }) => row);
    }
  }

  #all(): readonly Owed[] {
    return [...this.#owed.values()].flat();
  }

  #count(isCounted: (followUp: FollowUp) => boolean): number {
    return this.#all().filter(({ item }) => isCounted(item.followUp)).length;
  }
}

function owedFor(state: FileState): readonly Owed[] {
  const { telling } = state;
  if (telling === undefined) return [];
  return itemsAhead(state).flatMap((item) => {
    const at = actAt(item);
    return at === undefined ? [] : [owedOf(item, at, telling)];
  });
}

/** When to act; absent where there never is a time for it, as for a call after an interview on a Friday evening. */
function actAt({ note, followUp }: AgendaItem): Due | undefined {
  return followUp.state === 'snoozed' ? note.snooze : followUp.due;
}

function owedOf(item: AgendaItem, at: Due, telling: Telling): Owed {
  const { path, note, followUp } = item;
  const [what, when] = [sayWhat(followUp), sayWhen(followUp, note, telling.today)];
  const about = note.company === undefined ? sayCompany(note) : sayApplication(note);
  const spoken = `${about}: ${what}, ${when}`;
  const shared = {
    id: `${path}#${followUp.kind}`,
    tooltip: `${[about, note.round && shown(note.round)].filter(Boolean).join(', ')}\n${capitalised(what)}, ${when}`,
    spoken,
    sign: signOf(followUp),
    target: { path, range: rangeOf(note.lineStarts, followUpPlace(followUp, note)) },
    acts: actsFor(followUp),
  };
  const role = note.role === undefined ? [] : [shown(note.role)];
  return {
    item,
    at: dueText(at),
    time: timeOf(followUp, at.date, telling.today),
    // A side bar is narrow: what is cut off at its edge is what matters least, and stands in the tooltip.
    row: {
      label: sayCompany(note),
      description: asParts([...sayBriefly(followUp, note, telling.today), ...role]),
      ...shared,
    },
    rowOfCompany: {
      label: capitalised(what),
      description: asParts([sayWhenBriefly(followUp, note, telling.today), ...role]),
      ...shared,
    },
    sentence: sentenceOf(item, telling),
  };
}

/** The sign of a follow-up that is owed now or later; none for others. */
export function signOf({ state }: FollowUp): RowSign | undefined {
  switch (state) {
    case 'done':
    case 'missed':
    case 'not-needed':
      return undefined;
    default:
      return state;
  }
}

function sentenceOf({ note, followUp }: AgendaItem, telling: Telling): string | undefined {
  if (followUp.state !== 'overdue') return undefined;
  return owedProblem(followUp, note)
    .map((problem) => message(problem, telling))
    .join('\n');
}

function timeOf({ state }: FollowUp, date: CalendarDate, today: CalendarDate): Time {
  if (state === 'overdue') return 'overdue';
  if (date <= today) return 'today';
  return date < addDays(today, WEEK) ? 'week' : 'later';
}

/** What decides whether a row, its group or its place is another. */
function looks({ at, time, row, rowOfCompany, sentence }: Owed): string {
  return JSON.stringify([at, time, look(row), look(rowOfCompany), sentence]);
}

function byTime(a: Owed, b: Owed): number {
  const apart = TIMES.indexOf(a.time) - TIMES.indexOf(b.time);
  if (apart !== 0) return apart;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return byUrgency(a.item, b.item) || (a.row.id < b.row.id ? -1 : 1);
}

function timeGroups(all: readonly Owed[]): readonly TreeRow[] {
  return TIMES.flatMap((time) => {
    const rows = all.filter((owed) => owed.time === time).map(({ row }) => row);
    return rows.length === 0 ? [] : [group(`due:${time}`, timeName(time), rows, time === 'later')];
  });
}

function timeName(time: Time): string {
  switch (time) {
    case 'overdue':
      return say('Overdue');
    case 'today':
      return say('Today');
    case 'week':
      return say('This week');
    case 'later':
      return say('Later');
  }
}

/** The company with the most urgent follow-up first. */
function companyGroups(all: readonly Owed[]): readonly TreeRow[] {
  const companies = new Map<string, Owed[]>();
  for (const owed of all) {
    const company = folded(owed.item.note.company ?? '');
    const rows = companies.get(company);
    if (rows === undefined) companies.set(company, [owed]);
    else rows.push(owed);
  }
  return [...companies].flatMap(([company, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          group(
            `company:${company}`,
            first.row.label,
            [first, ...others].map((owed) => owed.rowOfCompany),
          ),
        ],
  );
}

/** A row with others below it, and their number behind its name. */
export function group(id: string, label: string, rows: readonly TreeRow[], isFolded = false): TreeRow {
  const count = rows.length;
  return { id, label, description: String(count), spoken: sayGroup(label, count), acts: [], rows, isFolded };
}
