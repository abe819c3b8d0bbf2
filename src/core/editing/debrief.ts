import { spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import type { InterviewNote } from '../notes/note';
import type { NoteText } from '../notes/noteText';
import { nameAndTitle, partsBySemicolon } from '../notes/people';
import type { NamedPerson } from '../notes/people';
import { folded } from '../notes/values';
import { say } from '../text/language';
import { setField, setText } from './edits';
import type { EditPlan } from './edits';
import { describePerson } from './personEdits';
import { inSequence } from './sequence';

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
 * asked that the note knows, but for people who are in the answers.
 */
export function debriefQuestions(note: InterviewNote, answers: DebriefAnswers): readonly DebriefQuestion[] {
  const isOpen = (key: FieldKey): boolean =>
    note.places[key] === undefined &&
    // With a value of another shape it is the person’s own.
    !note.own.some((entry) => spelledAsKey(entry.key.text) === spelledAsKey(note.keys.nameOf(key)));
  const people = note.interviewers.length > 0 ? note.interviewers : peopleTold(answers);
  const asked = people.slice(0, MOST_PEOPLE);
  return [
    ...(isOpen('interviewers') ? [{ about: 'people' } as const] : []),
    ...asked.flatMap(({ name, title }) =>
      title === undefined ? [{ about: 'title-of', name } as const] : [],
    ),
    ...asked.flatMap((one) => {
      const isKnown = 'topic' in one && one.topic !== undefined;
      return isKnown ? [] : [{ about: 'topic-of', name: one.name } as const];
    }),
    ...(people.length === 0 && isOpen('topic') ? [{ about: 'topic' } as const] : []),
    ...(['contribution', 'reply-by', 'question'] as const).flatMap((about) =>
      isOpen(about) ? [{ about }] : [],
    ),
  ];
}

/** The people whom one says to have met: `Jane Doe, VP; Sam Lee`. */
export function peopleTold(answers: DebriefAnswers): readonly NamedPerson[] {
  const people = partsBySemicolon(answers.get('people') ?? '').map(({ part }) => nameAndTitle(part));
  const isFirst = ({ name }: NamedPerson, at: number): boolean =>
    people.findIndex((other) => folded(other.name) === folded(name)) === at;
  return people.filter((one, at) => one.name !== '' && isFirst(one, at));
}

/** Writes the answers into the note, and loses nothing that is there; `canCall` where a call to thank is still possible. */
export function debriefPlan(
  read: NoteText,
  note: InterviewNote,
  answers: DebriefAnswers,
  canCall: boolean,
): EditPlan {
  return inSequence(read, [...peopleChanges(note, answers), ...valueChanges(note, answers, canCall)]);
}

type Change = (read: NoteText) => EditPlan;

function peopleChanges(note: InterviewNote, answers: DebriefAnswers): readonly Change[] {
  const known = note.interviewers.length > 0;
  return (known ? note.interviewers : peopleTold(answers)).flatMap(({ name, title: told }) => {
    const of = (about: 'title-of' | 'topic-of'): string | undefined =>
      answers.get(answerKey({ about, name }));
    const title = of('title-of') ?? (known ? undefined : told);
    const topic = of('topic-of');
    if (known && title === undefined && topic === undefined) return [];
    return [(read: NoteText) => describePerson(read, { name, title, topic })];
  });
}

function valueChanges(note: InterviewNote, answers: DebriefAnswers, canCall: boolean): readonly Change[] {
  const text = (key: FieldKey, value: string | undefined): readonly Change[] =>
    value === undefined ? [] : [(read) => setText(read, key, value)];
  const replyBy = answers.get('reply-by');
  const question = answers.get('question');
  const needsReason = canCall && question !== undefined && note.places['call-reason'] === undefined;
  return [
    ...text('topic', answers.get('topic')),
    ...text('contribution', answers.get('contribution')),
    ...(replyBy === undefined ? [] : [(read: NoteText) => setField(read, 'reply-by', replyBy)]),
    ...text('question', question),
    ...text('call-reason', needsReason ? say('Ask: {0}', question) : undefined),
  ];
}
