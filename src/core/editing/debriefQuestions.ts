import { spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { MOST_ITEMS } from '../notes/fieldReader';
import type { Interviewer, InterviewNote } from '../notes/note';
import { nameAndTitle, partsBySemicolon } from '../notes/people';
import type { NamedPerson } from '../notes/people';
import { looksLikeName } from '../notes/titles';
import { folded } from '../notes/values';
import { linkText } from '../text/links';

/** One thing that is asked after an interview; a person is asked about by name. */
export type DebriefQuestion =
  | { readonly about: 'people' | 'topic' | 'contribution' | 'reply-by' | 'question' }
  | { readonly about: 'title-of' | 'topic-of'; readonly name: string };

/** What was answered, by the question; what was skipped is absent. */
export type DebriefAnswers = ReadonlyMap<string, string>;

/** By which the answer to a question is kept. */
export function answerKey(question: DebriefQuestion): string {
  return 'name' in question ? `${question.about} ${folded(question.name)}` : question.about;
}

/** Of more people than this nobody is asked one by one. */
const MOST_PEOPLE = 8;

/**
 * What is asked after an interview, in order: whom one met, with titles; one thing that one talked about with each; what one
 * would bring; when they will answer (article: `ADVICE.askWhen`); a question for a call (`ADVICE.callReason`). Nothing is
 * asked that the note knows, or that could not be written into it; people who are in the answers are asked about too.
 */
export function debriefQuestions(note: InterviewNote, answers: DebriefAnswers): readonly DebriefQuestion[] {
  const isOpen = (key: FieldKey): boolean =>
    note.places[key] === undefined &&
    // With a value of another shape it is the person’s own.
    !note.own.some((entry) => spelledAsKey(entry.key.text) === spelledAsKey(note.keys.nameOf(key)));
  const people = note.interviewers.length > 0 ? note.interviewers : peopleTold(answers);
  const asked = eachOnce(people).slice(0, MOST_PEOPLE).filter(isCertain);
  return [
    ...(isOpen('interviewers') ? [{ about: 'people' } as const] : []),
    ...asked.flatMap(({ name, title }) =>
      title === undefined ? [{ about: 'title-of', name } as const] : [],
    ),
    ...asked.flatMap((one) => (knowsTopic(one) ? [] : [{ about: 'topic-of', name: one.name } as const])),
    ...(people.length === 0 && isOpen('topic') ? [{ about: 'topic' } as const] : []),
    ...(['contribution', 'reply-by', 'question'] as const).flatMap((about) =>
      isOpen(about) ? [{ about }] : [],
    ),
  ];
}

type Person = NamedPerson | Interviewer;

/** Each person once, by name. */
export function eachOnce(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>();
  return people.filter(({ name }) => {
    const isNew = !seen.has(folded(name));
    seen.add(folded(name));
    return isNew;
  });
}

/** Whose title may be somebody else is asked nothing: that is settled first. */
function isCertain({ title, isByComma }: Person): boolean {
  return title === undefined || isByComma !== true || !looksLikeName(title);
}

function knowsTopic(person: Person): boolean {
  return 'topic' in person && person.topic !== undefined;
}

/** The people whom one says to have met: `Jane Doe, VP; Sam Lee`, each once. */
export function peopleTold(answers: DebriefAnswers): readonly NamedPerson[] {
  const parts = partsBySemicolon(linkText(answers.get('people') ?? '')).slice(0, MOST_ITEMS);
  return eachOnce(parts.map(({ part }) => nameAndTitle(part)).filter(({ name }) => name !== ''));
}

/** Somebody told whose title may be another person, where there is one: `Jane Doe, Sam Lee`. */
export function doubtfulAmong(people: readonly NamedPerson[]): NamedPerson | undefined {
  return people.find((person) => !isCertain(person));
}
