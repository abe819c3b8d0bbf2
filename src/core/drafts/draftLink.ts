import { notePlace } from './draftText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import type { NoteText } from '../notes/noteText';
import { readNote } from '../notes/readNote';
import { yamlText } from '../frontMatter/yamlText';

/**
 * The edit by which a draft leads to its note again, at `path` relative to the draft: only the value of `for` changes,
 * and keeps its quotes. `undefined` where the text is no draft, or the value cannot be written safely.
 */
export function linkTo(read: NoteText, path: string): TextEdit | undefined {
  const { text } = read;
  const span = notePlace(read);
  if (span === undefined) return undefined;
  const written = text.slice(span.start, span.end);
  const edit = { span, newText: inQuotesOf(written, path) };
  const reading = readNote(applyEdits(text, [edit]), 'UTC');
  return reading.kind === 'draft' && reading.draft.for === path ? edit : undefined;
}

function inQuotesOf(written: string, path: string): string {
  if (written.startsWith("'")) return `'${path.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(path) : yamlText(path);
}
