import { textIn, yamlText } from '../frontMatter/yamlText';
import type { Mapping, Value } from '../frontMatter/yamlValues';
import type { Interviewer } from '../notes/note';
import { isNotFixedYet } from '../notes/notFixedYet';
import { noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { nameAndTitle, partsBySemicolon, personEntry, PERSON_KEYS, withTitle } from '../notes/people';
import type { PersonKey } from '../notes/people';
import { linkText } from '../text/links';
import { asScalar, folded, isEmpty, textOf } from '../notes/values';
import { endOfLine } from '../text/text';
import type { TextEdit } from '../text/text';
import { insertion, lineBelow, planEdit, replacement } from './edits';
import type { EditPlan, EditPlace } from './edits';
import { beforeOnLine, withLinesBelow, withValue } from './newEntry';

const KEY = 'interviewers';

/** A person as one writes them down after an interview. */
export type DescribedPerson = Pick<Interviewer, 'name' | 'title' | 'topic'>;

/**
 * Writes down a title or a topic of somebody among the interviewers, or adds them: as a map where a topic is known. What
 * is known of them stays.
 */
export function describePerson(read: NoteText, person: DescribedPerson): EditPlan {
  return planEdit(
    read,
    KEY,
    (place) => described(place, person),
    (_, after) =>
      linksIn(after.text) === linksIn(read.text) &&
      isDescribed(noteIn(read)?.interviewers ?? [], noteIn(after)?.interviewers ?? [], person),
  );
}

/** A name that leads to a note goes on doing so. */
function linksIn(text: string): string {
  return (text.match(/\[\[[^[\]\r\n]{1,300}\]\]|\]\([^()\s]{1,300}\)/g) ?? []).join(' ');
}

/** Whether everybody is as they were, and the one as described. */
function isDescribed(
  before: readonly Interviewer[],
  after: readonly Interviewer[],
  { name, title, topic }: DescribedPerson,
): boolean {
  const isOne = (one: Interviewer): boolean => folded(one.name) === folded(name);
  const known = before.find(isOne);
  const wanted = { ...known, name: known?.name ?? name, ...(title === undefined ? {} : { title }) };
  const expected = [
    ...before.map((one) => (one === known ? { ...wanted, topic: topic ?? known.topic } : one)),
    ...(known === undefined ? [{ ...wanted, topic }] : []),
  ];
  const tell = (all: readonly Omit<Interviewer, 'span'>[]): string =>
    JSON.stringify(all.map((one) => PERSON_KEYS.map((key) => one[key] ?? null)));
  return tell(after) === tell(expected);
}

function described(place: EditPlace, person: DescribedPerson): readonly TextEdit[] | undefined {
  const value = place.entry?.value;
  if (value === undefined) return [first(place, person)];
  const whole = asScalar(value);
  const isNobody = isEmpty(value) || (whole !== undefined && isNotFixedYet(textOf(whole)));
  if (isNobody) return replacement(value, `[${flowPerson(person)}]`);
  const items = value.kind === 'list' && asScalar(value) === undefined ? value.items : [value];
  const item = items.find((one) => namesIn(one).includes(folded(person.name)));
  // What an anchor or an alias stands for is somewhere else too.
  if (item !== undefined && /^[&*]/.test(place.text.slice(item.span.start))) return undefined;
  if (item === undefined) return added(place, value, person);
  if (item.kind === 'map') return inMap(place.text, item, person);
  return item === value ? onLinesBelow(place, value, person) : inItem(place.text, value, item, person);
}

/** The first person of all. */
function first({ addition }: EditPlace, person: DescribedPerson): TextEdit {
  if (addition.isInBraces) return withValue(addition, `[${flowPerson(person)}]`).edit;
  return withLinesBelow(addition, itemLines(person)).edit;
}

/** The names of an item: several between semicolons. */
function namesIn(item: Value): readonly string[] {
  if (item.kind === 'map') {
    const name = personEntry(item, 'name')?.value;
    const scalar = name && asScalar(name);
    return scalar === undefined ? [] : [folded(textOf(scalar))];
  }
  return peopleIn(item).map(({ name }) => folded(linkText(name)));
}

/** A person as they stand in a text: with the link that is their name. */
function peopleIn(item: Value): readonly DescribedPerson[] {
  const scalar = asScalar(item);
  return scalar === undefined ? [] : partsBySemicolon(scalar.text.trim()).map(({ part }) => personIn(part));
}

/** What a link holds parts nothing: `[[Doe, Jane]], VP`. */
function personIn(part: string): DescribedPerson {
  const link = LINK.exec(part)?.[0] ?? '';
  const { name, title } = nameAndTitle(`${'x'.repeat(link.length)}${part.slice(link.length)}`);
  return { name: link === '' ? name : link + name.slice(link.length), title };
}

const LINK = /^(?:\[\[[^[\]]{1,300}\]\]|\[[^[\]]{1,200}\]\([^()\s]{1,300}\))/;

function isNamed(one: DescribedPerson, name: string): boolean {
  return folded(linkText(one.name)) === folded(name);
}

/** Those of an item with what is new of the one. */
function withPerson(item: Value, person: DescribedPerson): readonly DescribedPerson[] {
  const people = peopleIn(item);
  const nth = people.findIndex((one) => isNamed(one, person.name));
  return people.map((one, at) =>
    at === nth ? { name: one.name, title: person.title ?? one.title, topic: person.topic } : one,
  );
}

/** Another one behind those who are there. */
function added(
  { text, entry, addition }: EditPlace,
  value: Value,
  person: DescribedPerson,
): readonly TextEdit[] | undefined {
  if (value.kind !== 'list' || asScalar(value) !== undefined) {
    if (value.kind === 'map' || entry === undefined || addition.isInBraces) return undefined;
    return belowKey(text, entry.key.span.end, value, addition, [...peopleIn(value), person]);
  }
  const last = value.items.at(-1);
  if (last === undefined) return undefined;
  if (value.flow) return [insertion(last.span.end, `, ${flowPerson(person)}`)];
  const dash = beforeOnLine(text, value.span.start);
  return [
    lineBelow(
      text,
      last.span.end,
      itemLines(person)
        .join(`${endOfLine(text)}${dash}`)
        .replace(/^/, dash),
    ),
  ];
}

/** A value on the line of its key becomes a list below it. */
function onLinesBelow(
  { text, entry, addition }: EditPlace,
  value: Value,
  person: DescribedPerson,
): readonly TextEdit[] | undefined {
  const people = withPerson(value, person);
  if (addition.isInBraces) return replacement(value, `[${people.map(flowPerson).join(', ')}]`);
  return entry && belowKey(text, entry.key.span.end, value, addition, people);
}

function belowKey(
  text: string,
  keyEnd: number,
  value: Value,
  { indentation, lineEnd }: EditPlace['addition'],
  people: readonly DescribedPerson[],
): readonly TextEdit[] | undefined {
  const between = text.slice(keyEnd, value.span.start);
  if (!/^[ \t]*:\s*$/.test(between)) return undefined;
  const lines = people.flatMap(itemLines).map((line) => `${lineEnd}${indentation}  ${line}`);
  return [
    { span: { start: keyEnd + between.indexOf(':') + 1, end: value.span.end }, newText: lines.join('') },
  ];
}

/** An item of a list that is one text. */
function inItem(
  text: string,
  list: Value,
  item: Value,
  person: DescribedPerson,
): readonly TextEdit[] | undefined {
  const people = withPerson(item, person);
  if (list.kind === 'list' && list.flow)
    return [{ span: item.span, newText: people.map(flowPerson).join(', ') }];
  const dash = beforeOnLine(text, item.span.start);
  if (!/^[ \t]*-[ \t]+$/.test(dash)) return undefined;
  const indentation = dash.slice(0, dash.indexOf('-'));
  // Whatever stands between the dash and the person stands there still, also on the lines below.
  const gap = dash.slice(dash.indexOf('-') + 1);
  const lines = people
    .flatMap(itemLines)
    .map((line) =>
      line.startsWith('- ') ? `-${gap}${line.slice(2)}` : `${' '.repeat(1 + gap.length)}${line.slice(2)}`,
    )
    .join(`${endOfLine(text)}${indentation}`);
  return gap.includes('\t') ? undefined : [{ span: item.span, newText: lines.slice(1 + gap.length) }];
}

/** A person who is a map already. */
function inMap(text: string, map: Mapping, person: DescribedPerson): readonly TextEdit[] | undefined {
  const edits = (['title', 'topic'] as const).flatMap((key) => {
    const value = person[key];
    return value === undefined ? [] : [mapEntry(text, map, key, value)];
  });
  const known = edits.filter((edit) => edit !== undefined);
  const [one, ...others] = known;
  if (one === undefined || known.length < edits.length) return undefined;
  // Both at one place are one edit.
  return others.every(({ span }) => span.start === one.span.start)
    ? [{ span: one.span, newText: known.map(({ newText }) => newText).join('') }]
    : known;
}

function mapEntry(text: string, map: Mapping, key: PersonKey, value: string): TextEdit | undefined {
  const present = personEntry(map, key);
  const written = textIn(value, { isFlow: map.flow });
  if (present !== undefined) return replacement(present.value, written)?.[0];
  const [top, last] = [map.entries[0], map.entries.at(-1)];
  if (top === undefined || last === undefined) return undefined;
  if (map.flow) return insertion(last.value.span.end, `, ${key}: ${written}`);
  const indentation = beforeOnLine(text, top.key.span.start).replace(/\S/g, ' ');
  return lineBelow(text, last.value.span.end, `${indentation}${key}: ${written}`);
}

/** The lines of a list item: one where name and title are all there is. */
function itemLines({ name, title, topic }: DescribedPerson): readonly string[] {
  const block = (value: string): string => textIn(value, { isFlow: false });
  if (topic === undefined && isOnOneLine({ name, title })) return [`- ${block(withTitle({ name, title }))}`];
  const rest = Object.entries({ title, topic });
  return [
    `- name: ${block(name)}`,
    ...rest.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${block(value)}`])),
  ];
}

function flowPerson({ name, title, topic }: DescribedPerson): string {
  if (topic === undefined && isOnOneLine({ name, title })) return yamlText(withTitle({ name, title }));
  const entries = Object.entries({ name, title, topic });
  return `{ ${entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlText(value)}`])).join(', ')} }`;
}

/** Whether name and title are read back as they are from one line. */
function isOnOneLine({ name, title }: DescribedPerson): boolean {
  const written = withTitle({ name, title });
  const [only, ...others] = partsBySemicolon(written);
  const back = only === undefined ? undefined : personIn(only.part);
  return others.length === 0 && back?.name === name && back.title === title;
}
