import { beginsLikeDate } from '../dates/writtenDate';
import type { Entry, Value } from '../frontMatter/yamlValues';
import { linkTarget } from '../text/links';
import { wordList } from '../text/text';
import { isEveryday } from './fields';
import type { FieldKey } from './fields';
import { hasOwnDate, isMarked, isOfOthers } from './marks';
import type { NoteKeys } from './noteKeys';
import type { KnownEntries, SortedEntries } from './sortedEntries';
import { asScalar, isEmpty, singleOf, textOf, whenOf } from './values';
import { plainName } from './vocabulary';

/** Keys that say nothing by themselves about whether a file is an interview note. */
const SAY_NOTHING: ReadonlySet<FieldKey> = new Set(['interview', 'type', 'status', 'timezone', 'round']);

/** Words that mean anything in an ordinary vault: named by the settings, they make a note only beside a company. */
const VAGUE = new Set(
  wordList('date, datum, fecha, title, stage, result, org, people, participants, attendees'),
);

/** What decides about a note besides its entries. */
interface Circumstances {
  readonly keys: NoteKeys;
  readonly isBelowInterviews: boolean;
}

/**
 * Whether front matter is that of an interview note (docs/rules.md#which-files-are-notes). `sorted` are its entries
 * without an `interview` that is no date of one.
 */
export function isInterviewNote(
  text: string,
  sorted: SortedEntries,
  type: string | undefined,
  around: Circumstances,
): boolean {
  const { entries, known, taken } = sorted;
  if (entries.some(({ key }) => isOfOthers(key.text)) || isTemplate(text, known)) return false;
  if (isRecognised(sorted)) return true;
  const interview = known.get('interview');
  if (type === 'interview' && hasListed('company', sorted) && !hasOwnDate(sorted)) return true;
  if (type === 'interview') return interview !== undefined && !taken.has(interview);
  // What stands under another name makes a note only beside a company.
  if (interview === undefined || taken.has(interview)) return false;
  if (isVague(interview, around.keys))
    return saysSomething(known.get('company')) || isMarkedNote(sorted, around);
  const others = [...known].filter(
    ([key, entry]) => !SAY_NOTHING.has(key) && !isEveryday(key) && !taken.has(entry),
  );
  return isLikeDate(text, interview.value) || others.length > 0;
}

function hasListed(key: FieldKey, { known, taken }: SortedEntries): boolean {
  const entry = known.get(key);
  return entry !== undefined && !taken.has(entry);
}

/** Whether a note has a company and a date of the interview, at least one of them under another name (docs/rules.md#other-names). */
export function isRecognised({ known, taken }: SortedEntries): boolean {
  const [company, interview] = [known.get('company'), known.get('interview')];
  if (company === undefined || interview === undefined) return false;
  const isOne = taken.has(company) || taken.has(interview);
  return isOne && isOneText(company.value) && isDate(interview.value);
}

/** A company, or what may have been meant as one; a list of several is none. */
function isOneText(value: Value): boolean {
  return value.kind === 'unreadable' || (!isEmpty(value) && asScalar(singleOf(value)) !== undefined);
}

function isDate(value: Value): boolean {
  const scalar = asScalar(singleOf(value));
  return scalar !== undefined && whenOf(scalar, 'UTC') !== undefined;
}

function isMarkedNote(sorted: SortedEntries, { isBelowInterviews }: Circumstances): boolean {
  return isBelowInterviews || isMarked(sorted);
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
  return keys.isNamed(key.text) && VAGUE.has(plainName(key.text));
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
