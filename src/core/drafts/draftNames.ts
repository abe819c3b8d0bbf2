import { slug } from 'github-slugger';
import type { CalendarDate } from '../dates/calendar';
import type { InterviewNote } from '../notes/note';
import { withoutEnd } from '../text/text';

/** Longer names than this trouble some file systems once a folder comes before them. */
const LONGEST_NAME = 80;

/** Half characters, which no file system keeps, and those that only change how others look. */
const UNNAMEABLE = /[\p{Cs}\p{Cf}]/gu;

/** A file name that every file system takes: `2026-11-20-initech-jane-doe`. */
export function draftName(note: InterviewNote, what: string): string {
  return nameOf([note.interview?.date ?? 'undated', note.company ?? 'company', what]);
}

/** What a new note is about. */
export interface NamedInterview {
  readonly date: CalendarDate;
  readonly company: string;
  readonly role?: string;
}

/** The names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The path of a new note by a pattern, such as `{date}-{company}.md` or `{company}/{date}.md`: what comes from the
 * note makes no folder of its own, and every file system takes it.
 */
export function notePath(pattern: string, { date, company, role = '' }: NamedInterview): string {
  const words = new Map(Object.entries({ '{date}': date, '{company}': company, '{role}': role }));
  const parts = pattern.replace(/\.md$/i, '').split('/');
  const names = parts.map((part) =>
    nameOf(part.split(/(\{(?:date|company|role)\})/).map((piece) => words.get(piece) ?? piece)),
  );
  return `${names.map((name) => (name === '' || RESERVED.test(name) ? `interview-${name || date}` : name)).join('/')}.md`;
}

/** Joins by hyphens what is left of each part once every file system takes it. */
function nameOf(parts: readonly string[]): string {
  const name = parts
    .map((part) => withoutEdges(slug(part.replace(UNNAMEABLE, '').normalize('NFC'))))
    .filter((part) => part !== '');
  return withoutEdges(whole(name.join('-').slice(0, LONGEST_NAME)));
}

function withoutEdges(name: string): string {
  return withoutEnd(name.replace(/^[-_\p{M}]+/u, ''), /[-_]/);
}

/** Without half a character at its end. */
function whole(name: string): string {
  return name.replace(/[\uD800-\uDBFF]$/, '');
}
