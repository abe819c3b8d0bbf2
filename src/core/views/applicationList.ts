import { byUrgency } from '../agenda/agenda';
import type { Agenda, AgendaItem, FileState } from '../agenda/agenda';
import { applicationsAmong, roundOf } from '../notes/application';
import type { Application, FiledNote } from '../notes/application';
import type { CalendarDate } from '../dates/calendar';
import type { Status } from '../notes/fields';
import type { CommandName } from '../rules/commands';
import { actsFor } from '../rules/followUpActs';
import { byName, named, roleOf } from './applicationName';
import type { NamedApplication } from './applicationName';
import { group } from './followUpRows';
import { say } from '../text/language';
import { interviewPlace } from '../notes/note';
import type { InterviewNote } from '../notes/note';
import {
  sayCompany,
  sayContact,
  sayInterview,
  sayInterviewBriefly,
  sayRoundDate,
} from '../wording/rowWording';
import { rangeOf } from '../text/text';
import { asParts, look } from './treeRow';
import type { TreeRow } from './treeRow';
import { shown } from '../text/shownText';
import { sayBriefly, sayWhat, sayWhen } from '../wording/followUpWording';

interface Listed extends NamedApplication {
  readonly row: TreeRow;
  readonly isClosed: boolean;
}

/** All applications of the window, by name, each with its rounds. It is told which notes are others now. */
export class ApplicationList {
  /** By company, since a note can join or leave any of its company's applications. */
  readonly #companies = new Map<string, readonly Listed[]>();
  readonly #companyOf = new Map<string, string>();
  readonly #paths = new Map<string, Set<string>>();
  /** The companies that are still to be listed anew: that is done when somebody looks. */
  readonly #changed = new Set<string>();

  constructor(private readonly agendaOf: (path: string) => Agenda) {}

  /** Takes in what is true now. */
  update(states: Iterable<FileState>): void {
    for (const state of states) for (const company of this.#refile(state)) this.#changed.add(company);
  }

  /** The rows: a row that says the same is the same object. Those that are closed stand folded at the end. */
  rows(): readonly TreeRow[] {
    for (const company of this.#changed) this.#listAgain(company);
    this.#changed.clear();
    const all = [...this.#companies.values()].flat().toSorted(byName);
    const open = all.filter(({ isClosed }) => !isClosed).map(({ row }) => row);
    const closed = all.filter(({ isClosed }) => isClosed).map(({ row }) => row);
    return closed.length === 0 ? open : [...open, group('closed', say('Closed'), closed, true)];
  }

  /** Files a note under its company; returns the companies that this concerns. */
  #refile({ path, note }: FileState): readonly string[] {
    const before = this.#companyOf.get(path);
    // A note without a company is an application by itself: no company has the name of a file.
    const now = note && (roundOf({ path, note }).company ?? path);
    if (before !== undefined) this.#paths.get(before)?.delete(path);
    if (now === undefined) this.#companyOf.delete(path);
    else {
      this.#companyOf.set(path, now);
      this.#paths.set(now, (this.#paths.get(now) ?? new Set()).add(path));
    }
    return [before, now].filter((company) => company !== undefined);
  }

  #listAgain(company: string): void {
    const before = this.#companies.get(company) ?? [];
    const now = this.#applications(company).flatMap((rounds) => this.#listed(rounds));
    if (now.length === 0) {
      this.#companies.delete(company);
      this.#paths.delete(company);
      return;
    }
    const known = new Map(before.map((one) => [one.row.id, one]));
    this.#companies.set(
      company,
      now.map((one) => sameAsBefore(one, known.get(one.row.id))),
    );
  }

  #applications(company: string): readonly Application[] {
    return applicationsAmong(this.#paths.get(company) ?? [], (path) => this.agendaOf(path).application(path));
  }

  #listed(rounds: Application): readonly Listed[] {
    const last = rounds.at(-1);
    if (last === undefined) return [];
    const agenda = this.agendaOf(last.path);
    const own = named(rounds);
    return [{ ...own, row: applicationRow(own, rounds, last, agenda), isClosed: isOver(last.note.status) }];
  }
}

/** An offer is still to be answered: nothing is owed, and yet one does not fold it away. */
function isOver(status: Status): boolean {
  return status !== 'waiting' && status !== 'advanced' && status !== 'offer';
}

function applicationRow(
  { name, path: firstPath }: NamedApplication,
  rounds: Application,
  { path, note }: FiledNote,
  agenda: Agenda,
): TreeRow {
  const today = agenda.telling(path)?.today ?? '';
  const next = nextOf(rounds, agenda);
  const contact = sayContact(lastContact(rounds, today), today) ?? [];
  const whole = [note.status, sayNext(next, today), contact].flat();
  const role = roleOf(rounds) ?? [];
  const brief =
    next === undefined
      ? [note.status, role, sayNext(next, today), contact]
      : [sayNextBriefly(next, today), role, note.status, contact];
  return {
    id: `application:${firstPath}`,
    label: sayCompany(note),
    description: asParts(brief.flat()),
    tooltip: [name, ...whole].join('\n'),
    spoken: `${name}: ${whole.join(', ')}`,
    sign: signOf(next) ?? 'application',
    target: { path, range: rangeOf(note.lineStarts, interviewPlace(note)) },
    acts: [...new Set([...actsOfLast(rounds, agenda), 'setStatus' as const])],
    rows: rounds.map((round) => roundRow(round, agenda)),
    isFolded: true,
  };
}

function roundRow({ path, note }: FiledNote, agenda: Agenda): TreeRow {
  const today = agenda.telling(path)?.today ?? '';
  const label = note.round === undefined ? say('Interview') : shown(note.round);
  const ahead = itemsAhead([{ path, note }], agenda);
  const [next] = ahead;
  const owed = next === undefined || isInterviewToCome(next) ? undefined : next;
  const date = sayRoundDate(note, today);
  const whole = owed === undefined ? [date] : [date, sayNext(owed, today)];
  return {
    id: `round:${path}`,
    label,
    description: asParts(owed === undefined ? [date] : [...sayNextBriefly(owed, today), date]),
    tooltip: [label, ...whole].join('\n'),
    spoken: `${label}: ${whole.join(', ')}`,
    sign: signOf(next) ?? 'round',
    target: { path, range: rangeOf(note.lineStarts, interviewPlace(note)) },
    acts: [...new Set(ahead.flatMap(({ followUp }) => actsFor(followUp)))],
  };
}

function itemsAhead(rounds: Application, agenda: Agenda): readonly AgendaItem[] {
  const items = rounds.flatMap(({ path }) => agenda.aheadOf(path));
  return items.filter(({ followUp }) => followUp.due !== undefined).sort(byUrgency);
}

function nextOf(rounds: Application, agenda: Agenda): AgendaItem | undefined {
  return itemsAhead(rounds, agenda)[0];
}

/** What can be done for the round that the row leads to. */
function actsOfLast(rounds: Application, agenda: Agenda): readonly CommandName[] {
  return itemsAhead(rounds.slice(-1), agenda).flatMap(({ followUp }) => actsFor(followUp));
}

/** Before an interview there is nothing to do but to go there. */
function isInterviewToCome({ followUp: { kind, state } }: AgendaItem): boolean {
  return state === 'upcoming' && kind !== 'check-in';
}

function sayNext(next: AgendaItem | undefined, today: CalendarDate): string {
  if (next === undefined) return say('nothing is owed');
  const { note, followUp } = next;
  const interview = isInterviewToCome(next) ? sayInterview(note, today) : undefined;
  return interview ?? `${sayWhat(followUp)}, ${sayWhen(followUp, note, today)}`;
}

/** The same in parts for a narrow side bar: when comes first. */
function sayNextBriefly(next: AgendaItem, today: CalendarDate): readonly string[] {
  const { note, followUp } = next;
  const interview = isInterviewToCome(next) ? sayInterviewBriefly(note, today) : undefined;
  return interview === undefined ? sayBriefly(followUp, note, today) : [interview];
}

function signOf(next: AgendaItem | undefined): TreeRow['sign'] {
  const state = next?.followUp.state;
  return state === 'overdue' || state === 'due' ? state : undefined;
}

/** The last day on which one was in touch with them: an interview, a letter or a call. */
function lastContact(rounds: Application, today: CalendarDate): CalendarDate | undefined {
  const dates = rounds.flatMap(({ note }) => contacts(note));
  return dates
    .filter((date) => date <= today)
    .sort()
    .at(-1);
}

function contacts({
  interview,
  thankYouSent,
  thankYouCall,
  checkedIn,
}: InterviewNote): readonly CalendarDate[] {
  const letters =
    thankYouSent?.kind === 'people' ? thankYouSent.people.map(({ on }) => on) : [thankYouSent?.on];
  const known = [interview, ...letters, thankYouCall, ...checkedIn];
  return known.flatMap((when) => (when === undefined || when === true ? [] : when.date));
}

/** A row that says the same is the same object. */
function sameAsBefore(one: Listed, before: Listed | undefined): Listed {
  return before !== undefined && looks(before) === looks(one) ? before : one;
}

function looks({ row, isClosed }: Listed): string {
  return JSON.stringify([look(row), row.rows?.map(look), isClosed]);
}
