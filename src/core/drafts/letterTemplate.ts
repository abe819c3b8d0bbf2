import type { DraftSubject } from '../notes/draftSubjects';
import type { LetterTemplateName } from '../templates/templateFiles';

/** The template of a letter, by what it is about. */
export function templateAbout(about: DraftSubject | undefined): LetterTemplateName {
  if (about === undefined || about === 'thank-you-call') return 'thank-you';
  return about === 'check-in' ? 'check-in-letter' : about;
}
