import type { Letter, Line } from './letter';
import type { LetterFinding, LetterPart } from './letterFindings';
import { isNamed } from './letterNames';
import type { Span } from '../text/text';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)';
/** A date as people write it, or what is left to fill in for it. */
const DATE = new RegExp(
  String.raw`\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\.?(?: of)? ${MONTH}\b` +
    String.raw`|\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?\b|[[<{][^\]>}]{0,40}\b(?:date|today)\b`,
  'i',
);
const THANKS = /\b(?:thank|thanks|thankful|thanking|grateful|gratitude|appreciat\w+)\b/i;
/** An e-mail pasted whole carries its date and its recipient elsewhere. */
const MAIL_LINE = /^(?:\*\*)?(?:subject|to|from)(?:\*\*)?:/i;

/** The standard parts that a letter lacks, said once, on its first line. */
export function missingParts(letter: Letter, to: readonly string[], company?: string): LetterFinding[] {
  const first = letter.lines[0];
  if (first === undefined) return [];
  const has: Record<LetterPart, boolean> = {
    date: isMail(letter) || [...letter.head, ...below(letter)].some(({ text }) => DATE.test(text)),
    recipient: isMail(letter) || letter.head.some((line) => isRecipient(line, to, company)),
    salutation: letter.salutation !== undefined,
    thanks: THANKS.test(letter.text.slice(letter.body.start)),
    closing: letter.closing !== undefined,
    signature: letter.signature !== undefined,
  };
  const parts = PARTS.filter((part) => !has[part]);
  return parts.length === 0 ? [] : [{ code: 'letter-part-missing', parts, span: first.span }];
}

/** In the order in which they stand. */
const PARTS: readonly LetterPart[] = ['date', 'recipient', 'salutation', 'thanks', 'closing', 'signature'];

function isMail({ head }: Letter): boolean {
  return head.some(({ text }) => MAIL_LINE.test(text));
}

function below({ lines, closing }: Letter): readonly Line[] {
  return closing === undefined ? [] : lines.filter(({ span }) => isAfter(span, closing.span));
}

function isAfter(a: Span, b: Span): boolean {
  return a.start >= b.end;
}

/** Where nobody and no company is known, any line that is no date will do. */
function isRecipient({ text }: Line, to: readonly string[], company?: string): boolean {
  if (/[[<{][^\]>}]{0,40}\b(?:name|company)\b/i.test(text)) return !/\byour\b/i.test(text);
  if (to.length === 0 && company === undefined) return !DATE.test(text);
  const inCompany = company !== undefined && text.toLowerCase().includes(company.toLowerCase());
  return inCompany || to.some((name) => isNamed(text, name));
}
