import type { WallTime } from '../dates/calendar';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { InterviewNote } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import type { Problem } from '../rules/problems';
import { applyEdits } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import type { Entry } from '../frontMatter/yamlValues';

/** What the editor has a command for, by its name. */
export type Command =
  | 'draftThankYou'
  | 'markThankYouSent'
  | 'prepareCheckIn'
  | 'logCheckIn'
  | 'setReplyBy'
  | 'setStatus'
  | 'snooze';

/** Something that one can do about a problem. At most one of several is preferred. */
export type Remedy = { readonly title: string; readonly isPreferred: boolean } & (
  | {
      readonly kind: 'edit';
      readonly edits: readonly TextEdit[];
      /** What is selected afterwards, in the text as it is then: where one goes on writing. */
      readonly select?: Span;
    }
  | { readonly kind: 'go'; readonly select: Span }
  | { readonly kind: 'act'; readonly act: Command }
);

/** A file with a problem, and what one must know to mend it. */
export interface Situation {
  /** Without a byte order mark. */
  readonly text: string;
  /** How the vault spells the keys. */
  readonly keys: NoteKeys;
  /** Absent where the file cannot be read as a whole. */
  readonly note?: InterviewNote;
  /** The date and time in the note's zone. */
  readonly now: WallTime;
  /** What is said of the file, whatever the severities. */
  readonly problems: readonly Problem[];
  /** What would be said of the file if this were its text; `undefined` where it would be no interview note. */
  readonly problemsOf: (text: string) => readonly Problem[] | undefined;
}

/** What an edit of the front matter has to know. */
export type Keyed = Pick<Situation, 'text' | 'keys'>;

/** An edit that may help: it is offered only where it does. */
export interface Attempt {
  readonly kind: 'try';
  readonly title: string;
  readonly isPreferred?: boolean;
  readonly edits: readonly TextEdit[];
  /** The entries that may say something else afterwards. */
  readonly touches: (entry: Entry) => boolean;
  /** Where something is still to be written: so many characters before the end of the last edit. */
  readonly cursor?: { readonly back: number; readonly example: string };
}

/** Something that may help: a command or a place always can, an edit has to be checked. */
export type Way =
  | Attempt
  | {
      readonly kind: 'act';
      readonly title: string;
      readonly isPreferred?: boolean;
      readonly act: Command;
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
  const after = applyEdits(situation.text, edits);
  const at = cursor && cursorIn(after, situation.text, edits, cursor.back);
  const filled = at === undefined ? after : after.slice(0, at) + (cursor?.example ?? '') + after.slice(at);
  if (!isBetter(problem, filled, situation) || !keepsTheRest(situation.text, filled, attempt))
    return undefined;
  const select = at === undefined ? undefined : { start: at, end: at };
  return { kind: 'edit', title, isPreferred, edits, select };
}

function cursorIn(after: string, before: string, edits: readonly TextEdit[], back: number): number {
  const end = Math.max(...edits.map(({ span }) => span.end));
  return after.length - (before.length - end) - back;
}

/** What no edit may bring about. */
const NEVER_NEW = ['front-matter-syntax', 'front-matter-unclosed', 'key-duplicate'] as const;

function isBetter({ code }: Problem, after: string, { problems: were, problemsOf }: Situation): boolean {
  const are = problemsOf(after);
  if (are === undefined) return false;
  const count = (problems: readonly Problem[], counted: string): number =>
    problems.filter((problem) => problem.code === counted).length;
  return (
    count(are, code) < count(were, code) &&
    NEVER_NEW.every((other) => count(are, other) <= count(were, other))
  );
}

function keepsTheRest(textBefore: string, textAfter: string, { touches }: Attempt): boolean {
  const [before, after] = [readFrontMatter(textBefore), readFrontMatter(textAfter)];
  if (after.kind !== 'entries') return false;
  // Without a closing fence nothing was an entry yet.
  if (before.kind !== 'entries') return before.kind === 'unclosed';
  const isBodyKept = textBefore.slice(before.head.end) === textAfter.slice(after.head.end);
  return isBodyKept && keepsEntries(before.entries, after.entries, touches);
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

/** The entries of a text; none where it has no front matter that can be read. */
export function entriesOf(text: string): readonly Entry[] {
  const frontMatter: FrontMatter = readFrontMatter(text);
  return frontMatter.kind === 'entries' ? frontMatter.entries : [];
}
