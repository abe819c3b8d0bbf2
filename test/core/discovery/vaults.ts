import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InterviewLook } from '../../../src/core/discovery/lookForInterviews';
import type { Look } from '../../../src/core/discovery/lookForInterviews';
import { isBelowInterviews } from '../../../src/core/notes/marks';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { withoutByteOrderMark } from '../../../src/core/text/text';

/** The Markdown files of a folder, in the order of their paths, which are relative to it. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return new Map(
    paths.sort().map((path) => [path, withoutByteOrderMark(readFileSync(join(folder, path), 'utf8'))]),
  );
}

/** What a look over some files finds, in the zone and on the day of the cases. */
export function lookAt(files: ReadonlyMap<string, string>, zone = 'America/New_York'): Look {
  const notes = [...files].flatMap(([path, text]) => {
    const reading = readNote(text, zone, LISTED_KEYS, isBelowInterviews(path));
    return reading.kind === 'interview' ? [{ path, note: reading.note }] : [];
  });
  const look = new InterviewLook({
    keys: LISTED_KEYS,
    zone,
    read: (path, text, keys = LISTED_KEYS) => readText(text, zone, keys, isBelowInterviews(path)),
    today: '2026-11-24',
    fileName: '{date}-{company}.md',
    notes,
    isThere: (path) => files.has(path),
  });
  for (const [path, text] of files) look.add(path, text);
  return look.result();
}
