import type { Application } from './application';
import { addDays } from './calendar';
import type { CalendarDate, Instant } from './calendar';
import type { Code, Severity } from './codes';
import type { FollowUp, FollowUpState } from './followUps';
import { Moment } from './moment';
import type { InterviewNote, NoteReading } from './note';
import { NoteFolder } from './noteFolder';
import { judge } from './problems';
import type { Problem, Verdict } from './problems';
import type { Settings } from './settings';
import { rangeOf } from './text';
import type { Range } from './text';
import { message } from './wording';
import type { Telling } from './wording';

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

interface Judged extends Verdict {
  readonly telling: Telling;
  readonly lineStarts: readonly number[];
  /** When the verdict may become another. */
  readonly next: Instant;
}

/**
 * All that is owed in one folder, kept true: told what changed in the notes, what time it is, or what the
 * settings are, it judges anew what that concerns and says for which paths anything may be different.
 */
export class Agenda {
  readonly #notes = new NoteFolder();
  /** Files that are meant as notes and cannot be read as a whole. */
  readonly #unreadable = new Map<string, Extract<NoteReading, { kind: 'unreadable' }>>();
  readonly #judged = new Map<string, Judged>();
  #next: Instant = Infinity;
  #now: Instant = -Infinity;

  constructor(private settings: Settings) {}

  /** The moment at which to call `tick` again; infinite where time changes nothing. It may be too early, never too late. */
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

  note(path: string): InterviewNote | undefined {
    return this.#notes.note(path);
  }

  /** The rounds of the application that a note belongs to, in order. */
  application(path: string): Application {
    return this.#notes.application(path);
  }

  /** The letter, the call and the check-in of a note, in this order; without the call where it is switched off. */
  followUps(path: string): readonly FollowUp[] {
    const followUps = this.#judged.get(path)?.followUps ?? [];
    return this.settings.rules.thankYouCall.enabled
      ? followUps
      : followUps.filter(({ kind }) => kind !== 'thank-you-call');
  }

  /** What is owed now or later, in the order in which one acts on it: overdue first, then by due. */
  ahead(): readonly AgendaItem[] {
    const items = [...this.items()].filter(({ followUp }) => AHEAD.includes(followUp.state));
    return items.sort(byUrgency);
  }

  /** Every follow-up, note by note. */
  *items(): Iterable<AgendaItem> {
    for (const path of this.#notes.paths()) {
      const note = this.#notes.note(path);
      if (note === undefined) continue;
      for (const followUp of this.followUps(path)) yield { path, note, followUp };
    }
  }

  /** The paths about which there may be something to say. */
  paths(): Iterable<string> {
    return this.#judged.keys();
  }

  /** The problems of a file, in the order of their places, without those whose severity is `off`. */
  problems(path: string): readonly ToldProblem[] {
    const judged = this.#judged.get(path);
    if (judged === undefined) return [];
    return judged.problems.flatMap((problem) => {
      const { code, span } = problem;
      const severity = this.settings.severity[code];
      if (severity === 'off') return [];
      const range = rangeOf(judged.lineStarts, span);
      return [{ code, severity, message: message(problem, judged.telling), range, problem }];
    });
  }

  /** What would be said of a file if it read so, whatever the severities; `undefined` where it would be no interview note. */
  problemsIf(path: string, reading: NoteReading): readonly Problem[] | undefined {
    if (reading.kind === 'unreadable') return [reading.problem];
    if (reading.kind !== 'interview') return undefined;
    const { note } = reading;
    return judge(note, this.#notes.later(path), new Moment(this.#now), this.settings.rules).problems;
  }

  /** Today in the note's zone, and what else its sentences need. */
  telling(path: string): Telling | undefined {
    return this.#judged.get(path)?.telling;
  }

  /** Takes in files that were read anew, `undefined` for those that are gone. */
  update(
    changes: Iterable<readonly [path: string, reading: NoteReading | undefined]>,
    now: Instant,
  ): ReadonlySet<string> {
    const notes: [string, InterviewNote | undefined][] = [];
    const unreadable = new Set<string>();
    for (const [path, reading] of changes) {
      notes.push([path, reading?.kind === 'interview' ? reading.note : undefined]);
      if (this.#unreadable.delete(path)) unreadable.add(path);
      if (reading?.kind !== 'unreadable') continue;
      this.#unreadable.set(path, reading);
      unreadable.add(path);
    }
    const touched = new Set([...unreadable, ...this.#notes.update(notes)]);
    this.#judgeAll(touched, now);
    return touched;
  }

  /** Judges anew what time has changed, and everything where the clock was set back. */
  tick(now: Instant): ReadonlySet<string> {
    const isSetBack = now < this.#now;
    this.#now = now;
    if (!isSetBack && now < this.#next) return new Set();
    const touched = new Set<string>();
    this.#next = Infinity;
    for (const [path, { next }] of this.#judged) {
      if (isSetBack || next <= now) touched.add(path);
      else this.#next = Math.min(this.#next, next);
    }
    this.#judgeAll(touched, now);
    return touched;
  }

  /** Judges everything by other settings. */
  setSettings(settings: Settings, now: Instant): ReadonlySet<string> {
    this.settings = settings;
    const touched = new Set(this.#judged.keys());
    this.#judgeAll(touched, now);
    return touched;
  }

  #judgeAll(paths: Iterable<string>, now: Instant): void {
    this.#now = now;
    for (const path of paths) {
      const judged = this.#judge(path, now);
      if (judged === undefined) {
        this.#judged.delete(path);
        continue;
      }
      this.#judged.set(path, judged);
      this.#next = Math.min(this.#next, judged.next);
    }
  }

  #judge(path: string, now: Instant): Judged | undefined {
    const { rules } = this.settings;
    const { channel } = rules.checkIn;
    const unreadable = this.#unreadable.get(path);
    if (unreadable !== undefined) {
      const { problem, lineStarts } = unreadable;
      const telling = { note: {}, today: NO_DATE, channel };
      return { followUps: [], problems: [problem], telling, lineStarts, next: Infinity };
    }
    const note = this.#notes.note(path);
    if (note === undefined) return undefined;
    const moment = new Moment(now);
    const verdict = judge(note, this.#notes.later(path), moment, rules);
    const today = moment.today(note.zone);
    // What is said of dates, such as “today”, is another tomorrow.
    moment.dayHasCome(addDays(today, 1), note.zone);
    const telling = { note, today, channel };
    return { telling, lineStarts: note.lineStarts, next: moment.next, ...verdict };
  }
}

/** The states in which there is something to do, most urgent first. */
const AHEAD: readonly FollowUpState[] = ['overdue', 'due', 'open', 'upcoming', 'snoozed'];

/** The order in which one acts on what is owed; across zones, dues compare as their clocks show them. */
export function byUrgency(a: AgendaItem, b: AgendaItem): number {
  const byState = urgency(a.followUp) - urgency(b.followUp);
  if (byState !== 0) return byState;
  const [first, second] = [a.followUp.due ?? '', b.followUp.due ?? ''];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The call is optional: due, it stands behind what must be done today. */
function urgency({ kind, state }: FollowUp): number {
  return AHEAD.indexOf(kind === 'thank-you-call' && state === 'due' ? 'open' : state);
}

/** What is said about a file that cannot be read names no date. */
const NO_DATE: CalendarDate = '0001-01-01';
