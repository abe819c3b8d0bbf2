import { say } from '../text/language';
import { yamlText } from '../frontMatter/yamlText';
import { beforeOnLine, insertion, lineBelow } from './edits';
import { FIELDS, spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { ofKey } from './keyRemedies';
import type { Problem } from '../rules/problems';
import { entryThatCounts } from '../notes/readNote';
import { entriesOf } from './remedy';
import type { Attempt, Keyed, Way } from './remedy';
import type { Span, TextEdit } from '../text/text';
import { asScalar, isEmpty, textOf } from '../notes/values';
import type { Entry, Mapping, Scalar, Value } from '../frontMatter/yamlValues';

type WrongShape = Extract<Problem, { code: 'value-type' }>;

/** Puts the cursor where the title of an interviewer goes: behind the name, or in a `title` of its own. */
export function addTitle(situation: Keyed, span: Span, name: string): readonly Way[] {
  const person = peopleOf(situation).find((value) => value.span.start === span.start);
  if (person === undefined) return [];
  const title = say('Add the title of {0}', name);
  const scalar = asScalar(person);
  if (scalar !== undefined) return titleBehindName(situation, scalar, title);
  return person.kind === 'map' ? titleInMap(situation, person, title) : [];
}

function peopleOf({ text, keys }: Keyed): readonly Value[] {
  const value = entryThatCounts(entriesOf(text), 'interviewers', keys)?.value;
  if (value === undefined) return [];
  return value.kind === 'list' && asScalar(value) === undefined ? value.items : [value];
}

const TITLE = 'VP of Engineering';

/** `Jane Doe, `; in quotes where a comma would mean something else. Of two ways with one title the first that holds is offered. */
function titleBehindName(situation: Keyed, { span }: Scalar, title: string): readonly Way[] {
  const { text } = situation;
  const written = text.slice(span.start, span.end);
  const comma = /,["']?$/.test(written) ? ' ' : ', ';
  const back = /["']$/.test(written) && /^["']/.test(written) ? 1 : 0;
  const inside = toWrite(situation, title, [insertion(span.end - back, comma)], 0, TITLE);
  if (back > 0) return [inside];
  const quoted = [insertion(span.start, '"'), insertion(span.end, `${comma}"`)];
  return [inside, toWrite(situation, title, quoted, 1, TITLE)];
}

function titleInMap(situation: Keyed, { flow, entries }: Mapping, title: string): readonly Way[] {
  const { text } = situation;
  const present = entries.find(({ key }) => spelledAsKey(key.text) === 'title')?.value;
  if (present !== undefined && isEmpty(present)) {
    const { start, end } = present.span;
    if (start < end) return [{ kind: 'go', title, isPreferred: true, select: present.span }];
    return [toWrite(situation, title, [insertion(end, ' ')], 0, TITLE)];
  }
  const name = entries.find(({ key }) => spelledAsKey(key.text) === 'name');
  if (name === undefined) return [];
  if (flow) return [toWrite(situation, title, [insertion(name.value.span.end, ', title: ')], 0, TITLE)];
  const indentation = beforeOnLine(text, name.key.span.start).replace(/\S/g, ' ');
  const line = lineBelow(text, name.value.span.end, `${indentation}title: `);
  return [toWrite(situation, title, [line], /[\r\n]*$/.exec(line.newText)?.[0].length ?? 0, TITLE)];
}

function toWrite(
  { keys }: Keyed,
  title: string,
  edits: readonly TextEdit[],
  back: number,
  example: string,
): Attempt {
  const touches = ofKey('interviewers', keys);
  return { kind: 'try', title, isPreferred: true, edits, touches, cursor: { back, example } };
}

/** Writes a value of the wrong shape in the right one, where that loses nothing. */
export function reshape({ text, keys }: Keyed, { key, span }: WrongShape): readonly Way[] {
  const entry = entriesOf(text).find(({ value, key: { text: written } }) => {
    return value.span.start === span.start && keys.keyOf(written) === key;
  });
  const ways = entry === undefined ? [] : waysToShape(text, key, entry);
  return [
    ...ways.map((way): Way => ({ ...way, kind: 'try', isPreferred: true, touches: ofKey(key, keys) })),
    { kind: 'go', title: say('Select the value of {0}', keys.nameOf(key)), select: span },
  ];
}

type Shape = Pick<Attempt, 'title' | 'edits' | 'cursor'>;

function waysToShape(text: string, key: FieldKey, entry: Entry): readonly Shape[] {
  if (key === 'interviewers') return [...titlesAsPairs(entry.value), ...nameFirst(text, entry.value)];
  const { value } = entry;
  if (value.kind !== 'list') return [];
  const items = value.items.map(asScalar).filter((item) => item !== undefined);
  if (items.length < value.items.length) return [];
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    return [
      inPlaceOf(text, entry, text.slice(only.span.start, only.span.end), say('Write it without the list')),
    ];
  }
  const { type } = FIELDS[key];
  if (type !== 'text' && type !== 'reason') return [];
  return [inPlaceOf(text, entry, yamlText(items.map(textOf).join(', ')), say('Write it as one text'))];
}

/** On the line of its key, also where the list stood on lines below; a comment between is kept by not offering it. */
function inPlaceOf(text: string, { key, value }: Entry, newText: string, title: string): Shape {
  const between = text.slice(key.span.end, value.span.start);
  const colon = /^[ \t]*:\s*$/.test(between) ? key.span.end + between.indexOf(':') + 1 : value.span.start;
  const isBelow = /[\r\n]/.test(between) && colon < value.span.start;
  const start = isBelow ? colon : value.span.start;
  return {
    title,
    edits: [{ span: { start, end: value.span.end }, newText: isBelow ? ` ${newText}` : newText }],
  };
}

/** `Jane Doe: VP` in place of `Jane Doe, VP`. */
function titlesAsPairs(value: Value): readonly Shape[] {
  const isList = value.kind === 'list';
  const maps = (isList ? value.items : [value]).filter((item) => item.kind === 'map');
  const pairs = maps.filter(isNameless).flatMap(({ entries, flow }) => (flow ? [] : entries));
  if (pairs.length === 0 || pairs.some((pair) => asScalar(pair.value) === undefined)) return [];
  const edits = pairs.flatMap(({ key, value: title }) => [
    ...(isList ? [] : [insertion(key.span.start, '- ')]),
    { span: { start: key.span.end, end: title.span.start }, newText: ', ' },
  ]);
  return [{ title: say('Write as “Name, Title”'), edits }];
}

/** A person with a title, and the cursor where the name goes. */
function nameFirst(text: string, value: Value): readonly Shape[] {
  const maps = (value.kind === 'list' ? value.items : [value]).filter((item) => item.kind === 'map');
  const [person] = maps.filter(isNameless);
  const first = person?.entries[0];
  if (person === undefined || first === undefined) return [];
  const start = first.key.span.start;
  const indentation = beforeOnLine(text, start).replace(/\S/g, ' ');
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const rest = person.flow ? ', ' : `${lineEnd}${indentation}`;
  const cursor = { back: rest.length, example: 'Jane Doe' };
  return [{ title: say('Add the name'), edits: [insertion(start, `name: ${rest}`)], cursor }];
}

function isNameless({ entries }: Mapping): boolean {
  return !entries.some(({ key, value }) => spelledAsKey(key.text) === 'name' && !isEmpty(value));
}
