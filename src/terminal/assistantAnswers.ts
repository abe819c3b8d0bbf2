import { followUpsText, interviewText, letterFor, wantedNote } from '../core/exchange/assistant';
import type { KnownNote } from '../core/exchange/assistant';
import { NoAnswer } from '../core/exchange/assistantQuestions';
import type { Given, QuestionName } from '../core/exchange/assistantQuestions';
import { LARGEST_MAIL } from '../core/mails/mail';
import type { FolderAgenda } from './check';
import type { MomentOfReading } from './meaningOfMail';

/** What the notes of a folder answer to a question, as text. Throws a `NoAnswer` or a `Refusal` with a sentence. */
export async function answerTo(
  name: QuestionName,
  given: Given,
  notes: FolderAgenda,
  at: MomentOfReading,
): Promise<string> {
  notes.agenda.judge(notes.agenda.notePaths(), at.now);
  switch (name) {
    case 'list_follow_ups': {
      const wanted = { company: given.text('company'), overdueOnly: given.isSet('overdueOnly') };
      return followUpsText([notes.agenda], at.now, wanted);
    }
    case 'get_interview':
      return interviewText(noteFor(given, notes));
    case 'draft_letter': {
      const note = noteFor(given, notes);
      return letterFor(note, given.text('interviewer'), notes.settings, at.now, at.zone);
    }
    case 'read_mail':
      return meaningOf(given.text('mail'), notes, at);
  }
}

function noteFor(given: Given, { agenda }: FolderAgenda): KnownNote {
  const notes = [...agenda.notes()].map((one): KnownNote => ({ ...one, agenda, file: one.path }));
  return wantedNote(notes, { company: given.text('company') ?? '', file: given.text('file') });
}

async function meaningOf(
  mail: string | undefined,
  notes: FolderAgenda,
  at: MomentOfReading,
): Promise<string> {
  if (mail === undefined) throw new NoAnswer('Which mail? Ask the user for its text.');
  if (Buffer.byteLength(mail) > LARGEST_MAIL) throw new NoAnswer('This mail is too large to be read.');
  // What reads mails is large, and few ask for it.
  const { mailAsJson, meaningOfMail } = await import('./meaningOfMail');
  return mailAsJson(await meaningOfMail(Buffer.from(mail), 'This mail', notes, at));
}
