import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenAt } from '../core/dates/calendar';
import type { Instant, Zone } from '../core/dates/calendar';
import { InterviewLook } from '../core/discovery/lookForInterviews';
import type { FoundInterview, LackingInterview, Look } from '../core/discovery/lookForInterviews';
import { isBelowInterviews } from '../core/notes/marks';
import { readText } from '../core/notes/readNote';
import { LARGEST_LOOKED_AT } from '../core/notes/speaksOfInterviews';
import { tryReadWhole } from '../disk/readWhole';
import type { FolderAgenda } from './check';
import { counted, jsonText, shownPath } from './formats';
import { refuseLeadingOut } from './makeNotes';

/** Looks at all notes of a folder, whole, for interviews that are told in them. */
export function lookIn(
  folder: string,
  { agenda, settings, paths, complaints }: FolderAgenda,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): { readonly look: Look; readonly complaints: readonly string[] } {
  const look = new InterviewLook({
    keys: settings.keys,
    zone,
    read: (path, text, keys = settings.keys) => readText(text, zone, keys, isBelowInterviews(path)),
    today: whenAt(now, zone).date,
    fileName: settings.newInterviewFile,
    notes: agenda.notes(),
    isThere: (path) => existsSync(join(folder, path)),
  });
  const said = [...complaints];
  for (const path of [...paths].sort()) {
    const whole = tryReadWhole(join(folder, path), LARGEST_LOOKED_AT);
    if (whole.kind === 'text') look.add(path, whole.text);
    else said.push(`“${path}” cannot be read whole: it is not looked at.`);
  }
  const result = look.result();
  refuseLeadingOut(folder, result.found);
  return { look: result, complaints: said };
}

/** What a look found, as JSON; `made` are the notes that were made, or would be. */
export function lookAsJson({ read, lacking }: Look, made: readonly FoundInterview[]): string {
  const notes = made.map(({ path, source, line, text }) => ({ path, source, line, text }));
  const what = lacking.map(({ source, line, what: missing }) => ({ source, line, what: missing }));
  return jsonText({ read, made: notes, lacking: what });
}

/** The same for a person, a line for each. */
export function lookAsLines(look: Look, made: readonly FoundInterview[], isDry: boolean): string {
  const lines = [
    ...look.read.map((path) => `read     ${shownPath(path)}`),
    ...made.map((one) => `${isDry ? 'to make' : 'made   '}  ${shownPath(one.path)} ← ${placeOf(one)}`),
    ...look.lacking.map((one) => `lacking  ${placeOf(one)}: ${WHAT[one.what]}`),
    sumOf(look, made.length, isDry),
  ];
  return `${lines.join('\n')}\n`;
}

const WHAT: Readonly<Record<LackingInterview['what'], string>> = {
  company: 'the company is not known',
  interview: 'the date can be read in two ways, or not at all',
};

function placeOf({ source, line }: { readonly source: string; readonly line: number }): string {
  return `${shownPath(source)}:${line + 1}`;
}

function sumOf({ read, lacking, others }: Look, made: number, isDry: boolean): string {
  const parts = [
    `${counted(read.length, 'note')} read as ${read.length === 1 ? 'it is' : 'they are'}`,
    `${made} ${isDry ? 'to be made' : 'made'}`,
    `${lacking.length} lacking something`,
  ];
  return `${parts.join(', ')}; ${counted(others, 'file')} about something else.`;
}
