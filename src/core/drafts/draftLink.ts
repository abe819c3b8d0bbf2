import { notePlace } from './draftText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { withSlashes } from '../text/paths';
import type { NoteText } from '../notes/noteText';
import { readText } from '../notes/readNote';
import { commentsOf, keepsComments } from '../frontMatter/comments';
import { yamlText } from '../frontMatter/yamlText';

/**
 * The edit by which a draft leads to its note again, at `path` relative to the draft: only the value of `for` changes,
 * and keeps its quotes. `undefined` where the text is no draft, or the value cannot be written safely and with no comment gone.
 */
export function linkTo(read: NoteText, path: string): TextEdit | undefined {
  const { text } = read;
  const span = notePlace(read);
  if (span === undefined) return undefined;
  const written = text.slice(span.start, span.end);
  const edit = { span, newText: inQuotesOf(written, path) };
  const after = readText(applyEdits(text, [edit]), 'UTC');
  const leadsThere = after.reading.kind === 'draft' && after.reading.draft.for === path;
  const isKept = keepsComments(commentsOf(text, read.frontMatter), commentsOf(after.text, after.frontMatter));
  return leadsThere && isKept ? edit : undefined;
}

/** The path that a draft means: one with `\` alone was written on Windows, where that parts the folders. */
export function linkedPath(path: string): string {
  return path.includes('/') ? path : withSlashes(path);
}

function inQuotesOf(written: string, path: string): string {
  if (written.startsWith("'")) return `'${path.replaceAll("'", "''")}'`;
  return written.startsWith('"') ? JSON.stringify(path) : yamlText(path);
}
