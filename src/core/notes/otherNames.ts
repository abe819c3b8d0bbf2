import { zoneNamed } from '../dates/zones';
import type { Entry, Value } from '../frontMatter/yamlValues';
import { MOST_ITEMS } from './fieldReader';
import { FIELD_KEYS, FIELDS } from './fields';
import type { FieldKey } from './fields';
import { hasOwnDate, isDayOfApplication, isMarked, isOfAnotherWorld, isOtherInterview } from './marks';
import type { NoteKeys } from './noteKeys';
import { isToBeFilled } from './recognition';
import { namesRound } from './rounds';
import { isCancelledWord } from './statuses';
import type { SortedEntries } from './sortedEntries';
import {
  asScalar,
  isEmpty,
  isNumberOrTruth,
  singleOf,
  textOf,
  whenOf,
  whenWithTime,
  yesOrNo,
} from './values';
import { meaningsOf, plainName } from './vocabulary';
import type { Meaning } from './vocabulary';

/** Any zone does to tell whether a text is a date. */
const ANY_ZONE = 'UTC';

/**
 * Takes in the entries that stand under other names for keys which the note lacks (docs/rules.md#other-names): clear names
 * everywhere, vague ones in a note that is marked as an interview. What cannot be read so stays the person’s own.
 */
export function withOtherNames(
  sorted: SortedEntries,
  keys: NoteKeys,
  isBelowInterviews: boolean,
): SortedEntries {
  const foreign = sorted.strangers.flatMap((entry) =>
    meaningsOf(entry.key.text).map((meaning) => ({ entry, ...meaning })),
  );
  if (foreign.length === 0) return sorted;
  const isMarkedNote = isBelowInterviews || isMarked(sorted);
  const isNoDate = {
    clear: isOtherInterview(sorted) || isOfAnotherWorld(sorted),
    vague: hasOwnDate(sorted),
  };
  const known = new Map(sorted.known);
  const taken = new Set<Entry>();
  let time: Entry | undefined;
  for (const kind of ['clear', 'vague'] as const) {
    const date = known.get('interview');
    const isOfInterview = kind === 'vague' && date !== undefined && taken.has(date);
    for (const { entry, meant, kind: its } of foreign) {
      if (its !== kind || taken.has(entry) || (meant === 'interview' && isNoDate[kind])) continue;
      if (kind === 'vague' && meant === 'interview' && isDayOfApplication(entry, sorted)) continue;
      // How it ended is of use wherever the day is said to be that of an interview.
      if (kind === 'vague' && !isMarkedNote && !(isOfInterview && meant === 'status')) continue;
      if (meant === 'time') {
        if (time !== undefined || !isTime(entry.value)) continue;
        time = entry;
      } else {
        const key = meant === 'event' || meant === 'notes' ? undefined : meant;
        if (key === undefined || !isLacking(known.get(key)) || !isMeant({ meant, kind }, entry, known, keys))
          continue;
        known.set(key, entry);
      }
      taken.add(entry);
    }
  }
  // What is to be filled in is called so already.
  for (const { entry, meant, kind } of foreign) {
    const key = FIELD_KEYS.find((one) => one === meant);
    if (kind !== 'clear' || key === undefined || known.has(key) || !isEmpty(entry.value)) continue;
    known.set(key, entry);
    taken.add(entry);
  }
  return {
    ...sorted,
    known,
    time,
    taken,
    strangers: sorted.strangers.filter((entry) => !taken.has(entry)),
  };
}

function isLacking(entry: Entry | undefined): boolean {
  return entry === undefined || isEmpty(entry.value);
}

function isTime(value: Value): boolean {
  const scalar = asScalar(singleOf(value));
  return scalar !== undefined && whenWithTime('2000-01-01', textOf(scalar), ANY_ZONE) !== undefined;
}

/** Whether the value of an entry can be what its name means; of a stage only the value tells which of two it is. */
function isMeant(
  { meant, kind }: Meaning,
  entry: Entry,
  known: SortedEntries['known'],
  keys: NoteKeys,
): boolean {
  const key = FIELD_KEYS.find((one) => one === meant);
  if (key === undefined || isEmpty(entry.value)) return false;
  const scalar = asScalar(singleOf(entry.value));
  const text = scalar === undefined ? '' : textOf(scalar);
  if (kind === 'vague') {
    const isStage = isStatus(text, keys) && !isWaitingForRound(text, keys);
    if (key === 'status' && !isStage) return false;
    if (key === 'round' && isStage && isLacking(known.get('status'))) return false;
    if (plainName(entry.key.text) === 'interview type' && !namesRound(text)) return false;
    if (plainName(entry.key.text) === 'title') return isTitleOfJob(text, known.get('company'));
  }
  return canBeRead(key, entry.value, keys);
}

/** A title of the note itself names the company, a date or an interview. */
function isTitleOfJob(text: string, company: Entry | undefined): boolean {
  const name = company && asScalar(singleOf(company.value));
  const isOfNote = /\d|interview|gespr|entrevista|\bnotes?\b/i.test(text) || / [-–—|@] /.test(text);
  return (
    text !== '' &&
    !isOfNote &&
    (name === undefined || !text.toLowerCase().includes(textOf(name).toLowerCase()))
  );
}

/** Whether a value is one that a key can have; what a tool is to fill in is. */
function canBeRead(key: FieldKey, value: Value, keys: NoteKeys): boolean {
  const { type } = FIELDS[key];
  const single = singleOf(value);
  const scalar = asScalar(single);
  if (scalar !== undefined && isToBeFilled(scalar.text)) return key !== 'interview';
  // What cannot be read may have been meant; the rest of the note goes on.
  if (value.kind === 'unreadable') return type === 'text';
  switch (type) {
    case 'text':
      return scalar !== undefined && !isNumberOrTruth(scalar);
    case 'reason':
    case 'everyday':
      return scalar !== undefined;
    case 'zone':
      return scalar !== undefined && zoneNamed(textOf(scalar)) !== undefined;
    case 'status':
      return scalar !== undefined && isStatus(textOf(scalar), keys);
    case 'date':
      return isDate(single);
    case 'dates':
      return value.kind === 'list' && scalar === undefined ? value.items.every(isDate) : isDate(single);
    case 'made':
    case 'sent':
      return isDone(single);
    case 'people':
      return arePeople(value);
  }
}

/** What names a round and is no more than waiting is told best as a round. */
function isWaitingForRound(text: string, keys: NoteKeys): boolean {
  return namesRound(text) && keys.statusMeant(text) === 'waiting';
}

function isStatus(text: string, keys: NoteKeys): boolean {
  return keys.statusMeant(text) !== undefined || isCancelledWord(text);
}

function isDate(value: Value): boolean {
  const scalar = asScalar(value);
  return scalar !== undefined && whenOf(scalar, ANY_ZONE) !== undefined;
}

function isDone(value: Value): boolean {
  // One level only: aliases can make more of it without end.
  return (
    isDoneScalar(value) ||
    (value.kind === 'map' &&
      value.entries.length <= MOST_ITEMS &&
      value.entries.every((one) => isDoneScalar(singleOf(one.value))))
  );
}

function isDoneScalar(value: Value): boolean {
  const scalar = asScalar(value);
  return scalar !== undefined && (yesOrNo(scalar) !== undefined || isDate(scalar));
}

/** Names or maps; a list of anything else is the person’s own. */
function arePeople(value: Value): boolean {
  const items = value.kind === 'list' && asScalar(value) === undefined ? value.items : [value];
  return items.every((item) => {
    const scalar = asScalar(item);
    return scalar === undefined ? item.kind === 'map' : !isNumberOrTruth(scalar);
  });
}
