import type { FieldKey } from '../notes/fields';
import type { InterviewNote } from '../notes/note';
import { noteIn } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { say } from '../text/language';
import { answerKey, debriefQuestions, eachOnce, peopleTold } from './debriefQuestions';
import type { DebriefAnswers } from './debriefQuestions';
import { setField, setText } from './edits';
import type { EditPlan } from './edits';
import { describePerson } from './personEdits';
import { asFarAsPossible } from './sequence';
import type { Change } from './sequence';

/**
 * Writes the answers into the note as it is now, as far as that is possible, and loses nothing that is there: an answer to
 * what the note knows by now is left out. `canCall` where a call to thank is still possible; `left` names what is to be
 * written by hand.
 */
export function debriefPlan(
  read: NoteText,
  answers: DebriefAnswers,
  canCall: boolean,
): { readonly plan: EditPlan; readonly left: readonly string[] } {
  const note = noteIn(read);
  if (note === undefined) return asFarAsPossible(read, []);
  const asked = new Set(debriefQuestions(note, answers).map(answerKey));
  const open = new Map([...answers].filter(([key]) => asked.has(key)));
  return asFarAsPossible(read, [...peopleChanges(note, open), ...valueChanges(note, open, canCall)]);
}

type NamedChange = readonly [name: string, change: Change];

function peopleChanges(note: InterviewNote, answers: DebriefAnswers): readonly NamedChange[] {
  const isKnown = note.interviewers.length > 0;
  return (isKnown ? eachOnce(note.interviewers) : peopleTold(answers)).flatMap(({ name, title: told }) => {
    const of = (about: 'title-of' | 'topic-of'): string | undefined =>
      answers.get(answerKey({ about, name }));
    const title = of('title-of') ?? (isKnown ? undefined : told);
    const topic = of('topic-of');
    if (isKnown && title === undefined && topic === undefined) return [];
    return [[name, (read: NoteText) => describePerson(read, { name, title, topic })] as const];
  });
}

function valueChanges(
  note: InterviewNote,
  answers: DebriefAnswers,
  canCall: boolean,
): readonly NamedChange[] {
  const text = (key: FieldKey, value: string | undefined): readonly NamedChange[] =>
    value === undefined ? [] : [[key, (read) => setText(read, key, value)]];
  const replyBy = answers.get('reply-by');
  const question = answers.get('question');
  const needsReason = canCall && question !== undefined && note.places['call-reason'] === undefined;
  return [
    ...text('topic', answers.get('topic')),
    ...text('contribution', answers.get('contribution')),
    ...(replyBy === undefined
      ? []
      : [['reply-by', (read: NoteText) => setField(read, 'reply-by', replyBy)] as const]),
    ...text('question', question),
    ...text('call-reason', needsReason ? say('Ask: {0}', question) : undefined),
  ];
}
