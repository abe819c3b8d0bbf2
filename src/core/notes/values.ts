import { parseWhen, whenText } from '../dates/calendar';
import type { CalendarDate, When, Zone } from '../dates/calendar';
import { clearReading } from '../dates/dateReadings';
import { linkTarget, linkText } from '../text/links';
import type { Entry, Scalar, Value } from '../frontMatter/yamlValues';

const NULL_WORD = /^(?:~|null)?$/i;
const NUMBER = /^[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** Whether the value counts as absent: nothing, `null`, an empty text, an empty map, a list with nothing in it. */
export function isEmpty(value: Value): boolean {
  switch (value.kind) {
    case 'scalar':
      return value.plain ? NULL_WORD.test(value.text.trim()) : textOf(value) === '';
    case 'list':
      return value.items.every(isNothing);
    case 'map':
      return value.entries.length === 0;
    case 'unreadable':
      return false;
  }
}

/** What is empty without a look into what it holds: aliases can make that endless. */
function isNothing(value: Value): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return isEmpty(value);
}

/** The text of a scalar as a person reads it: trimmed, wiki links as what they show. */
export function textOf(scalar: Scalar): string {
  return linkText(scalar.text).trim();
}

/**
 * The value as one text, where it is one. An unquoted wiki link is a list within a list to YAML,
 * `company: [[Initech]]`; it was meant as text.
 */
export function asScalar(value: Value): Scalar | undefined {
  if (value.kind === 'scalar') return value;
  if (value.kind !== 'list' || !value.flow || value.items.length !== 1) return undefined;
  const [inner] = value.items;
  if (inner?.kind !== 'list' || !inner.flow || inner.items.length !== 1) return undefined;
  const [target] = inner.items;
  if (target?.kind !== 'scalar') return undefined;
  return { ...target, text: `[[${target.text}]]`, plain: false, span: value.span };
}

/** The one value that a value is: itself, or the only item of a list. */
export function singleOf(value: Value): Value {
  if (value.kind !== 'list' || asScalar(value) !== undefined) return value;
  const items = value.items.filter((item) => !isEmpty(item));
  return items.length === 1 && items[0] !== undefined ? items[0] : value;
}

/** The pairs of a map, or of a list of maps; none in anything else. */
export function pairsOf(value: Value): readonly Entry[] {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'map' ? item.entries : []))
    : [];
}

/**
 * The date that a scalar means, as notes write it or as other tools do; of a wiki link what it shows, or else what
 * it points to.
 */
export function whenOf(scalar: Scalar, zone: Zone): When | undefined {
  const text = textOf(scalar);
  return parseWhen(text, zone) ?? otherWhenOf(text, linkTarget(scalar.text).trim(), zone);
}

function otherWhenOf(text: string, target: string, zone: Zone): When | undefined {
  return parseOtherWhen(text, zone) ?? parseWhen(target, zone) ?? parseOtherWhen(target, zone);
}

/** Reads a date, with its time where it has one, as other tools write it: only where it can mean but one. */
function parseOtherWhen(text: string, zone: Zone): When | undefined {
  const reading = clearReading(text);
  return reading && parseWhen(whenText(reading), zone);
}

/** A day with the time that a text tells, such as `14:00` or `2 pm – 3 pm`; `undefined` where it tells none. */
export function whenWithTime(date: CalendarDate, text: string, zone: Zone): When | undefined {
  if (text.length > LONGEST_TIME || !/^\d/.test(text)) return undefined;
  const written = `${date} ${text}`;
  const when = parseWhen(written, zone) ?? parseOtherWhen(written, zone);
  return when?.time === undefined ? undefined : when;
}

const LONGEST_TIME = 40;

/** Whether a scalar says yes or no; `undefined` where it says something else. */
export function yesOrNo(scalar: Scalar): boolean | undefined {
  const word = textOf(scalar).toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** In the three languages. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'ja', 'sí']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'nein']);

/** What some reader of YAML takes for a truth value where it is not quoted. */
const TRUTHS: ReadonlySet<string> = new Set(['true', 'yes', 'false', 'no']);

/** Whether YAML reads the scalar as a number or a truth value, so that it can be no name. */
export function isNumberOrTruth(scalar: Scalar): boolean {
  return scalar.plain && (NUMBER.test(scalar.text) || TRUTHS.has(scalar.text.toLowerCase()));
}

/** Text for comparing names: case and runs of white space make no difference. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
