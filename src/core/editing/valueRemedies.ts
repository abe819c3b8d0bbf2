import { say } from '../text/language';
import { yamlText } from '../frontMatter/yamlText';
import { insertion, lineBelow } from './edits';
import { beforeOnLine } from './newEntry';
import { FIELDS } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { ofKey } from './keyRemedies';
import { isOfPerson, personEntry } from '../notes/people';
import type { Problem } from '../rules/problems';
import { entriesOf, entryOf } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import type { Attempt, Way } from './remedy';
import { endOfLine } from '../text/text';
import type { Span, TextEdit } from '../text/text';
import { asScalar, isEmpty, textOf } from '../notes/values';
import type { Entry, Mapping, Scalar, Value } from '../frontMatter/yamlValues';

type WrongShape = Extract<Problem, { code: 'value-type' }>;

/** Puts the cursor where the title of an interviewer goes: behind the name, or in a `title` of its own. */
export function addTitle(read: NoteText, span: Span, name: string): readonly Way[] {
  const person = peopleOf(read).find((value) => value.span.start <= span.start && span.end <= value.span.end);
  if (person === undefined) return [];
  const title = say('Add the title of {0}', name);
  const scalar = asScalar(person);
  if (scalar?.text.includes(';') === true) {
    const behind = insertion(span.end, ', ');
    return [toWrite(read, title, [behind], behind)];
  }
  if (scalar !== undefined) return titleBehindName(read, scalar, title);
  return person.kind === 'map' ? titleInMap(read, person, title) : [];
}

/** Several people, or one with a title: only the person knows. */
export function settleTitle(
  { text, keys }: NoteText,
  { span }: Extract<Problem, { code: 'interviewer-title-doubtful' }>,
): readonly Way[] {
  const written = text.slice(span.start, span.end);
  const places = [...written.matchAll(/,\s?/g)].map(({ 0: comma, index }) => ({
    start: span.start + index,
    end: span.start + index + comma.length,
  }));
  const [place, ...others] = places;
  if (place === undefined) return [];
  const end = span.end - (/["']$/.test(written) ? 1 : 0);
  const touches = ofKey('interviewers', keys);
  const go = { kind: 'go', title: say('Go to it'), select: span } as const;
  const apart = places.map((one) => ({ span: one, newText: '; ' }));
  if (others.length > 0)
    return [{ kind: 'try', title: say('Write as {0} people', places.length + 1), edits: apart, touches }, go];
  return [
    { kind: 'try', title: say('Write as two people'), edits: apart, touches },
    {
      kind: 'try',
      title: say('Write as a title'),
      edits: [{ span: place, newText: ' (' }, insertion(end, ')')],
      touches,
    },
    go,
  ];
}

function peopleOf(read: NoteText): readonly Value[] {
  const value = entryOf(read, 'interviewers')?.value;
  if (value === undefined) return [];
  return value.kind === 'list' && asScalar(value) === undefined ? value.items : [value];
}

const TITLE = 'VP of Engineering';

/** `Jane Doe, `; in quotes where a comma would mean something else. Of two ways with one title the first that holds is offered. */
function titleBehindName(read: NoteText, { span }: Scalar, title: string): readonly Way[] {
  const written = read.text.slice(span.start, span.end);
  const comma = /,["']?$/.test(written) ? ' ' : ', ';
  const back = /["']$/.test(written) && /^["']/.test(written) ? 1 : 0;
  const inside = insertion(span.end - back, comma);
  if (back > 0) return [toWrite(read, title, [inside], inside)];
  const behind = insertion(span.end, `${comma}"`);
  return [
    toWrite(read, title, [inside], inside),
    toWrite(read, title, [insertion(span.start, '"'), behind], behind, comma.length),
  ];
}

function titleInMap(read: NoteText, map: Mapping, title: string): readonly Way[] {
  const present = personEntry(map, 'title')?.value;
  if (present !== undefined && isEmpty(present)) {
    const { start, end } = present.span;
    if (start < end) return [{ kind: 'go', title, isPreferred: true, select: present.span }];
    const blank = insertion(end, ' ');
    return [toWrite(read, title, [blank], blank)];
  }
  const name = personEntry(map, 'name');
  if (name === undefined) return [];
  const key = 'title: ';
  const indentation = beforeOnLine(read.text, name.key.span.start).replace(/\S/g, ' ');
  const edit = map.flow
    ? insertion(name.value.span.end, `, ${key}`)
    : lineBelow(read.text, name.value.span.end, indentation + key);
  return [toWrite(read, title, [edit], edit, edit.newText.indexOf(key) + key.length)];
}

/** With the cursor in one of the edits: behind its text, unless said otherwise. */
function toWrite(
  { keys }: NoteText,
  title: string,
  edits: readonly TextEdit[],
  edit: TextEdit,
  into = edit.newText.length,
): Attempt {
  const touches = ofKey('interviewers', keys);
  return { kind: 'try', title, isPreferred: true, edits, touches, cursor: { edit, into, example: TITLE } };
}

/** Writes a value of the wrong shape in the right one, where that loses nothing. */
export function reshape(read: NoteText, { key, span }: WrongShape): readonly Way[] {
  const { text, keys } = read;
  const entry = entriesOf(read).find(({ value, key: { text: written } }) => {
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
  const key = 'name: ';
  const edit = insertion(start, key + (person.flow ? ', ' : `${endOfLine(text)}${indentation}`));
  const cursor = { edit, into: key.length, example: 'Jane Doe' };
  return [{ title: say('Add the name'), edits: [edit], cursor }];
}

function isNameless({ entries }: Mapping): boolean {
  return !entries.some((entry) => isOfPerson(entry, 'name') && !isEmpty(entry.value));
}
