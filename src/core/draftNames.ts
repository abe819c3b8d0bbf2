import { slug } from 'github-slugger';
import type { InterviewNote } from './note';

/** Longer names than this trouble some file systems once a folder comes before them. */
const LONGEST_NAME = 80;

/** Half characters, which no file system keeps, and those that only change how others look. */
const UNNAMEABLE = /[\p{Cs}\p{Cf}]/gu;

/** A file name that every file system takes: `2026-11-20-initech-jane-doe`. */
export function draftName(note: InterviewNote, what: string): string {
  const parts = [note.interview?.date ?? 'undated', note.company ?? 'company', what];
  const name = parts
    .map((part) => slug(part.replace(UNNAMEABLE, '').normalize('NFC')))
    .filter((part) => part !== '');
  return withoutEdges(name.map(withoutEdges).join('-').slice(0, LONGEST_NAME));
}

function withoutEdges(name: string): string {
  return name.replace(/^[-_\p{M}]+|[-_\p{Cs}]+$/gu, '');
}
