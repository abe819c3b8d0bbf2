import type { Zone } from '../dates/calendar';
import { FIELD_KEYS, spelledAsKey } from './fields';
import type { FieldKey } from './fields';
import { FieldReader } from './fieldReader';
import { readFrontMatter } from '../frontMatter/frontMatter';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { keyOnLine, linesIn, unquoted } from '../frontMatter/lines';
import type { Draft, InterviewNote, NoteProblem, NoteReading, Place } from './note';
import { LISTED_KEYS } from './noteKeys';
import type { NoteKeys } from './noteKeys';
import type { NoteText } from './noteText';
import { sortEntries } from './sortedEntries';
import type { KnownEntries, SortedEntries } from './sortedEntries';
import { editDistance } from '../text/spelling';
import { lineStarts } from '../text/text';
import type { Span } from '../text/text';
import { isNotFixedYet } from './notFixedYet';
import { isInterviewNote, isNoDate, isNoDateOfInterview, isOfOthers, isToBeFilled } from './recognition';
import { asScalar, isEmpty, singleOf, textOf } from './values';
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
export function readNote(text: string, localZone: Zone, keys: NoteKeys = LISTED_KEYS): NoteReading {
  return readText(text, localZone, keys).reading;
}

/** The same with the text and its front matter, for whoever looks further into it. */
export function readText(text: string, localZone: Zone, keys: NoteKeys = LISTED_KEYS): NoteText {
  const frontMatter = readFrontMatter(text);
  return { text, frontMatter, reading: readingOf(text, frontMatter, localZone, keys), keys };
}

function readingOf(text: string, frontMatter: FrontMatter, localZone: Zone, keys: NoteKeys): NoteReading {
  switch (frontMatter.kind) {
    case 'none':
      return { kind: 'other' };
    case 'unclosed':
      return meantAsNote(frontMatter.text, keys, { code: 'front-matter-unclosed', span: frontMatter.open });
    case 'too-large': {
      const problem = {
        code: 'front-matter-syntax',
        cause: { kind: 'too-large' },
        span: frontMatter.open,
      } as const;
      return meantAsNote(frontMatter.text, keys, problem);
    }
    case 'entries':
      return readEntries(text, frontMatter, localZone, keys);
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

function readEntries(text: string, frontMatter: Entries, localZone: Zone, keys: NoteKeys): NoteReading {
  const sorted = sortEntries(frontMatter.entries, keys);
  const known = withoutNoDate(sorted.known);
  const type = wordOf(known.get('type')?.value);
  if (type === 'letter' || type === 'call')
    return { kind: 'draft', draft: readDraft(type, frontMatter.entries) };
  if (isInterviewNote(text, frontMatter.entries, known, type, keys)) {
    const note = readInterview(text, frontMatter, { ...sorted, known }, localZone, keys);
    return { kind: 'interview', note };
  }
  const isMeant = known.has('interview') || type === 'interview';
  return isMeant ? { kind: 'other' } : unreadableOrOther(text, frontMatter, keys);
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
  { known, repeated, strangers }: SortedEntries,
  localZone: Zone,
  keys: NoteKeys,
): InterviewNote {
  const present = withValue(known);
  return new FieldReader((key) => present.get(key)?.value, localZone).read({
    keys,
    places: places(present),
    firstLine: open,
    lineStarts: lineStarts(text, head.end),
    own: strangers,
    problems: [
      ...problems.map((problem) => syntaxProblem(problem, open)),
      ...missing(known, present, open),
      ...(isEndless(problems) ? [] : [...repeated, ...slips(strangers, present, keys)]),
    ],
  });
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
  const absent = FIELD_KEYS.filter((key) => key !== 'type' && !present.has(key));
  return strangers.slice(0, MOST_KEYS).flatMap(({ key: { text, span } }) => {
    const known = slipOf(spelledAsKey(text), absent, keys);
    return known === undefined ? [] : [{ code: 'key-unknown', written: text, known, span } as const];
  });
}

function slipOf(word: string, absent: readonly FieldKey[], keys: NoteKeys): FieldKey | undefined {
  if (word.length > LONGEST_SLIP) return undefined;
  const isAway = (key: FieldKey, edits: number): boolean => {
    const name = spelledAsKey(keys.nameOf(key));
    // A vault’s own name is soon an ordinary word: “State” is no slip for “Stage”.
    const isLongEnough = name.length >= 8 || (edits === 1 && name === key);
    return isLongEnough && Math.abs(name.length - word.length) <= edits && editDistance(word, name) === edits;
  };
  return absent.find((key) => isAway(key, 1)) ?? absent.find((key) => isAway(key, 2));
}

function readDraft(type: Draft['type'], entries: readonly Entry[]): Draft {
  const text = (name: string): string | undefined => {
    const value = entries.find(({ key }) => spelledAsKey(key.text) === name)?.value;
    const scalar = value && asScalar(value);
    return scalar && textOf(scalar);
  };
  const about = text('about')?.toLowerCase();
  const isKnown = about === 'thank-you-call' || about === 'check-in';
  return { type, for: text('for'), to: text('to'), ...(isKnown ? { about } : {}) };
}

function wordOf(value: Value | undefined): string | undefined {
  const scalar = value && asScalar(value);
  return scalar && textOf(scalar).toLowerCase();
}
