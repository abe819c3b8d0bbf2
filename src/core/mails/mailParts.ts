import type { Mail } from './mail';
import { pastedMail } from './pastedMail';

/** A mail without what others wrote before: what it says, and who signs it. */
export interface MailParts {
  readonly mail: Mail;
  readonly body: string;
  readonly signature: readonly string[];
}

/** What stands above a mail that is answered: from there on nothing is new. */
const QUOTE_BEGINS =
  /^(?:on\b.{0,200}\bwrote:|am\b.{0,200}\bschrieb\b.{0,100}:|el\b.{0,200}\bescribió:|-{2,} ?(?:original message|ursprüngliche nachricht|mensaje original) ?-{2,}|_{10,})\s*$/i;
const FORWARDED =
  /^(?:-{2,} ?(?:forwarded message|weitergeleitete nachricht|mensaje reenviado|forwarded by .{0,80}) ?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|inicio del mensaje reenviado:)\s*$/i;
/** The line above a head that a mail program copies into an answer. */
const COPIED_HEAD = /^[*_]{0,2}(?:from|von|de):[*_]{0,2}[ \t].{0,200}$/i;
const COPIED_SENT = /^[*_]{0,2}(?:sent|gesendet|date|datum|enviado(?: el)?|fecha):[*_]{0,2}[ \t]/i;

const CLOSING =
  /^(?:(?:kind|best|warm|many|with (?:kind|best|warm))(?:est)? ?(?:regards|wishes|thanks)?|regards|cheers|thanks(?: again)?|thank you|sincerely|yours (?:sincerely|truly|faithfully)|all the best|best|take care|mit (?:freundlichen|besten|herzlichen|lieben|vielen) grüßen|(?:freundliche|beste|viele|liebe|herzliche) grüße|gruß|lg|vg|mfg|un (?:cordial )?saludo|(?:un )?(?:atento )?saludos?(?: cordiales)?|atentamente|cordialmente|un abrazo|gracias)[,.!]?$/i;

/** No signature has more lines. */
const LONGEST_SIGNATURE = 12;

/** Parts a mail; one that is forwarded with few words above it is the one that was forwarded. */
export function partsOf(mail: Mail): MailParts {
  const lines = mail.text.replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ').split('\n');
  const forwarded = lines.findIndex((line) => FORWARDED.test(line.trim()));
  if (forwarded >= 0 && lines.slice(0, forwarded).join(' ').trim().length < 400) {
    const inner = pastedMail(lines.slice(forwarded + 1).join('\n'));
    const own = { ...mail, ...inner, subject: inner.subject || mail.subject, invitations: mail.invitations };
    return newest(own, inner.text.split('\n'));
  }
  return newest(mail, forwarded < 0 ? lines : lines.slice(0, forwarded));
}

function newest(mail: Mail, lines: readonly string[]): MailParts {
  const end = lines.findIndex((line, at) => isQuoteHead(lines, line.trim(), at));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.trimStart().startsWith('>'));
  const sign = own.findIndex((line, at) => at > 0 && (/^-- ?$/.test(line) || CLOSING.test(line.trim())));
  const body = withoutFrontMatter(sign < 0 ? own : own.slice(0, sign))
    .join('\n')
    .trim();
  const below = sign < 0 ? lastLines(own) : own.slice(sign + 1);
  const signature = below.map((line) => line.trim()).filter((line) => line !== '' && line !== '--');
  return { mail, body, signature: signature.slice(0, LONGEST_SIGNATURE) };
}

function isQuoteHead(lines: readonly string[], line: string, at: number): boolean {
  if (QUOTE_BEGINS.test(line)) return true;
  // The line that says who wrote may be broken in two.
  const joined = `${line} ${lines[at + 1]?.trim() ?? ''}`;
  if (/^(?:on|am|el)\b/i.test(line) && joined.length < 300 && QUOTE_BEGINS.test(joined)) return true;
  return at > 0 && COPIED_HEAD.test(line) && COPIED_SENT.test(lines[at + 1]?.trim() ?? '');
}

/** No block of lines that is taken for front matter has more. */
const LONGEST_BLOCK = 40;

/** Without what looks like front matter between two fences: a mail has none, and nobody says anything with it. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = lines[at]?.trim() === '---' ? endOfBlock(lines, at + 1) : undefined;
    if (end === undefined) kept.push(lines[at] ?? '');
    else at = end;
  }
  return kept;
}

function endOfBlock(lines: readonly string[], start: number): number | undefined {
  for (let at = start; at < Math.min(lines.length, start + LONGEST_BLOCK); at++) {
    const line = lines[at]?.trim() ?? '';
    if (line === '---') return at;
    if (!/^(?:[\w-]{1,40}:|- |#)/.test(line)) return undefined;
  }
  return undefined;
}

/** Without a closing, a name alone on the last lines may sign. */
function lastLines(lines: readonly string[]): readonly string[] {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '');
  return full.length > 1 ? full.slice(-2).filter((line) => line.length < 60 && !/[.!?]$/.test(line)) : [];
}

/** No text has more sentences that are read. */
const MOST_SENTENCES = 400;

/** The sentences of a text; a line end within a paragraph is a blank, one before a bullet or a label is an end. */
export function sentencesOf(body: string): readonly string[] {
  const paragraphs = body.split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*•]|\d+[.)]|\p{Lu}[^\n:]{0,30}:[ \t]))/u);
  return paragraphs
    .flatMap((paragraph) => inOneLine(paragraph).split(SENTENCE_END))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MOST_SENTENCES);
}

/** A line that is somebody with a title is parted from the next one. */
function inOneLine(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .map((line, at) => (at < lines.length - 1 && PERSON_LINE.test(line) ? `${line};` : line))
    .join(' ')
    .trim();
}

const PERSON_LINE = /^(?:\p{Lu}\p{Ll}{1,12}:? )?\p{Lu}\p{L}{1,25} \p{Lu}[\p{L}'’-]{1,25}, [\p{L} ]{2,60}$/u;

/** A stop before a capital letter, but not one of an abbreviation or of a day (`Dr. Stein`, `2. Dezember`, `p.m. Eastern`). */
const SENTENCE_END =
  /(?<!\b(?:Dr|Mr|Ms|Mrs|Prof|St|Sr|Sra|Nr|No|ca|bzw|inkl|a\.m|p\.m|a\. m|p\. m|Ing|Lic|Arq)|(?<!\d)\d{1,2})[.](?=\s+["“„¿¡]?\p{Lu})|(?<=(?<![\d.])\d{1,2})[.](?=\s+["“„¿¡]?\p{Lu})(?!\s+(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|KW|Runde|Gespräch|Stock|Etage|Woche|Quartal|Termin|Interview|Teil|Platz))|(?<=[!?])(?=\s)/u;
