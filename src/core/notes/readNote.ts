import type { Zone } from '../dates/calendar';
import { FIELD_KEYS, isEveryday, spelledAsKey } from './fields';
import type { FieldKey } from './fields';
import { draftSubject } from './draftSubjects';
import { FieldReader } from './fieldReader';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { keyOnLine, linesIn, unquoted } from '../frontMatter/lines';
import type { Draft, InterviewNote, NoteProblem, NoteReading, Place } from './note';
import { isListedStyle, styleOf } from './keyStyle';
import type { KeyStyle } from './keyStyle';
import { mayBeOurs } from './mayBeOurs';
import { LISTED_KEYS } from './noteKeys';
import type { NoteKeys } from './noteKeys';
import type { NoteText } from './noteText';
import { sortEntries } from './sortedEntries';
import type { KnownEntries, SortedEntries } from './sortedEntries';
import { remembered } from '../text/remembered';
import { editDistance } from '../text/spelling';
import { lineStarts } from '../text/text';
import type { Span } from '../text/text';
import { isNotFixedYet } from './notFixedYet';
import { isOfOthers } from './marks';
import { withOtherNames } from './otherNames';
import { isInterviewNote, isNoDate, isNoDateOfInterview, isRecognised, isToBeFilled } from './recognition';
import { asScalar, isEmpty, singleOf, textOf } from './values';
import { meaningsOf } from './vocabulary';
import { MOST_KEYS } from '../frontMatter/yamlDocument';
import type { Entry, Value, YamlProblem } from '../frontMatter/yamlValues';

type Entries = Extract<FrontMatter, { kind: 'entries' }>;

/** The value of `type`, with what may stand around it. */
const TYPE = /^["']?(interview|letter|call)["']?[ \t]*(?:#.*)?$/i;
/** No word that is longer than this is a slip of the pen for a known key. */
const LONGEST_SLIP = 30;

/**
 * Reads a Markdown text (without a byte order mark). Any text gives a reading: what cannot be read becomes
 * a problem at its place, and the rest is used. `localZone` is the zone of a note that names none.
 */
export function readNote(
  text: string,
  localZone: Zone,
  keys: NoteKeys = LISTED_KEYS,
  isBelowInterviews = false,
): NoteReading {
  return readText(text, localZone, keys, isBelowInterviews).reading;
}

/** The same with the text and its front matter, for whoever looks further into it. */
export function readText(
  text: string,
  localZone: Zone,
  keys: NoteKeys = LISTED_KEYS,
  isBelowInterviews = false,
): NoteText {
  const again = (other: string): NoteText => readText(other, localZone, keys, isBelowInterviews);
  if (!isBelowInterviews && !mayBeOurs(text, keys)) return new OrdinaryText(text, keys, again);
  const frontMatter = readFrontMatter(text);
  const read = readingOf(text, frontMatter, { localZone, keys, isBelowInterviews });
  return { text, frontMatter, ...read, again };
}

/** A text that is none of ours: its front matter is read only where somebody asks. */
class OrdinaryText implements NoteText {
  readonly reading = { kind: 'other' } as const;
  #frontMatter: FrontMatter | undefined;

  constructor(
    readonly text: string,
    readonly keys: NoteKeys,
    readonly again: NoteText['again'],
  ) {}

  get frontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.text));
  }

  get known(): KnownEntries {
    return knownIn(this.frontMatter, this.keys);
  }
}

/** What decides about a reading besides the text. */
interface Circumstances {
  readonly localZone: Zone;
  readonly keys: NoteKeys;
  readonly isBelowInterviews: boolean;
}

function knownIn(frontMatter: FrontMatter, keys: NoteKeys): KnownEntries {
  return frontMatter.kind === 'entries' ? sortEntries(frontMatter.entries, keys).known : new Map();
}

type Read = Pick<NoteText, 'reading' | 'known' | 'keys'>;

function readingOf(text: string, frontMatter: FrontMatter, around: Circumstances): Read {
  const { keys } = around;
  const nothingKnown = { known: knownIn(frontMatter, keys), keys };
  switch (frontMatter.kind) {
    case 'none':
      return { reading: { kind: 'other' }, ...nothingKnown };
    case 'unclosed': {
      const problem = { code: 'front-matter-unclosed', span: frontMatter.open } as const;
      return { reading: meantAsNote(frontMatter.text, keys, problem), ...nothingKnown };
    }
    case 'too-large': {
      const problem = {
        code: 'front-matter-syntax',
        cause: { kind: 'too-large' },
        span: frontMatter.open,
      } as const;
      return { reading: meantAsNote(frontMatter.text, keys, problem), ...nothingKnown };
    }
    case 'entries':
      return readEntries(text, frontMatter, around);
  }
}

/** A text that cannot be read: a problem where it is meant as an interview note, else nothing is said about it. */
function meantAsNote(
  text: string,
  keys: NoteKeys,
  problem: NoteProblem,
  starts: readonly number[] = [0],
): NoteReading {
  let type: string | undefined;
  let hasInterview = false;
  for (const { text: whole } of linesIn(text)) {
    const line = whole.replace(/^\s*\{?\s*/, '');
    const found = keyOnLine(line);
    if (found?.start !== 0) continue;
    const name = unquoted(found.written);
    const key = keys.keyOf(name);
    const value = line.slice(found.end).trim();
    if (isOfOthers(name) || (key !== undefined && isToBeFilled(value))) return { kind: 'other' };
    if (key === 'type') type ??= TYPE.exec(value)?.[1]?.toLowerCase();
    hasInterview ||= key === 'interview' && !isNoDate(value);
  }
  const isMeant = type === 'interview' || (type === undefined && hasInterview);
  return isMeant ? { kind: 'unreadable', problem, lineStarts: starts } : { kind: 'other' };
}

function readEntries(text: string, frontMatter: Entries, around: Circumstances): Read {
  const { keys } = around;
  const listed = sortEntries(frontMatter.entries, keys);
  const type = wordOf(listed.known.get('type')?.value);
  if (type === 'letter' || type === 'call') {
    const draft = readDraft(type, frontMatter.entries);
    return { reading: { kind: 'draft', draft }, known: listed.known, keys };
  }
  const withDate = { ...listed, known: withoutNoDate(listed.known) };
  const sorted = keys.readsOtherNames ? withOtherNames(withDate, keys, around.isBelowInterviews) : withDate;
  const { known } = sorted;
  if (!isInterviewNote(text, sorted, type, around)) {
    const isMeant = known.has('interview') || type === 'interview';
    const reading = isMeant ? ({ kind: 'other' } as const) : unreadableOrOther(text, frontMatter, keys);
    return { reading, known, keys };
  }
  const ownKeys = keysIn(sorted, keys);
  const note = readInterview(text, frontMatter, sorted, { ...around, keys: ownKeys });
  return { reading: { kind: 'interview', note }, known, keys: ownKeys };
}

/** What joins its words by capitals alone is another name. */
function styleReadBy(keys: NoteKeys, style: KeyStyle | undefined): KeyStyle | undefined {
  return style?.joint === 'camel' && !keys.readsOtherNames ? undefined : style;
}

/** How one note spells the keys: by the names that it has for them, and others in its style. */
function keysIn({ known, taken }: SortedEntries, keys: NoteKeys): NoteKeys {
  const written = [...known].filter(([key]) => key !== 'type');
  const style = styleReadBy(keys, styleOf(written.map(([, { key }]) => key.text)));
  const isListed = style === undefined || isListedStyle(style);
  if (taken.size === 0 && isListed) return keys;
  const names = new Map(written.flatMap(([key, entry]) => (taken.has(entry) ? [[key, entry.key.text]] : [])));
  return keys.with(names, { style });
}

/** Under `interview`, a yes, a number or an address is as if the key were not there. */
function withoutNoDate(known: KnownEntries): KnownEntries {
  const interview = known.get('interview');
  if (interview === undefined || !isNoDateOfInterview(interview.value)) return known;
  return new Map([...known].filter(([key]) => key !== 'interview'));
}

/** Without a key that makes it a note: it may be in what cannot be read. */
function unreadableOrOther(text: string, { head, open, problems }: Entries, keys: NoteKeys): NoteReading {
  const [problem] = problems;
  if (problem === undefined) return { kind: 'other' };
  return meantAsNote(
    text.slice(head.start, head.end),
    keys,
    syntaxProblem(problem, open),
    lineStarts(text, head.end),
  );
}

function readInterview(
  text: string,
  { open, head, problems }: Entries,
  sorted: SortedEntries,
  { localZone, keys }: Circumstances,
): InterviewNote {
  const { known, repeated, strangers, time } = sorted;
  const present = withValue(known);
  const isOwn = isRecognised(sorted);
  const valueOf = (key: FieldKey | 'time'): Value | undefined =>
    (key === 'time' ? time : present.get(key))?.value;
  const note = new FieldReader(valueOf, localZone, keys).read({
    keys,
    places: places(present),
    firstLine: open,
    lineStarts: lineStarts(text, head.end),
    own: strangers,
    problems: [
      ...problems.map((problem) => syntaxProblem(problem, open)),
      ...(isOwn ? [] : missing(known, present, open)),
      ...(isEndless(problems) ? [] : repeated),
      ...(isOwn || isEndless(problems) ? [] : slips(strangers, present, keys)),
    ],
  });
  const timePlace = time?.value.span;
  const whole = timePlace === undefined ? note : { ...note, timePlace };
  return isOwn ? withoutWordsOfOwn(whole) : whole;
}

/** The words of a note that is recognised by other names are the person’s own. */
function withoutWordsOfOwn(note: InterviewNote): InterviewNote {
  return { ...note, problems: note.problems.filter(({ code }) => code !== 'status-unknown') };
}

/** With more keys than anyone would read, each key for itself is not worth a word. */
function isEndless(problems: readonly YamlProblem[]): boolean {
  return problems.some(({ kind }) => kind === 'too-many-keys');
}

function withValue(known: KnownEntries): KnownEntries {
  const present = new Map<FieldKey, Entry>();
  for (const [key, entry] of known) if (!isEmpty(entry.value) && !isOpen(key, entry)) present.set(key, entry);
  return present;
}

/** What is not fixed yet counts as nothing, but for the interview: of that it is known that it comes. */
function isOpen(key: FieldKey, { value }: Entry): boolean {
  const scalar = key === 'interview' ? undefined : asScalar(singleOf(value));
  return scalar !== undefined && isNotFixedYet(textOf(scalar));
}

function places(present: KnownEntries): InterviewNote['places'] {
  const places: Partial<Record<FieldKey, Place>> = {};
  for (const [key, { key: written, value }] of present) {
    places[key] = { key: written.span, value: value.span };
  }
  return places;
}

function syntaxProblem(cause: YamlProblem, firstLine: Span): NoteProblem {
  return { code: 'front-matter-syntax', cause, span: 'span' in cause ? cause.span : firstLine };
}

function missing(known: KnownEntries, present: KnownEntries, firstLine: Span): NoteProblem[] {
  const problems: NoteProblem[] = [];
  const interview = present.get('interview');
  if (!present.has('company'))
    problems.push({ code: 'company-missing', span: interview?.value.span ?? firstLine });
  if (interview === undefined) {
    const type = known.get('type')?.value;
    const meant = wordOf(type) === 'interview' ? type : known.get('interview')?.key;
    problems.push({ code: 'interview-missing', span: meant?.span ?? firstLine });
  }
  return problems;
}

/** Keys that are none of ours, but a slip of the pen for one that the note does not have (docs/rules.md#keys-that-are-nearly-known). */
function slips(strangers: readonly Entry[], present: KnownEntries, keys: NoteKeys): NoteProblem[] {
  if (strangers.length === 0) return [];
  const absent = FIELD_KEYS.filter((key) => key !== 'type' && !isEveryday(key) && !present.has(key));
  return strangers.slice(0, MOST_KEYS).flatMap(({ key: { text, span } }) => {
    const isKnownName = keys.readsOtherNames && meaningsOf(text).some(({ kind }) => kind === 'clear');
    const known = isKnownName ? undefined : slipOf(spelledAsKey(text), absent, keys);
    return known === undefined ? [] : [{ code: 'key-unknown', written: text, known, span } as const];
  });
}

function slipOf(word: string, absent: readonly FieldKey[], keys: NoteKeys): FieldKey | undefined {
  const near = keysNear(word, keys);
  const isAbsent = (edits: number) => (one: Near) => one.edits === edits && absent.includes(one.key);
  return (near.find(isAbsent(1)) ?? near.find(isAbsent(2)))?.key;
}

/** A key that a word is one or two edits away from. */
interface Near {
  readonly key: FieldKey;
  readonly edits: 1 | 2;
}

/** The keys that a word may be a slip for, in the order of the keys. */
function keysNear(word: string, keys: NoteKeys): readonly Near[] {
  if (word.length > LONGEST_SLIP) return [];
  const near = nearIn.get(keys) ?? remembered((one) => FIELD_KEYS.flatMap((key) => nearKey(one, key, keys)));
  nearIn.set(keys, near);
  return near(word);
}

function nearKey(word: string, key: FieldKey, keys: NoteKeys): readonly Near[] {
  const name = spelledAsKey(keys.nameOf(key));
  if (Math.abs(name.length - word.length) > 2) return [];
  const edits = editDistance(word, name);
  if (edits !== 1 && edits !== 2) return [];
  // A vault’s own name is soon an ordinary word: “State” is no slip for “Stage”.
  return name.length >= 8 || (edits === 1 && name === key) ? [{ key, edits }] : [];
}

/** The same foreign words stand in every note of a vault, and to compare one with every key takes a tenth of reading a note. */
const nearIn = new WeakMap<NoteKeys, (word: string) => readonly Near[]>();

function readDraft(type: Draft['type'], entries: readonly Entry[]): Draft {
  const text = (name: string): string | undefined => {
    const value = entries.find(({ key }) => spelledAsKey(key.text) === name)?.value;
    const scalar = value && asScalar(value);
    return scalar && textOf(scalar);
  };
  const about = draftSubject(text('about')?.toLowerCase());
  return { type, for: text('for'), to: text('to'), ...(about === undefined ? {} : { about }) };
}

function wordOf(value: Value | undefined): string | undefined {
  const scalar = value && asScalar(value);
  return scalar && textOf(scalar).toLowerCase();
}
