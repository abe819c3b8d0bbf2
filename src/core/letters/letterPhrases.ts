import type { LetterLanguage } from '../notes/letterLanguages';
import { ENGLISH_FLAWS } from './englishReview';
import { GERMAN_FLAWS } from './germanReview';
import type { Letter } from './letter';
import type { Flaw, Flaws, LetterFinding } from './letterFindings';
import { SPANISH_FLAWS } from './spanishReview';

type Patterns = readonly (readonly [flaw: Flaw, pattern: RegExp])[];

const PATTERNS: Readonly<Record<LetterLanguage, Patterns>> = {
  en: patternsOf(ENGLISH_FLAWS),
  de: patternsOf(GERMAN_FLAWS),
  es: patternsOf(SPANISH_FLAWS),
};

/** The phrases of the table in a letter, save what it quotes. */
export function spoilingPhrases({ text, lines, body }: Letter, language: LetterLanguage): LetterFinding[] {
  const written = text.slice(body.start);
  const all = PATTERNS[language].flatMap(([flaw, pattern]) =>
    [...written.matchAll(pattern)].map(({ 0: phrase, index }): LetterFinding => {
      const start = body.start + index;
      return { code: 'letter-wording', flaw, written: phrase, span: { start, end: start + phrase.length } };
    }),
  );
  return all.filter(({ span }) => {
    const line = lines.find((one) => one.span.start <= span.start && span.start < one.span.end);
    return line === undefined || !isQuoted(line.text, span.start - line.span.start);
  });
}

function patternsOf({ worn, negative, apologetic }: Flaws): Patterns {
  return [
    ['worn', patternOf(worn)],
    ['negative', patternOf(negative)],
    ['apologetic', patternOf(apologetic)],
  ];
}

/** One pattern for all lines: blanks are any white space, and an apostrophe is either kind; `I(' a)?m` is “I'm” and “I am”. */
function patternOf(table: string): RegExp {
  const phrases = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll("(' a)?m", "(?:'| a)m")
        .replaceAll("'", "['’]")
        .replace(/\((?!\?)/g, '(?:')
        .replaceAll(' ', String.raw`\s`)
        .replaceAll(String.raw`\s`, String.raw`\s{1,4}`),
    );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

/** English, German, French and Spanish. */
const QUOTES = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
] as const;

function isQuoted(line: string, offset: number): boolean {
  const before = line.slice(0, offset);
  const isOpen = QUOTES.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
  return isOpen || (before.match(/"/g) ?? []).length % 2 === 1;
}
