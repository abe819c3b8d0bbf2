import { withoutAccents } from '../text/text';

/** The languages in which letters and call notes are there. */
export const LETTER_LANGUAGES = ['en', 'de', 'es'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** What else each is called, in the three languages and without accents. */
const NAMES: Readonly<Record<LetterLanguage, readonly string[]>> = {
  en: ['english', 'englisch', 'ingles'],
  de: ['german', 'deutsch', 'aleman'],
  es: ['spanish', 'spanisch', 'espanol', 'castellano'],
};

/** The language that a word means: `de`, `de-AT`, `German`, `Deutsch`; `undefined` for any other word (`TypeScript`). */
export function letterLanguage(word: string): LetterLanguage | undefined {
  const plain = withoutAccents(word.trim());
  const [tag] = /^[a-z]{2}(?=$|[-_])/.exec(plain) ?? [];
  return LETTER_LANGUAGES.find((language) => language === tag || NAMES[language].includes(plain));
}
