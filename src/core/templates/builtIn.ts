import type { LetterForm } from '../notes/letterForms';
import type { LetterLanguage } from '../notes/letterLanguages';
import { ENGLISH } from './englishTexts';
import { GERMAN } from './germanTexts';
import type { LetterTexts } from './letterTexts';
import { roleAsSaid } from './ownWords';
import { SPANISH } from './spanishTexts';
import { isCall } from './templateFiles';
import type { LetterTemplateName, OwnTemplateName } from './templateFiles';

const ALL: Readonly<Record<LetterLanguage, LetterTexts>> = { en: ENGLISH, de: GERMAN, es: SPANISH };

/** All that letters say in a language. */
export function textsIn(language: LetterLanguage): LetterTexts {
  return ALL[language];
}

/** A built-in template of a draft. */
export function builtIn(name: OwnTemplateName, texts: LetterTexts, form: LetterForm): string {
  return isCall(name) ? texts.calls[name] : texts.layouts[form](texts.letters[name]);
}

/** The subject line of a letter: `Thank you — Engineer at Initech`, with what is known of it. */
export function letterSubject(
  name: LetterTemplateName,
  { role, company }: { readonly role?: string; readonly company?: string },
  { letters, sentences }: LetterTexts,
): string {
  return sentences.subject(letters[name].opening, role && roleAsSaid(role), company);
}
