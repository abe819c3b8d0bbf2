import type { InterviewNote } from '../../core/notes/note';
import { folded } from '../../core/notes/values';
import type { JobSearch } from '../jobSearch/jobSearch';

/** Those of the notes that are about a company. */
export function roundsAt(company: string, notes: readonly InterviewNote[]): readonly InterviewNote[] {
  return notes.filter((note) => folded(note.company ?? '') === folded(company));
}

/** All notes, the latest interview first. */
export function notesByDate(jobSearch: JobSearch): readonly InterviewNote[] {
  const notes = jobSearch.agendas().flatMap((agenda) => [...agenda.notes()].map(({ note }) => note));
  return notes.sort((a, b) => (b.interview?.instant ?? 0) - (a.interview?.instant ?? 0));
}
