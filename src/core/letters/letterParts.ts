import type { Letter, Line } from './letter';
import type { LetterFinding, LetterPart } from './letterFindings';
import { isNamed } from './letterNames';
import type { Span } from '../text/text';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)';
const GERMAN_MONTH =
  '(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|sept|okt|nov|dez|januar|jänner|februar|feber|märz|april|juni|juli|august|september|oktober|november|dezember)';
const SPANISH_MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|abr|ago|dic)';
/** A date as people write it in the three languages, or what is left to fill in for it. */
const DATE = new RegExp(
  String.raw`\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\.?(?: of)? ${MONTH}\b` +
    String.raw`|\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}\. ?${GERMAN_MONTH}(?!\p{L})|\b\d{1,2}º?(?: de)? ${SPANISH_MONTH}(?!\p{L})` +
    String.raw`|(?<!\p{L})(?:${MONTH}|${GERMAN_MONTH}|${SPANISH_MONTH})(?: de)? \d{4}\b` +
    String.raw`|[[<{][^\]>}]{0,40}\b(?:date|today|datum|fecha)\b`,
  'iu',
);
/** Whether a line has a date, or what is left to fill in for one. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

const THANKS =
  /(?<!\p{L})(?:thank|thanks|thankful|thanking|grateful|gratitude|appreciat\p{L}+|dank\p{L}{0,20}|bedank\p{L}{1,10}|gedankt|verdank\p{L}{1,5}|gefreut|gracias|agrad\p{L}{1,20})(?!\p{L})/iu;
/** An e-mail pasted whole carries its date and its recipient elsewhere. */
const MAIL_LINE = /^(?:\*\*)?(?:subject|to|from|betreff|betr|an|von|asunto|para|objet)\.?(?:\*\*)?:/i;

/** The standard parts that a letter lacks, said once, on its first line. */
export function missingParts(letter: Letter, to: readonly string[], company?: string): LetterFinding[] {
  const first = letter.lines[0];
  if (first === undefined) return [];
  const has: Record<LetterPart, boolean> = {
    date: isMail(letter) || [...letter.head, ...below(letter)].some(({ text }) => DATE.test(text)),
    recipient: isMail(letter) || letter.head.some((line) => isRecipient(line, to, company)),
    salutation: letter.salutation !== undefined || (isMail(letter) && isAddressed(letter, to)),
    thanks: THANKS.test(letter.text.slice(letter.body.start)),
    closing: letter.closing !== undefined,
    signature: letter.signature !== undefined,
  };
  const parts = PARTS.filter((part) => !has[part]);
  return parts.length === 0 ? [] : [{ code: 'letter-part-missing', parts, span: first.span }];
}

/** In the order in which they stand. */
const PARTS: readonly LetterPart[] = ['date', 'recipient', 'salutation', 'thanks', 'closing', 'signature'];

/** A mail may begin with the name alone: “Noa, thanks for yesterday!” */
function isAddressed({ lines }: Letter, to: readonly string[]): boolean {
  const beginning = lines.slice(1, 4).map(({ text }) => /^[^,]{2,30}(?=,)/.exec(text)?.[0] ?? '');
  return beginning.some((words) => to.some((name) => isNamed(words, name)));
}

function isMail({ head, lines }: Letter): boolean {
  return [...head, ...lines.slice(0, 1)].some(({ text }) => MAIL_LINE.test(text));
}

function below({ lines, closing }: Letter): readonly Line[] {
  return closing === undefined ? [] : lines.filter(({ span }) => isAfter(span, closing.span));
}

function isAfter(a: Span, b: Span): boolean {
  return a.start >= b.end;
}

/** Where nobody and no company is known, any line that is no date will do. */
function isRecipient({ text }: Line, to: readonly string[], company?: string): boolean {
  if (/[[<{][^\]>}]{0,40}\b(?:name|company|firma|nombre|empresa)\b/i.test(text))
    return !/\b(?:your|ihr|mein|su|mi)\b/i.test(text);
  if (to.length === 0 && company === undefined) return !DATE.test(text);
  const inCompany = company !== undefined && text.toLowerCase().includes(company.toLowerCase());
  return inCompany || to.some((name) => isNamed(text, name));
}
