import type { DraftSource } from '../drafts/draftSource';
import { letterAgain } from '../drafts/drafts';
import type { LetterForm } from '../notes/letterForms';
import type { Draft } from '../notes/note';
import type { NoteText } from '../notes/noteText';
import { plainText } from '../templates/snippetText';
import { endOfLine } from '../text/text';
import type { TextEdit } from '../text/text';
import { languageOf, readLetter } from './letter';
import type { Letter, Line } from './letter';
import { isParted, subjectIn, subjectLine } from './letterMail';
import { isDate } from './letterParts';

/** A letter as the other form has it: on paper or by mail. */
export interface OtherForm {
  readonly form: LetterForm;
  readonly edits: readonly TextEdit[];
  /** What stands above the salutation and would be lost: with any of it there are no edits. */
  readonly lost: readonly string[];
  /** Where the salutation begins. */
  readonly end: number;
}

/**
 * What makes a mail of a letter on paper, or the reverse: what stands above the salutation is written anew, a subject goes
 * along, and the contact goes where the form has it. All that is written between stays. `undefined` of a letter without a
 * salutation, and of one with sentences above it.
 */
export function inOtherForm(read: NoteText, draft: Draft, source: DraftSource): OtherForm | undefined {
  const letter = readLetter(read.text);
  const { salutation, lines, body } = letter;
  if (salutation === undefined) return undefined;
  const isMail = subjectIn(lines[0]?.text ?? '') !== undefined;
  const form = isMail ? 'letter' : 'email';
  const contact = isMail ? contactBelow(letter) : contactAbove(letter);
  const there = written(letter, source, contact);
  const lost = isMail ? letter.head.slice(1) : unknownLines(letter, madeHead(draft, there, 'letter'));
  if (lost.length > 0)
    return { form, edits: [], lost: lost.map(({ text }) => text), end: salutation.span.start };
  const head = withSubject(
    madeHead(draft, there, form),
    letter,
    madeHead(draft, there, isMail ? 'email' : 'letter'),
  );
  if (head.trim() === '') return undefined;
  const lineEnd = endOfLine(letter.text);
  const start = lines[0]?.span.start ?? body.start;
  const newText = head.replace(/\r?\n/g, lineEnd);
  const above = { span: { start, end: salutation.span.start }, newText };
  return {
    form,
    edits: [above, ...(isMail ? without(letter, contact) : below(letter, contactOf(there)))],
    lost: [],
    end: salutation.span.start,
  };
}

/** In the language in which it is written, with the contact that it has, whatever note and settings say. */
function written(letter: Letter, source: DraftSource, contact: readonly Line[]): DraftSource {
  const { note, sender } = source;
  const own = contact.map(({ text }) => text).join('\n');
  return {
    ...source,
    note: { ...note, language: languageOf(letter) ?? note.language },
    sender: own === '' ? sender : { ...sender, contact: own },
  };
}

/** What a letter made now would have above its salutation. */
function madeHead(draft: Draft, source: DraftSource, form: LetterForm): string {
  const letters = { ...source.letters, form };
  const { text, salutation } = readLetter(
    plainText(letterAgain(draft, { ...source, letters }).body, source.today),
  );
  return text.slice(0, salutation?.span.start ?? 0);
}

/** Behind the name, in the block at the top of a letter on paper. */
function contactAbove({ lines, head, text }: Letter): readonly Line[] {
  return head.length === 0 ? [] : restOfBlock(lines, 0, text).filter((line) => head.includes(line));
}

/** Behind the name, below a mail. */
function contactBelow({ lines, signature, text }: Letter): readonly Line[] {
  return signature === undefined ? [] : restOfBlock(lines, lines.indexOf(signature), text);
}

/** The lines below one, as far as no blank line stands between. */
function restOfBlock(lines: readonly Line[], first: number, text: string): readonly Line[] {
  const after = lines.slice(first + 1);
  const end = after.findIndex((line, nth) => isParted(text, lines[first + nth] ?? line, line));
  return end < 0 ? after : after.slice(0, end);
}

/** The lines above the salutation that a letter made now would not have, but for its first block, its date and its subject. */
function unknownLines(letter: Letter, made: string): readonly Line[] {
  const known = new Set(made.split('\n').map((line) => line.trim()));
  const contact = new Set(contactAbove(letter));
  const subject = subjectLine(letter);
  // Whose name stands below too is the sender.
  const isSender = (line: Line): boolean => line.text === letter.signature?.text;
  return letter.head.filter(
    (line) =>
      !isSender(line) &&
      !contact.has(line) &&
      line !== subject &&
      !known.has(line.text) &&
      !isDate(line.text),
  );
}

/** A head with the subject that the letter has, where that is another than it would be given. */
function withSubject(head: string, letter: Letter, before: string): string {
  const line = subjectLine(letter);
  const own = line && (subjectIn(line.text) ?? line.text);
  if (own === undefined || own === '' || before.includes(own)) return head;
  const made = readLetter(`${head}Dear x,\n`);
  const place = subjectLine({ ...made, salutation: made.salutation ?? made.lines.at(-1) });
  if (place === undefined) return `${head}Re: ${own}\n\n`;
  const label = /^[^:]{1,10}: /.exec(place.text)?.[0] ?? '';
  return head.slice(0, place.span.start) + label + own + head.slice(place.span.end);
}

function contactOf({ sender }: DraftSource): readonly string[] {
  return (sender.contact ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}

function below({ signature, text }: Letter, contact: readonly string[]): TextEdit[] {
  if (signature === undefined || contact.length === 0) return [];
  const { end } = signature.span;
  const newText = contact.map((line) => endOfLine(text) + line).join('');
  return text.slice(end).trimStart().startsWith(newText.trim())
    ? []
    : [{ span: { start: end, end }, newText }];
}

function without({ signature, text }: Letter, contact: readonly Line[]): TextEdit[] {
  const last = contact.at(-1);
  if (signature === undefined || last === undefined) return [];
  const behind = /^[ \t\\]*/.exec(text.slice(last.span.end))?.[0].length ?? 0;
  return [{ span: { start: signature.span.end, end: last.span.end + behind }, newText: '' }];
}
