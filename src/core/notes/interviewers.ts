import type { Mapping, Scalar, Value } from '../frontMatter/yamlValues';
import type { Span } from '../text/text';
import type { Interviewer } from './note';
import { isOfPerson, nameAndTitle, partsBySemicolon, PERSON_KEYS } from './people';
import type { PersonKey } from './people';
import { asScalar, isEmpty, isNumberOrTruth, singleOf, textOf } from './values';

/** People as `Name, Title` or as a map; what it is instead, where it is none. Nobody is what a new note asks for. */
export function interviewersOf(item: Value): readonly (Interviewer | 'nameless' | 'no-person')[] {
  return isEmpty(item) ? [] : peopleOf(item).filter((person) => !isAskedFor(person));
}

function peopleOf(item: Value): readonly (Interviewer | 'nameless' | 'no-person')[] {
  const scalar = asScalar(item);
  if (scalar === undefined) return [item.kind === 'map' ? interviewerOfMap(item) : 'no-person'];
  if (isNumberOrTruth(scalar)) return ['no-person'];
  const text = textOf(scalar);
  const parts = partsBySemicolon(text);
  return parts.map(({ part, span }): Interviewer | 'nameless' => {
    const person = nameAndTitle(part);
    const place = parts.length === 1 || text !== scalar.text.trim() ? item.span : placeOfPart(scalar, span);
    return person.name === '' ? 'nameless' : { ...person, span: place };
  });
}

/** Whether that is what a new note asks for, and nobody has written over: `name, title`. */
function isAskedFor(person: Interviewer | string): boolean {
  return typeof person === 'object' && person.name === 'name' && person.title === 'title';
}

/** Where a part of a text stands, where it is written as it reads; else all of it. */
function placeOfPart({ text, span }: Scalar, part: Span): Span {
  const quotes = span.end - span.start - text.length;
  if (quotes !== 0 && quotes !== 2) return span;
  const start = span.start + quotes / 2 + (text.length - text.trimStart().length);
  return { start: start + part.start, end: start + part.end };
}

function interviewerOfMap(map: Mapping): Interviewer | 'nameless' | 'no-person' {
  const details: Partial<Record<PersonKey, string>> = {};
  for (const entry of map.entries) {
    const key = PERSON_KEYS.find((one) => isOfPerson(entry, one));
    if (key === undefined || isEmpty(entry.value)) continue;
    const scalar = asScalar(key === 'topic' ? singleOf(entry.value) : entry.value);
    if (scalar === undefined && key === 'topic') continue;
    if (scalar === undefined) return 'no-person';
    details[key] ??= textOf(scalar);
  }
  const { name, ...others } = details;
  return name === undefined ? 'nameless' : { name, ...others, span: map.span };
}
