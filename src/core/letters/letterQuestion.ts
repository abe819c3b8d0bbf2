import type { LetterLanguage } from '../notes/letterLanguages';
import { ENGLISH_ASKS } from './englishReview';
import { GERMAN_ASKS } from './germanReview';
import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';
import { SPANISH_ASKS } from './spanishReview';

const ASKS: Readonly<Record<LetterLanguage, RegExp>> = {
  en: ENGLISH_ASKS,
  de: GERMAN_ASKS,
  es: SPANISH_ASKS,
};

/** A letter that could ask when to expect an answer, and does not; said where it closes. */
export function asksNothing(letter: Letter, language: LetterLanguage): LetterFinding[] {
  const { text, prose, closing, lines, body } = letter;
  const first = lines[0];
  if (first === undefined || ASKS[language].test(text.slice(prose.start).replace(/\s+/g, ' '))) return [];
  const place = closing?.span.start ?? lines.at(-1)?.span.end ?? body.end;
  return [
    { code: 'letter-asks-nothing', place, span: closing?.span ?? letter.salutation?.span ?? first.span },
  ];
}
