import { textIn, yamlText } from '../frontMatter/yamlText';
import { FIELDS } from '../notes/fields';
import { isCancelledWord } from '../notes/statuses';
import type { COLUMNS } from './csvColumns';
import { dateOf } from './rowDates';
import type { RowChoices } from './rowChoices';

const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A key of the person’s own, as front matter has it; nothing where there is no value. */
export function ownLine(name: string, value: string): readonly string[] {
  if (value === '') return [];
  return [`${yamlText(name)}: ${NUMBER.test(value) ? value : textIn(value, BLOCK)}`];
}

/** A column as front matter has it; nothing where there is no value. */
export function lineOf(
  column: (typeof COLUMNS)[number],
  value: string,
  choices: RowChoices,
): readonly string[] {
  if (value === '') return [];
  const key = choices.keys.written(column);
  switch (FIELDS[column].type) {
    case 'people':
      return [`${key}:`, ...listed(value).map((person) => `  - ${personOf(person)}`)];
    case 'status':
      return statusOf(key, value, choices);
    case 'dates': {
      const dates = datesIn(value).flatMap((text) => {
        const date = dateOf(text, choices);
        return date === undefined && choices.foundIn !== undefined ? [] : [date ?? textIn(text, FLOW)];
      });
      if (dates.length === 0) return [];
      return [`${key}: [${dates.join(', ')}]`];
    }
    case 'sent':
      return sentOf(key, value, choices);
    case 'date':
    case 'made': {
      const date = dateOf(value, choices);
      return choices.foundIn !== undefined && date === undefined
        ? []
        : [`${key}: ${date ?? textIn(value, BLOCK)}`];
    }
    default:
      return [`${key}: ${textIn(value, BLOCK)}`];
  }
}

/** What is not understood in a table is kept: the note then shows what is wrong with it. */
function statusOf(key: string, value: string, { keys, foundIn }: RowChoices): readonly string[] {
  const status = keys.statusMeant(value);
  const isKnown = status !== undefined || isCancelledWord(value);
  if (foundIn !== undefined && (!isKnown || status === 'waiting')) return [];
  return [`${key}: ${status === undefined ? textIn(value, BLOCK) : yamlText(keys.statusWord(status))}`];
}

/** As a value of its own. */
export const BLOCK = { isFlow: false };
const FLOW = { isFlow: true };

/** A number for a phone at the end, in brackets; none is longer. */
const PHONE = /\(([+\d][\d ()/.-]{0,40})\)$/;

/** `Jane Doe, VP <jane@initech.example> (+1 555 0100)`, with a key for each part where there is more than name and title. */
function personOf(written: string): string {
  const [, email] = /<([^<>]+)>/.exec(written) ?? [];
  const [inBrackets, phone] = PHONE.exec(written) ?? [];
  if (email === undefined && phone === undefined) return textIn(written, BLOCK);
  const plain = written
    .slice(0, written.length - (inBrackets ?? '').length)
    .replace(/<[^<>]+>/, '')
    .trim();
  const [name = '', ...title] = plain.split(/,\s*/);
  const parts = { name, title: title.join(', ') || undefined, email, phone };
  return Object.entries(parts)
    .flatMap(([key, part]) => (part === undefined ? [] : [`${key}: ${textIn(part, BLOCK)}`]))
    .join('\n    ');
}

/** One date, `true`, or `Jane Doe: 2026-11-21; Sam Lee: 2026-11-22`. */
function sentOf(key: string, value: string, choices: RowChoices): readonly string[] {
  const people = listed(value).map(nameAndDone);
  if (people.length === 0 || !people.every((person) => person !== undefined)) {
    const isKnown = DONE.test(value) || dateOf(value, choices) !== undefined;
    return choices.foundIn !== undefined && !isKnown ? [] : [`${key}: ${doneOf(value, choices)}`];
  }
  const lines = people.map(([name, done]) => `  ${textIn(name, BLOCK)}: ${doneOf(done, choices)}`);
  return [`${key}:`, ...lines];
}

/** What stands before and behind the last colon with a blank behind it. */
function nameAndDone(part: string): readonly [name: string, done: string] | undefined {
  const at = [...part.matchAll(/:\s/g)].at(-1)?.index ?? 0;
  const name = part.slice(0, at).trim();
  return name === '' ? undefined : [name, part.slice(at + 1).trim()];
}

/** What people write where something is done. */
const DONE = /^(?:true|yes|y|x|✓|✔|✅|ja|sí|si|done|sent|gesendet|enviad[oa])$/iu;

function doneOf(value: string, choices: RowChoices): string {
  return DONE.test(value) ? 'true' : (dateOf(value, choices) ?? textIn(value, BLOCK));
}

function listed(value: string): readonly string[] {
  return withoutBlanks(value.split(/[;\n]/));
}

/** The dates of a cell. */
export function datesIn(value: string): readonly string[] {
  return withoutBlanks(value.split(/[;\n]|,\s+(?=\d{4}-)/));
}

function withoutBlanks(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
