import { LETTER_LANGUAGES } from '../notes/letterLanguages';
import type { LetterLanguage } from '../notes/letterLanguages';
import { COMMON_ENGLISH } from './englishReview';
import { COMMON_GERMAN } from './germanReview';
import { COMMON_SPANISH } from './spanishReview';
import { findFences } from '../frontMatter/fences';
import { withoutEnd } from '../text/text';
import type { Span } from '../text/text';

/** One line of a letter, without the blanks around it. */
export interface Line {
  readonly text: string;
  readonly span: Span;
}

/** A letter as one reads it: what stands where, as far as it can be told. Offsets count from the start of the file. */
export interface Letter {
  /** The whole file. */
  readonly text: string;
  /** What comes below the front matter. */
  readonly body: Span;
  /** The lines of the body that are not empty. */
  readonly lines: readonly Line[];
  /** What stands above the salutation: sender, date, recipient. Without a salutation, the short lines at the top. */
  readonly head: readonly Line[];
  /** “Dear Jane Doe”, without what follows it on its line. */
  readonly salutation?: Line;
  /** “Kind regards”, or the like. */
  readonly closing?: Line;
  /** The name below the closing, or what is left to fill in there. */
  readonly signature?: Line;
  /** What one writes in sentences: from the salutation on, to the closing. */
  readonly prose: Span;
}

/** How many words a letter may have; a page has about as many. */
export const MOST_WORDS = 300;

const SALUTATION = new RegExp(
  String.raw`^\[?(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern` +
    String.raw`|sehr (?:geehrte|verehrte)[rs]?|geschätzte[rs]?|liebe[rs]?|hallo|servus|moin|salü|hoi|grüezi|grüß gott|(?:schönen )?guten (?:tag|morgen|abend)` +
    String.raw`|bonjour|ch[eè]re?s?|madame|monsieur|geachte|beste|gentile|caro|cara|prezad[oa]` +
    String.raw`|¡?hola|(?:muy )?estimad[oa](?:s|/[oa])?|respetad[oa]s?|de mi (?:mayor )?consideración|muy señor(?:a|es)? mí[oa]s?|licenciad[oa]|señor(?:a|es)?|doctora?|apreciad[oa]s?|distinguid[oa]s?|querid[oa]s?|buen(?:os|as)? (?:días?|tardes|noches)|a quien corresponda)(?![\p{L}\p{N}])` +
    String.raw`(?:(?:Dra?|Mrs?|Ms|Mx|Prof|St|Jr|Sra?|Srta|Ing|Lic|Dña|Mag|Dipl)\.|\b\p{Lu}\.|[^,:;!.\n–—]){0,80}`,
  'iu',
);
/** A line of these words alone closes a letter: “With many thanks and kind regards”. */
const CLOSING_WORD =
  '(?:with|my|very|many|the|all|kind|kindest|best|warm|warmest|sincere|heartfelt|and|thank|you|thanks|again|so|much|regards|wishes|gratitude|appreciation|sincerely|yours|truly|faithfully|respectfully|cordially|cheers|warmly|gratefully|looking|forward|take|care' +
  '|mit|verbindlichen?|freundlichen?|freundlichem|gr[uü](?:ß|ss)en?|gru(?:ß|ss)|vielen?|besten?|besten|herzlichen?|herzlichem|schöne|sonnige|liebe|lg|vg|mfg|hochachtungsvoll|dank|nochmals|im|voraus|und|aus|nach|ihre?|dein|deine|bis|bald|es|grüßt|sie|einen|tag' +
  '|cordialement|un|una|muy|cordial|cordiales|cordialmente|saludos?|atentos?|atentamente|afectuosos?|afectuosamente|respetuosamente|sinceramente|muchas|mil|gracias|nuevamente|de|nuevo|antemano|con|mis|mejores|deseos|abrazo|fuerte|quedo|atent[oa]|agradecid[oa]|agradecimiento|a|la|espera|su|sus|respuesta|noticias|comentarios|le|les|te|saluda|reciba|usted|y|por|todo|tiempo|hasta|pronto|suy[oa])';
const CLOSING = new RegExp(
  String.raw`^${CLOSING_WORD}(?:,? ${CLOSING_WORD}){0,8}(?: (?:from|aus|desde) \p{L}[\p{L}.-]{0,30}(?: \p{L}[\p{L}.-]{0,30})?)?(?=[,.!–—-]|\s*$)[,.!–— -]*`,
  'iu',
);
/** What else closes a letter, near its end: a short line in which one greets, and that is no sentence with a full stop. */
const GREETS = new RegExp(
  String.raw`^(?=[^.?!:]{2,90}[,!]?$)(?:.{0,60}(?<!\p{L}))?(?:gr(?:ü|ue)(?:ß|ss)en?|gr(?:ü|ue)(?:ß|ss)t|gruß|gruss|herzlichst?|freundlichst|hochachtung|alles gute|mfg|lg|vg|bg` +
    String.raw`|saludos?|abrazos?|besos?|atentamente|atte|cordialmente|bendiciones|bendiga|aprecio|gratitud|consideración|slds|ciao|semana|buen día|buena tarde|regards|wishes|sincerely|cheers)(?!\p{L}).{0,40}$`,
  'iu',
);
/** So many words at most. */
const MOST_WORDS_IN_CLOSING = 10;
/** So many lines may follow it: a name, the contact, a postscript. */
const MOST_LINES_BELOW = 8;
/** A name behind a closing on its line: every word with a capital, save “van” and the like. */
const NAME = /^(?:(?:\p{Lu}\S*|\p{Lo}+|[[<{$]\S*|van|von|der|den|de|del|da|di|la)(?:\s+|$)){1,5}(?<![?!])$/u;
/** A name below a closing: any short line. */
const NAME_LINE = /^(?:\S+\s+){0,4}\S+$/u;
/** “Jane,” on a line of its own greets too. */
const NAME_AND_COMMA = /^(?:Sra?\. |Dra?\. )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}[,:]$/u;
/** Lines above the salutation are short; a longer one is a sentence. */
const MOST_WORDS_IN_HEAD = 8;
const MOST_WORDS_IN_SUBJECT = 16;

/** No sender, date and recipient take more lines. */
const MOST_LINES_IN_HEAD = 30;

/** Reads a letter (without a byte order mark). Any text gives a reading. */
export function readLetter(text: string): Letter {
  const body = { start: bodyStart(text), end: text.length };
  const lines = linesOf(text, body.start);
  const greeting = greetingAt(lines);
  const salutation = lines[greeting] && begun(lines[greeting], SALUTATION);
  const end = closingAt(lines, greeting);
  const closing = lines[end] && begun(lines[end], CLOSING);
  const above = greeting < 0 ? shortLines(lines) : lines.slice(0, greeting);
  const start = salutation?.span.start ?? above.at(-1)?.span.end ?? body.start;
  return {
    text,
    body,
    lines,
    head: above.slice(0, MOST_LINES_IN_HEAD),
    salutation,
    closing,
    signature: signature(lines, end),
    prose: { start, end: Math.max(start, closing?.span.start ?? body.end) },
  };
}

/** The words of a letter, each with its place: all that is written from the salutation on. */
export function words(letter: Letter): readonly Span[] {
  const text = letter.text.slice(letter.prose.start);
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const start = letter.prose.start + index;
    return /[\p{L}\p{N}]/u.test(word) ? [{ start, end: start + word.length }] : [];
  });
}

/** Their letters share words with ours, and are not to be taken for them. */
const OTHERS = {
  fr: 'le les des du et vous nous pour avec une est dans sur je ne pas que qui mon votre merci au aux ce cette',
  it: 'il gli di che per con una della del sono non mi e la grazie ho suo nel le alla anche molto più',
  pt: 'o os as de que e para com uma não em do da dos muito obrigado obrigada no na ao meu sua por mais',
  nl: 'de het een en van ik u is voor met niet op te dat bedankt uw mijn ook om aan zijn wij bij',
  ca: 'el els les i per amb una que de la no gràcies és molt al del més aquest meva seu vostè',
} as const;

type OtherLanguage = keyof typeof OTHERS;

const COMMON: readonly (readonly [LetterLanguage | OtherLanguage, ReadonlySet<string>])[] = [
  ['en', new Set(COMMON_ENGLISH.split(' '))],
  ['de', new Set(COMMON_GERMAN.split(' '))],
  ['es', new Set(COMMON_SPANISH.split(' '))],
  ...Object.entries(OTHERS).map(
    ([language, words]) => [language as OtherLanguage, new Set(words.split(' '))] as const,
  ),
];
/** A letter in a language has three times as many of its common words among its own. */
const LEAST_COMMON = 0.12;

/** In which of the languages that we know a letter is written: what is said of its wording fits no other. */
export function languageOf(letter: Letter): LetterLanguage | undefined {
  const prose = letter.text.slice(letter.prose.start, letter.prose.end).normalize('NFC').toLowerCase();
  const all = prose.match(/\p{L}+/gu) ?? [];
  const shares = COMMON.map(([language, common]) => {
    const share = all.filter((word) => common.has(word)).length / Math.max(all.length, 1);
    return { language, share };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < LEAST_COMMON) return undefined;
  return LETTER_LANGUAGES.find((language) => language === best.language);
}

/** The offset of the first character below the front matter. */
function bodyStart(text: string): number {
  const fences = findFences(text);
  if (fences.kind !== 'closed') return 0;
  return fences.head.end + (/^---[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(fences.head.end))?.[0].length ?? 0);
}

function linesOf(text: string, start: number): readonly Line[] {
  return [...text.slice(start).matchAll(/\S[^\r\n]*/g)].map(({ 0: line, index }) => {
    const written = withoutEnd(line, /[\s\\]/) || line.charAt(0);
    return { text: written, span: { start: start + index, end: start + index + written.length } };
  });
}

/** The beginning of a line that a pattern matches, without the blanks and commas at its end. */
function begun(line: Line, pattern: RegExp): Line {
  const text = withoutEnd(pattern.exec(line.text)?.[0] ?? line.text, /[\s,.!–—-]/);
  return { text, span: { start: line.span.start, end: line.span.start + text.length } };
}

/**
 * The line that greets: among the short lines at the top, or the first long one, and none that closes. Of several, as where
 * the sender is called Cara, it is the first with a comma behind it, else the last.
 */
function greetingAt(lines: readonly Line[]): number {
  const sentence = lines.findIndex(({ text }) => isSentence(text));
  const top = sentence < 0 ? lines : lines.slice(0, sentence + 1);
  const greetings = top.flatMap(({ text }, index) =>
    SALUTATION.test(text) && !isClosing(text) ? [index] : [],
  );
  const withComma = greetings.find((index) => /[,:!]/.test(top[index]?.text ?? ''));
  const greeting = withComma ?? greetings.at(-1);
  if (greeting !== undefined) return greeting;
  return shortLines(lines).findLastIndex(({ text }) => NAME_AND_COMMA.test(text) && !CLOSING.test(text));
}

/** A subject may be longer than what else stands in a head. */
function isSentence(text: string): boolean {
  const count = text.split(/\s+/).length;
  return count > MOST_WORDS_IN_SUBJECT || (count > MOST_WORDS_IN_HEAD && /[.?!:]$/.test(text));
}

function isClosing(text: string): boolean {
  const rest = text.replace(CLOSING, '');
  return (CLOSING.test(text) && (rest === '' || NAME.test(rest))) || isGreeting(text);
}

/** The last line that closes the letter, with no more than a name behind it. */
function closingAt(lines: readonly Line[], greeting: number): number {
  return lines.findLastIndex(({ text }, index) => {
    if (index <= greeting) return false;
    const rest = text.replace(CLOSING, '');
    if (CLOSING.test(text) && (rest === '' || NAME.test(rest))) return true;
    return lines.length - index <= MOST_LINES_BELOW && isGreeting(text);
  });
}

function isGreeting(text: string): boolean {
  return (
    text.length <= 120 &&
    text.split(/\s+/).length <= MOST_WORDS_IN_CLOSING &&
    GREETS.test(text.replace(/\.,?$/, ''))
  );
}

/** The name behind the closing or below it; without a closing, a last line such as “— Alex Kim”. */
function signature(lines: readonly Line[], closing: number): Line | undefined {
  const line = lines[closing];
  if (line === undefined) {
    const last = lines.at(-1);
    return last !== undefined && lines.length > 1 && /^[–—-]\s*\p{Lu}/u.test(last.text) ? last : undefined;
  }
  const beside = CLOSING.test(line.text) ? line.text.replace(CLOSING, '') : '';
  const below = lines[closing + 1];
  if (beside !== '') return line;
  return below !== undefined && NAME_LINE.test(below.text) ? below : undefined;
}

function shortLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => text.split(/\s+/).length > MOST_WORDS_IN_HEAD);
  return first < 0 ? [] : lines.slice(0, first);
}
