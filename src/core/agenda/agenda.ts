import type { Application } from '../notes/application';
import { addDays } from '../dates/calendar';
import type { CalendarDate, Instant } from '../dates/calendar';
import type { Code, Severity } from '../rules/codes';
import type { Circumstances } from '../rules/deadlines';
import { isAhead } from '../rules/followUps';
import type { FollowUp, FollowUpState } from '../rules/followUps';
import { Moment } from '../dates/moment';
import { KeptNote } from './keptNote';
import type { InterviewNote, NoteReading } from '../notes/note';
import { LISTED_KEYS } from '../notes/noteKeys';
import { NoteFolder } from './noteFolder';
import { judge } from '../rules/problems';
import type { Problem, Verdict } from '../rules/problems';
import { Recent } from './recent';
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

/** A note at hand, with what was said of it last. */
interface Read {
  readonly note: InterviewNote;
  readonly verdict: Verdict;
  /** When the verdict may become another. */
  readonly next: Instant;
}

type Unreadable = Extract<NoteReading, { kind: 'unreadable' }>;

/** How many notes are kept at hand as they were read. */
const AT_HAND = 64;

/**
 * All that is owed in one folder, kept true: told what changed in the notes, what time it is, or what the
 * settings are, it judges anew what that concerns and says for which paths anything may be different. With many
 * notes one takes the steps one by one, so that others have their turn between them: `file`, then `judge` a few.
 */
export class Agenda {
  readonly #notes = new NoteFolder();
  /** Files that are meant as notes and cannot be read as a whole. */
  readonly #unreadable = new Map<string, Unreadable>();
  /** Notes that are filed and not judged yet. */
  readonly #fresh = new Map<string, InterviewNote>();
  readonly #atHand = new Recent<Read>(AT_HAND);
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
    return this.#read(path)?.note;
  }

  /** The front matter of a note with its fences, as it is written; `undefined` where there is no such note. */
  head(path: string): string | undefined {
    return this.#notes.note(path)?.head;
  }

  /** The rounds of the application that a note belongs to, in order. */
  application(path: string): Application {
    return this.#notes
      .application(path)
      .map((kept) => ({ path: kept.path, note: this.#readKept(kept).note }));
  }

  /** The letter, the call and the check-in of a note, in this order; without the call where it is switched off. */
  followUps(path: string): readonly FollowUp[] {
    return this.#offered(this.#read(path)?.verdict.followUps ?? []);
  }

  /** What is owed now or later, in the order in which one acts on it: overdue first, then by due. */
  ahead(): readonly AgendaItem[] {
    return [...this.#notes.paths()].flatMap((path) => this.aheadOf(path)).sort(byUrgency);
  }

  /** What is owed now or later for one note; where that is nothing, the note is not even read. */
  aheadOf(path: string): readonly AgendaItem[] {
    const kept = this.#notes.note(path);
    if (kept?.isAhead !== true) return [];
    const { note, verdict } = this.#readKept(kept);
    return this.#offered(verdict.followUps)
      .filter(isAhead)
      .map((followUp) => ({ path, note, followUp }));
  }

  /** The paths about which there may be something to say. */
  *paths(): Iterable<string> {
    yield* this.#notes.paths();
    yield* this.#unreadable.keys();
  }

  /** The problems of a file, in the order of their places, without those whose severity is `off`. */
  problems(path: string): readonly ToldProblem[] {
    const unreadable = this.#unreadable.get(path);
    if (unreadable !== undefined) {
      return this.#told([unreadable.problem], unreadable.lineStarts, this.#tellingOf(NOTHING_KNOWN, NO_DATE));
    }
    const read = this.#read(path);
    if (read === undefined || read.verdict.problems.length === 0) return [];
    return this.#told(read.verdict.problems, read.note.lineStarts, this.#telling(read.note));
  }

  /** What would be said of a file if it read so, whatever the severities; `undefined` where it would be no interview note. */
  problemsIf(path: string, reading: NoteReading): readonly Problem[] | undefined {
    if (reading.kind === 'unreadable') return [reading.problem];
    if (reading.kind !== 'interview') return undefined;
    const { note } = reading;
    return judge(note, this.#notes.later(path), new Moment(this.#now), this.settings.rules).problems;
  }

  /** What decided about the follow-ups of a note; `undefined` where its interview has no readable date. */
  circumstances(path: string): Circumstances | undefined {
    const note = this.note(path);
    if (note?.interview === undefined) return undefined;
    const { interview } = note;
    const [later, moment] = [this.#notes.later(path), new Moment(this.#now)];
    return { note, interview, later, moment, rules: this.settings.rules };
  }

  /** Today in the note's zone, and what else its sentences need. */
  telling(path: string): Telling | undefined {
    const note = this.note(path);
    return note && this.#telling(note);
  }

  /** Takes in files that were read anew, `undefined` for those that are gone. */
  update(
    changes: Iterable<readonly [path: string, reading: NoteReading | undefined]>,
    now: Instant,
  ): ReadonlySet<string> {
    const touched = this.file(changes);
    this.judge(touched, now);
    return touched;
  }

  /** Files what was read anew, as `update` does, and judges nothing yet: that is still to be done for the paths it returns. */
  file(changes: Iterable<readonly [path: string, reading: NoteReading | undefined]>): ReadonlySet<string> {
    const notes: [string, KeptNote | undefined][] = [];
    const unreadable = new Set<string>();
    for (const [path, reading] of changes) {
      this.#atHand.delete(path);
      this.#fresh.delete(path);
      if (reading?.kind === 'interview') this.#fresh.set(path, reading.note);
      notes.push([path, reading?.kind === 'interview' ? new KeptNote(path, reading) : undefined]);
      if (this.#unreadable.delete(path)) unreadable.add(path);
      if (reading?.kind !== 'unreadable') continue;
      this.#unreadable.set(path, reading);
      unreadable.add(path);
    }
    return new Set([...unreadable, ...this.#notes.update(notes)]);
  }

  /** Judges some notes by the time that it is now. */
  judge(paths: Iterable<string>, now: Instant): void {
    this.#now = now;
    for (const path of paths) {
      const kept = this.#notes.note(path);
      if (kept === undefined) continue;
      const { verdict, next } = this.#judge(kept, this.#fresh.get(path) ?? this.#atHand.get(path)?.note);
      this.#fresh.delete(path);
      kept.next = next;
      kept.isAhead = verdict.followUps.some(isAhead);
      this.#next = Math.min(this.#next, next);
    }
  }

  /** Judges anew what time has changed, and everything where the clock was set back. */
  tick(now: Instant): ReadonlySet<string> {
    const touched = this.stale(now);
    this.judge(touched, now);
    return touched;
  }

  /** The notes that `tick` judges anew, which is still to be done. */
  stale(now: Instant): ReadonlySet<string> {
    const isSetBack = now < this.#now;
    this.#now = now;
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
    this.#atHand.clear();
  }

  #read(path: string): Read | undefined {
    const kept = this.#notes.note(path);
    return kept && this.#readKept(kept);
  }

  #readKept(kept: KeptNote): Read {
    return this.#atHand.get(kept.path) ?? this.#judge(kept, this.#fresh.get(kept.path));
  }

  #judge(kept: KeptNote, note = kept.read()): Read {
    const moment = new Moment(this.#now);
    const verdict = judge(note, kept.later, moment, this.settings.rules);
    // What is said of dates, such as “today”, is another tomorrow.
    moment.dayHasCome(addDays(moment.today(note.zone), 1), note.zone);
    const read = { note, verdict, next: moment.next };
    this.#atHand.set(kept.path, read);
    return read;
  }

  #offered(followUps: readonly FollowUp[]): readonly FollowUp[] {
    return this.settings.rules.thankYouCall.enabled
      ? followUps
      : followUps.filter(({ kind }) => kind !== 'thank-you-call');
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

/** What is said about a file that cannot be read names nothing in it, and no date. */
const NOTHING_KNOWN: Telling['note'] = { keys: LISTED_KEYS };
const NO_DATE: CalendarDate = '0001-01-01';
