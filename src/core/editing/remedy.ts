import type { CalendarDate, WallTime } from '../dates/calendar';
import type { NoteReading } from '../notes/note';
import type { NoteText } from '../notes/noteText';
import type { CommandName } from '../rules/commands';
import type { Problem } from '../rules/problems';
import { applyEdits } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import { commentsOf, keepsComments } from '../frontMatter/comments';
import type { Entry } from '../frontMatter/yamlValues';

/** Something that one can do about a problem. At most one of several is preferred. */
export type Remedy = { readonly title: string; readonly isPreferred: boolean } & (
  | {
      readonly kind: 'edit';
      readonly edits: readonly TextEdit[];
      /** What is selected afterwards, in the text as it is then: where one goes on writing. */
      readonly select?: Span;
    }
  | { readonly kind: 'go'; readonly select: Span }
  | { readonly kind: 'act'; readonly act: CommandName }
);

/** A file with a problem, and what one must know to mend it. */
export interface Situation {
  /** The file as it is. */
  readonly read: NoteText;
  /** The date and time in the note's zone. */
  readonly now: WallTime;
  /** What is said of the file, whatever the severities. */
  readonly problems: readonly Problem[];
  /** What would be said of the file if it read so; `undefined` where it would be no interview note. */
  readonly problemsIf: (other: NoteReading) => readonly Problem[] | undefined;
  /** Reads a text that the file may come to have. */
  readonly readOther: (text: string) => NoteText;
  /** Reads a day in words, `next Tuesday`; absent where no date of the file has to be read so. */
  readonly dayInWords?: (words: string, today: CalendarDate) => CalendarDate | undefined;
}

/** An edit that may help: it is offered only where it does. */
export interface Attempt {
  readonly kind: 'try';
  readonly title: string;
  readonly isPreferred?: boolean;
  readonly edits: readonly TextEdit[];
  /** The entries that may say something else afterwards. */
  readonly touches: (entry: Entry) => boolean;
  /** Where something is still to be written: so far into the text of one of the edits. */
  readonly cursor?: { readonly edit: TextEdit; readonly into: number; readonly example: string };
}

/** Something that may help: a command or a place always can, an edit has to be checked. */
export type Way =
  | Attempt
  | {
      readonly kind: 'act';
      readonly title: string;
      readonly isPreferred?: boolean;
      readonly act: CommandName;
    }
  | {
      readonly kind: 'go';
      readonly title: string;
      readonly isPreferred?: boolean;
      readonly select: Span;
    };

/**
 * The attempt as a remedy, where it is one: applied to the text and read again, the problem is gone (with the
 * example written where the cursor stands), and every other entry and the body say what they said.
 */
export function checked(problem: Problem, attempt: Attempt, situation: Situation): Remedy | undefined {
  const { title, isPreferred = false, edits, cursor } = attempt;
  const after = applyEdits(situation.read.text, edits);
  const at = cursor && cursorIn(edits, cursor);
  const filled = at === undefined ? after : after.slice(0, at) + (cursor?.example ?? '') + after.slice(at);
  const read = situation.readOther(filled);
  if (!isBetter(problem, read, situation) || !keepsTheRest(situation.read, read, attempt)) return undefined;
  const select = at === undefined ? undefined : { start: at, end: at };
  return { kind: 'edit', title, isPreferred, edits, select };
}

/** Where the cursor is once all edits are made: those before it have moved it. */
function cursorIn(edits: readonly TextEdit[], { edit, into }: NonNullable<Attempt['cursor']>): number {
  const before = edits.filter(({ span }) => span.end <= edit.span.start).filter((other) => other !== edit);
  const moved = before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return edit.span.start + moved + into;
}

/** What no edit may bring about. */
const NEVER_NEW = ['front-matter-syntax', 'front-matter-unclosed', 'key-duplicate'] as const;

function isBetter(
  { code }: Problem,
  { reading }: NoteText,
  { problems: were, problemsIf }: Situation,
): boolean {
  const are = problemsIf(reading);
  if (are === undefined) return false;
  const count = (problems: readonly Problem[], counted: string): number =>
    problems.filter((problem) => problem.code === counted).length;
  return (
    count(are, code) < count(were, code) &&
    NEVER_NEW.every((other) => count(are, other) <= count(were, other))
  );
}

function keepsTheRest(
  { text: textBefore, frontMatter: before }: NoteText,
  { text: textAfter, frontMatter: after }: NoteText,
  { touches }: Attempt,
): boolean {
  if (after.kind !== 'entries') return false;
  // Without a closing fence nothing was an entry yet.
  if (before.kind !== 'entries') return before.kind === 'unclosed';
  const isBodyKept = textBefore.slice(before.head.end) === textAfter.slice(after.head.end);
  return (
    isBodyKept &&
    keepsEntries(before.entries, after.entries, touches) &&
    keepsComments(commentsOf(textBefore, before), commentsOf(textAfter, after))
  );
}

function keepsEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  touches: (entry: Entry) => boolean,
): boolean {
  const size = { left: MOST_VALUES };
  const untouched = before.filter((entry) => entry.value.kind !== 'unreadable' && !touches(entry));
  const kept = untouched.map((entry) => said(entry, size));
  let next = 0;
  for (const entry of after) if (said(entry, size) === kept[next]) next++;
  return size.left > 0 && next === kept.length && after.length <= before.length + 1;
}

/** Aliases can make the values of a note endless: where there are more than this, nothing is offered. */
const MOST_VALUES = 100_000;

/** An entry without its places. */
function said(entry: Entry, size: { left: number }): string {
  return JSON.stringify(entry, (name, value: unknown) =>
    name === 'span' || size.left-- <= 0 ? undefined : value,
  );
}
