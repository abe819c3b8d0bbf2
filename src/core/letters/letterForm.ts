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
import { isSubjectLine } from './letterMail';

/** A letter as the other form has it: on paper or by mail. */
export interface OtherForm {
  readonly form: LetterForm;
  readonly edits: readonly TextEdit[];
}

/**
 * What makes a mail of a letter on paper, or the reverse: what stands above the salutation is written anew, and the
 * sender’s contact goes where the form has it. All that is written between stays. `undefined` of a letter without a
 * salutation.
 */
export function inOtherForm(read: NoteText, draft: Draft, source: DraftSource): OtherForm | undefined {
  const letter = readLetter(read.text);
  const { salutation, lines, body, text } = letter;
  if (salutation === undefined) return undefined;
  const form = formOf(letter) === 'email' ? 'letter' : 'email';
  const head = headOf(draft, { ...source, ...written(letter, source), letters: { ...source.letters, form } });
  const lineEnd = endOfLine(text);
  const start = lines[0]?.span.start ?? body.start;
  const above = { span: { start, end: salutation.span.start }, newText: head.replaceAll('\n', lineEnd) };
  const contact = (source.sender.contact ?? '').split('\n').filter((line) => line.trim() !== '');
  const below = form === 'email' ? contactBelow(letter, contact) : withoutContact(letter, contact);
  return { form, edits: [above, ...below] };
}

/** A mail begins with its subject. */
function formOf({ lines }: Letter): LetterForm {
  return lines[0] !== undefined && isSubjectLine(lines[0].text) ? 'email' : 'letter';
}

/** In the language in which it is written, whatever the note says. */
function written(letter: Letter, { note }: DraftSource): Pick<DraftSource, 'note'> {
  return { note: { ...note, language: languageOf(letter) ?? note.language } };
}

/** What a letter made now would have above its salutation. */
function headOf(draft: Draft, source: DraftSource): string {
  const made = readLetter(plainText(letterAgain(draft, source).body, source.today));
  return made.text.slice(0, made.salutation?.span.start ?? 0);
}

function contactBelow({ signature, lines, text }: Letter, contact: readonly string[]): TextEdit[] {
  if (signature === undefined || contact.length === 0 || isBelow(lines, signature, contact)) return [];
  const lineEnd = endOfLine(text);
  const { end } = signature.span;
  return [{ span: { start: end, end }, newText: contact.map((line) => lineEnd + line).join('') }];
}

function withoutContact({ signature, lines, text }: Letter, contact: readonly string[]): TextEdit[] {
  if (signature === undefined || contact.length === 0 || !isBelow(lines, signature, contact)) return [];
  const last = lines[lines.indexOf(signature) + contact.length];
  if (last === undefined) return [];
  const behind = /^[ \t\\]*/.exec(text.slice(last.span.end))?.[0].length ?? 0;
  return [{ span: { start: signature.span.end, end: last.span.end + behind }, newText: '' }];
}

/** Whether the contact stands below the name, line for line. */
function isBelow(lines: readonly Line[], signature: Line, contact: readonly string[]): boolean {
  const at = lines.indexOf(signature) + 1;
  return at > 0 && contact.every((line, nth) => lines[at + nth]?.text === line.trim());
}
