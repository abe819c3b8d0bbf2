import type { Interviewer } from '../../core/notes/note';
import { folded } from '../../core/notes/values';
import type { ChosenNote } from './chosenNote';
import { pickRows } from '../host/rows';

/**
 * Which of several interviewers something is about: those who still wait for a letter, unless the person chooses
 * otherwise. For a draft it is the person whom it is addressed to; with one or none there is nothing to ask;
 * `[undefined]` is someone yet unnamed.
 */
export async function choosePeople(
  { note, agenda, path, addressee }: ChosenNote,
  title: string,
  placeHolder: string,
): Promise<readonly (Interviewer | undefined)[] | undefined> {
  const { interviewers } = note;
  if (interviewers.length < 2) return [interviewers[0]];
  const addressed = interviewers.find(({ name }) => folded(name) === folded(addressee ?? ''));
  if (addressed !== undefined) return [addressed];
  const letter = agenda.followUps(path).find(({ kind }) => kind === 'thank-you-letter');
  const waiting = letter?.stillWaiting ?? interviewers.map(({ name }) => name);
  const items = interviewers.map((interviewer) => ({
    label: interviewer.name,
    description: interviewer.title,
    picked: waiting.includes(interviewer.name),
    interviewer,
  }));
  const picked = await pickRows(items, { title, placeHolder });
  const people = picked?.map(({ interviewer }) => interviewer) ?? [];
  return people.length > 0 ? people : undefined;
}
