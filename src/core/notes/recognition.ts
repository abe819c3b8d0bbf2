import { beginsLikeDate } from '../dates/writtenDate';
import type { Entry, Value } from '../frontMatter/yamlValues';
import { linkTarget } from '../text/links';
import { spelledAsKey } from './fields';
import type { FieldKey } from './fields';
import type { NoteKeys } from './noteKeys';
import type { KnownEntries } from './sortedEntries';
import { asScalar, isEmpty, singleOf, textOf } from './values';

/** Keys of those who interview others: a file with one of them is no note of a job seeker. */
const OF_OTHERS = new Set(['candidate', 'applicant', 'interviewee', 'participant', 'respondent', 'guest']);

/** Keys that say nothing by themselves about whether a file is an interview note. */
const SAY_NOTHING: ReadonlySet<FieldKey> = new Set(['interview', 'type', 'status', 'timezone', 'round']);

/** Words that mean anything in an ordinary vault: named by the settings, they make a note only beside a company. */
const VAGUE = new Set([
  'date',
  'datum',
  'fecha',
  'title',
  'stage',
  'result',
  'org',
  'people',
  'participants',
  'attendees',
]);

/**
 * Whether front matter is that of an interview note (docs/rules.md#which-files-are-notes). `known` are its entries
 * without an `interview` that is no date of one.
 */
export function isInterviewNote(
  text: string,
  entries: readonly Entry[],
  known: KnownEntries,
  type: string | undefined,
  keys: NoteKeys,
): boolean {
  if (entries.some(({ key }) => isOfOthers(key.text)) || isTemplate(text, known)) return false;
  const interview = known.get('interview');
  if (type === 'interview') return interview !== undefined || known.has('company');
  if (interview === undefined) return false;
  if (isVague(interview, keys)) return saysSomething(known.get('company'));
  return isLikeDate(text, interview.value) || [...known.keys()].some((key) => !SAY_NOTHING.has(key));
}

/** Whether a key belongs to those who interview others. */
export function isOfOthers(key: string): boolean {
  return OF_OTHERS.has(spelledAsKey(key));
}

/** Whether a text is to be filled in by a tool for templates: `<% tp.date.now() %>`, `{{date}}`. */
export function isToBeFilled(text: string): boolean {
  return text.includes('<%') || text.includes('{{');
}

/** Whether what stands under `interview` says no more than that there is one: a yes, a number, an address. */
export function isNoDate(text: string): boolean {
  return /^(?:true|false|yes|no|[-+]?\d+(?:\.\d+)?)$/i.test(text) || /^(?:https?:\/\/|www\.)/i.test(text);
}

/** The same of a value. */
export function isNoDateOfInterview(value: Value): boolean {
  const scalar = asScalar(singleOf(value));
  return scalar !== undefined && isNoDate(textOf(scalar).slice(0, 40));
}

function isTemplate(text: string, known: KnownEntries): boolean {
  return [...known.values()].some(({ value: { span } }) => isToBeFilled(text.slice(span.start, span.end)));
}

function isVague({ key }: Entry, keys: NoteKeys): boolean {
  return keys.isNamed(key.text) && VAGUE.has(spelledAsKey(key.text));
}

function saysSomething(entry: Entry | undefined): boolean {
  return entry !== undefined && !isEmpty(entry.value);
}

function isLikeDate(text: string, value: Value): boolean {
  const { span } = singleOf(value);
  const scalar = asScalar(singleOf(value));
  // What cannot be read may have been meant as one.
  if (scalar === undefined)
    return value.kind === 'unreadable' || beginsLikeDate(text.slice(span.start, span.end));
  return beginsLikeDate(textOf(scalar)) || beginsLikeDate(linkTarget(scalar.text));
}
