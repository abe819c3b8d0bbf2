import { planEdit, appended, insertion, lineBelow, replacement } from './edits';
import type { EditPlace, EditPlan } from './edits';
import { beforeOnLine, withLinesBelow, withValue } from './newEntry';
import type { NewEntry } from './newEntry';
import type { NoteText } from '../notes/noteText';
import { yamlText } from '../frontMatter/yamlText';
import type { TextEdit } from '../text/text';
import { asScalar, folded, isEmpty, pairsOf, singleOf, textOf, yesOrNo } from '../notes/values';
import type { Mapping, Value } from '../frontMatter/yamlValues';

const KEY = 'thank-you-sent';

/** Whom a letter was sent to, of all the interviewers of a note. */
export interface Marked {
  readonly names: readonly string[];
  readonly everyone: readonly string[];
  /** When, as it is written. */
  readonly date: string;
}

/**
 * Writes into a note that letters were sent: one date where everyone has theirs from that day, else a date for
 * each person (docs/rules.md#keys). What is there is kept: a single date becomes that of all the others.
 */
export function markSent(read: NoteText, marked: Marked): EditPlan {
  const { names, everyone, date } = marked;
  const isForAll = everyone.every((name) => isAmong(name, names));
  return planEdit(
    read,
    KEY,
    (place) => {
      const present = place.entry?.value;
      if (present === undefined)
        return [isForAll ? withValue(place.addition, date).edit : firstPeople(place.addition, marked)];
      const isOneValue = isFree(present) || asScalar(singleOf(present)) !== undefined;
      if (isForAll && isOneValue) return replacement(present, date);
      return oneDateForAll(place, marked) ?? morePeople(place.text, present, marked);
    },
    (written) =>
      asScalar(singleOf(written))?.text === date || names.every((name) => sentTo(written, name) === date),
  );
}

/** The map becomes one date again, once everyone has theirs from that day and no comment would be lost. */
function oneDateForAll({ text, entry }: EditPlace, marked: Marked): readonly TextEdit[] | undefined {
  if (entry?.value.kind !== 'map') return undefined;
  const { key, value } = entry;
  const colon = text.indexOf(':', key.span.end);
  const names = value.entries.map((person) => textOf(person.key));
  const isWhole = names.every((name) => isAmong(name, marked.everyone));
  const lastLine = /^[^\r\n]*/.exec(text.slice(value.span.end))?.[0] ?? '';
  const hasComment = text.slice(colon, value.span.end + lastLine.length).includes('#');
  const isOneDate = marked.everyone.every(
    (name) => isAmong(name, marked.names) || sentTo(value, name) === marked.date,
  );
  if (!isWhole || hasComment || !isOneDate) return undefined;
  return [{ span: { start: colon + 1, end: value.span.end }, newText: ` ${marked.date}` }];
}

/** Whether nothing is there that would be lost: nothing at all, or that nothing was sent. */
function isFree(value: Value): boolean {
  const scalar = asScalar(singleOf(value));
  return isEmpty(value) || (scalar !== undefined && yesOrNo(scalar) === false);
}

/** A map of its own, a line for each person; in braces where the front matter is. */
function firstPeople(addition: NewEntry, { names, date }: Marked): TextEdit {
  const { edit } = addition.isInBraces
    ? withValue(addition, flowMap(names, date))
    : withLinesBelow(
        addition,
        names.map((name) => pair(name, date)),
      );
  return edit;
}

function morePeople(text: string, value: Value, marked: Marked): readonly TextEdit[] | undefined {
  const { names, everyone, date } = marked;
  if (isFree(value)) return replacement(value, flowMap(names, date));
  const scalar = asScalar(value);
  if (scalar !== undefined) {
    const written = text.slice(value.span.start, value.span.end);
    const others = everyone.filter((name) => !isAmong(name, names)).map((name) => pair(name, written));
    return replacement(value, `{${[...others, ...names.map((name) => pair(name, date))].join(', ')}}`);
  }
  const edits = names.map((name) => personEdit(text, value, name, date));
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length ? merged(known.flat()) : undefined;
}

function personEdit(text: string, value: Value, name: string, date: string): readonly TextEdit[] | undefined {
  const entry = pairsOf(value).find(({ key }) => folded(textOf(key)) === folded(name));
  if (entry !== undefined) return replacement(entry.value, date);
  if (value.kind === 'list' && value.items.some((item) => item.kind !== 'map')) return undefined;
  if (value.kind === 'list')
    return appended(text, value, value.flow ? `{${pair(name, date)}}` : pair(name, date));
  return value.kind === 'map' ? newPair(text, value, pair(name, date)) : undefined;
}

function newPair(
  text: string,
  { flow, entries, span }: Mapping,
  written: string,
): readonly TextEdit[] | undefined {
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  if (flow) return [insertion(last.value.span.end, `, ${written}`)];
  return [lineBelow(text, last.value.span.end, `${beforeOnLine(text, span.start)}${written}`)];
}

/** Several insertions at one place become one, in their order: edits must not touch. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const byPlace = new Map<string, TextEdit>();
  for (const edit of edits) {
    const place = `${edit.span.start}-${edit.span.end}`;
    const known = byPlace.get(place);
    byPlace.set(place, known === undefined ? edit : { ...known, newText: known.newText + edit.newText });
  }
  return [...byPlace.values()];
}

function sentTo(value: Value, name: string): string | undefined {
  const entry = pairsOf(value).find(({ key }) => folded(textOf(key)) === folded(name));
  return entry && asScalar(entry.value)?.text;
}

function flowMap(names: readonly string[], date: string): string {
  return `{${names.map((name) => pair(name, date)).join(', ')}}`;
}

function pair(name: string, date: string): string {
  return `${yamlText(name)}: ${date}`;
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => folded(other) === folded(name));
}
