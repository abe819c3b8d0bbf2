import { NO_LATER_ROUNDS } from '../notes/application';
import type { Application, FiledNote } from '../notes/application';
import { addDays } from '../dates/calendar';
import type { CalendarDate, Instant } from '../dates/calendar';
import type { Code, Severity } from '../rules/codes';
import { dueText } from '../rules/deadlines';
import type { Circumstances } from '../rules/deadlines';
import { isAhead } from '../rules/followUps';
import type { FollowUp, FollowUpState } from '../rules/followUps';
import { Moment } from '../dates/moment';
import { keptNote } from './keptNote';
import type { KeptNote } from './keptNote';
import type { InterviewNote, NoteReading } from '../notes/note';
import { LISTED_KEYS } from '../notes/noteKeys';
import { NoteFolder } from './noteFolder';
import { resultOf } from './steps';
import type { Steps } from './steps';
import { judge } from '../rules/problems';
import type { Problem, Verdict } from '../rules/problems';
import type { Settings } from '../settings/settings';
import { rangeOf } from '../text/text';
import type { Range } from '../text/text';
import { message } from '../wording/wording';
import type { Telling } from '../wording/wording';

/** One follow-up with its note. */
export interface AgendaItem {
  readonly path: string;
  readonly note: InterviewNote;
  readonly followUp: FollowUp;
}

/** A problem as it is shown: in words, with its severity, at its range. */
export interface ToldProblem {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly problem: Problem;
}

/** What is known of one file, and what is said of it now: all that a presentation needs. */
export interface FileState {
  readonly path: string;
  /** Absent where it is no interview note, or none any more. */
  readonly note?: InterviewNote;
  /** The letter, the call and the check-in, in this order; without the call where it is switched off. */
  readonly followUps: readonly FollowUp[];
  /** In the order of their places, without those whose severity is `off`. */
  readonly problems: readonly ToldProblem[];
  /** What the sentences about the note need; absent where there is no note. */
  readonly telling?: Telling;
}

/** What was read anew: `undefined` for a file that is gone, or none of ours. */
export type Changes = Iterable<readonly [path: string, reading: NoteReading | undefined]>;

type Unreadable = Extract<NoteReading, { kind: 'unreadable' }>;

/**
 * All that is owed in one folder, kept true: told what changed in the notes, what time it is, or what the settings
 * are, it says which paths that concerns, and judges those anew. Both are steps of their own, so that with many
 * notes others have their turn between them: `store`, then `judge` a few.
 */
export class Agenda {
  readonly #notes = new NoteFolder();
  /** Files that are meant as notes and cannot be read as a whole. */
  readonly #unreadable = new Map<string, Unreadable>();
  #next: Instant = Infinity;
  #now: Instant = -Infinity;
  /** The latest moment by which a note was judged since all were. */
  #latest: Instant = -Infinity;

  constructor(private settings: Settings) {}

  /** The moment at which to ask again what is `stale`; infinite where time changes nothing. It may be too early, never too late. */
  get next(): Instant {
    return this.#next;
  }

  /** How many interview notes there are. */
  get size(): number {
    return this.#notes.size;
  }

  /** The paths of all interview notes. */
  notePaths(): Iterable<string> {
    return this.#notes.paths();
  }

  /** All interview notes, with their paths. */
  *notes(): Iterable<FiledNote> {
    yield* this.#notes.notes();
  }

  note(path: string): InterviewNote | undefined {
    return this.#notes.note(path)?.note;
  }

  /** The rounds of the application that a note belongs to, in order. */
  application(path: string): Application {
    return this.#notes.note(path)?.application ?? [];
  }

  /** Every application of the folder, once. */
  *applications(): Iterable<Application> {
    for (const note of this.#notes.notes()) if (note.application[0] === note) yield note.application;
  }

  /** What is known and said of a file. */
  state(path: string): FileState {
    const kept = this.#notes.note(path);
    if (kept === undefined) return { path, followUps: [], problems: this.#hopeless(path) };
    const { followUps, problems } = this.#verdict(kept);
    const { note } = kept;
    const telling = this.#telling(note);
    return {
      path,
      note,
      followUps: this.#offered(followUps),
      problems: this.#told(problems, note.lineStarts, telling),
      telling,
    };
  }

  /** The letter, the call and the check-in of a note, in this order; without the call where it is switched off. */
  followUps(path: string): readonly FollowUp[] {
    const kept = this.#notes.note(path);
    return kept === undefined ? [] : this.#offered(this.#verdict(kept).followUps);
  }

  /** What is owed now or later, in the order in which one acts on it: overdue first, then by due. */
  ahead(): readonly AgendaItem[] {
    return [...this.#notes.paths()].flatMap((path) => this.aheadOf(path)).sort(byUrgency);
  }

  /** What is owed now or later for one note. */
  aheadOf(path: string): readonly AgendaItem[] {
    const note = this.note(path);
    return note === undefined ? [] : itemsAhead({ path, note, followUps: this.followUps(path) });
  }

  /** The paths about which there may be something to say. */
  *paths(): Iterable<string> {
    yield* this.#notes.paths();
    yield* this.#unreadable.keys();
  }

  /** The problems of a file, in the order of their places, without those whose severity is `off`. */
  problems(path: string): readonly ToldProblem[] {
    return this.state(path).problems;
  }

  /** What would be said of a file if it read so, whatever the severities; `undefined` where it would be no interview note. */
  problemsIf(path: string, reading: NoteReading): readonly Problem[] | undefined {
    if (reading.kind === 'unreadable') return [reading.problem];
    if (reading.kind !== 'interview') return undefined;
    const later = this.#notes.note(path)?.later ?? NO_LATER_ROUNDS;
    return judge(reading.note, later, new Moment(this.#now), this.settings.rules).problems;
  }

  /** What decided about the follow-ups of a note; `undefined` where its interview has no readable date. */
  circumstances(path: string): Circumstances | undefined {
    const kept = this.#notes.note(path);
    if (kept?.note.interview === undefined) return undefined;
    const { note, later } = kept;
    return {
      note,
      interview: kept.note.interview,
      later,
      moment: new Moment(this.#now),
      rules: this.settings.rules,
    };
  }

  /** Today in the note's zone, and what else its sentences need. */
  telling(path: string): Telling | undefined {
    const note = this.note(path);
    return note && this.#telling(note);
  }

  /**
   * Stores what was read anew, `undefined` for files that are gone, and judges nothing yet: that is still to be done for
   * the paths it returns.
   */
  store(changes: Changes): ReadonlySet<string> {
    return resultOf(this.storing(changes));
  }

  /** The same in small steps, for thousands of files; each change is asked for in its own step. */
  *storing(changes: Changes): Steps<ReadonlySet<string>> {
    const unreadable = new Set<string>();
    const touched = yield* this.#notes.updating(this.#kept(changes, unreadable));
    return new Set([...unreadable, ...touched]);
  }

  /** The notes as they are kept. Files that cannot be read, or could not, are added to `unreadable`. */
  *#kept(
    changes: Changes,
    unreadable: Set<string>,
  ): Generator<readonly [path: string, note: KeptNote | undefined]> {
    for (const [path, reading] of changes) {
      if (this.#unreadable.delete(path)) unreadable.add(path);
      if (reading?.kind === 'unreadable') {
        this.#unreadable.set(path, reading);
        unreadable.add(path);
      }
      yield [path, reading?.kind === 'interview' ? keptNote(path, reading.note) : undefined];
    }
  }

  /** Judges some notes by the time that it is now. */
  judge(paths: Iterable<string>, now: Instant): void {
    this.#now = now;
    this.#latest = Math.max(this.#latest, now);
    for (const path of paths) {
      const kept = this.#notes.note(path);
      if (kept !== undefined) this.#judge(kept);
    }
  }

  /** The notes of which time has made something else, and all where the clock was set back: they are still to be judged. */
  stale(now: Instant): ReadonlySet<string> {
    const isSetBack = now < this.#latest;
    this.#now = this.#latest = now;
    const touched = new Set<string>();
    if (!isSetBack && now < this.#next) return touched;
    this.#next = Infinity;
    for (const { path, next } of this.#notes.notes()) {
      if (isSetBack || next <= now) touched.add(path);
      else this.#next = Math.min(this.#next, next);
    }
    return touched;
  }

  /** From now on judges by other settings; all paths are still to be judged. */
  setSettings(settings: Settings): void {
    this.settings = settings;
    for (const kept of this.#notes.notes()) kept.verdict = undefined;
  }

  /** What is true of a note, judged yet or not. */
  #verdict(kept: KeptNote): Verdict {
    if (kept.verdict !== undefined && this.#now < kept.next) return kept.verdict;
    // It stays `stale`, so that everyone hears of it.
    return judge(kept.note, kept.later, new Moment(this.#now), this.settings.rules);
  }

  #judge(kept: KeptNote): void {
    const { note, later } = kept;
    const moment = new Moment(this.#now);
    kept.verdict = judge(note, later, moment, this.settings.rules);
    // What is said of dates, such as “today”, is another tomorrow.
    moment.dayHasCome(addDays(moment.today(note.zone), 1), note.zone);
    kept.next = moment.next;
    this.#next = Math.min(this.#next, moment.next);
  }

  #offered(followUps: readonly FollowUp[]): readonly FollowUp[] {
    return this.settings.rules.thankYouCall.enabled
      ? followUps
      : followUps.filter(({ kind }) => kind !== 'thank-you-call');
  }

  /** What is said of a file that cannot be read as a whole. */
  #hopeless(path: string): readonly ToldProblem[] {
    const unreadable = this.#unreadable.get(path);
    if (unreadable === undefined) return [];
    return this.#told([unreadable.problem], unreadable.lineStarts, this.#tellingOf(NOTHING_KNOWN, NO_DATE));
  }

  #told(problems: readonly Problem[], starts: readonly number[], telling: Telling): readonly ToldProblem[] {
    return problems.flatMap((problem) => {
      const { code, span } = problem;
      const severity = this.settings.severity[code];
      if (severity === 'off') return [];
      return [{ code, severity, message: message(problem, telling), range: rangeOf(starts, span), problem }];
    });
  }

  #telling(note: InterviewNote): Telling {
    return this.#tellingOf(note, new Moment(this.#now).today(note.zone));
  }

  #tellingOf(note: Telling['note'], today: CalendarDate): Telling {
    return { note, today, channel: this.settings.rules.checkIn.channel };
  }
}

/** What is owed now or later of one note, as its state has it. */
export function itemsAhead({ path, note, followUps }: Omit<FileState, 'problems'>): readonly AgendaItem[] {
  if (note === undefined) return [];
  return followUps.filter(isAhead).map((followUp) => ({ path, note, followUp }));
}

/** The states in which there is something to do, most urgent first. */
const AHEAD: readonly FollowUpState[] = ['overdue', 'due', 'open', 'upcoming', 'snoozed'];

/** The order in which one acts on what is owed; across zones, dues compare as their clocks show them. */
export function byUrgency(a: AgendaItem, b: AgendaItem): number {
  const byState = urgency(a.followUp) - urgency(b.followUp);
  if (byState !== 0) return byState;
  const [first = '', second = ''] = [a, b].map(({ followUp: { due } }) => due && dueText(due));
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The call is optional: due, it stands behind what must be done today. */
function urgency({ kind, state }: FollowUp): number {
  return AHEAD.indexOf(kind === 'thank-you-call' && state === 'due' ? 'open' : state);
}

/** What is said about a file that cannot be read names nothing in it, and no date. */
const NOTHING_KNOWN: Telling['note'] = { keys: LISTED_KEYS };
const NO_DATE: CalendarDate = '0001-01-01';
