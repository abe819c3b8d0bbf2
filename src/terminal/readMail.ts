import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whenAt } from '../core/dates/calendar';
import { notePath } from '../core/drafts/draftNames';
import { changedByMail, noteOfMail } from '../core/mails/mailPlan';
import { MAIL_KEYS } from '../core/mails/mailReading';
import type { MailReading } from '../core/mails/mailReading';
import { LARGEST_MAIL } from '../core/mails/mail';
import { isBelowInterviews } from '../core/notes/marks';
import { readText } from '../core/notes/readNote';
import { numberedName } from '../core/text/freeNames';
import { applyEdits } from '../core/text/text';
import { decode } from '../disk/decode';
import { readWhole, UnfitFile } from '../disk/readWhole';
import { rewriteFile } from '../disk/writeWhole';
import type { FolderAgenda } from './check';
import { shownPath } from './formats';
import { makeNotes, refuseLeadingOut } from './makeNotes';
import { meaningOfMail } from './meaningOfMail';
import type { MomentOfReading } from './meaningOfMail';
import { Refusal } from './refusal';

/** Reads a mail from a file, or from the standard input where the file is called `-`, and says what it means. */
export async function mailIn(file: string, notes: FolderAgenda, at: MomentOfReading): Promise<MailReading> {
  const bytes = file === '-' ? await readInput() : readWhole(file, LARGEST_MAIL);
  return meaningOfMail(bytes, `“${file}”`, notes, at);
}

/** All of the standard input; throws an `UnfitFile` where that is more than a mail. */
async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_MAIL) throw new UnfitFile('This file is too large.');
  }
  return Buffer.concat(chunks);
}

/**
 * Writes what a mail says into its note, or makes a new one, and gives the path. Throws a `Refusal` where the note cannot
 * be changed without losing something.
 */
export function writeMail(
  reading: MailReading,
  folder: string,
  { settings }: FolderAgenda,
  { now, zone }: MomentOfReading,
): string {
  if (reading.note === null) return makeNote(reading, folder, { settings }, whenAt(now, zone).date);
  const file = join(folder, reading.note);
  const bytes = readFileSync(file);
  const text = decode(bytes);
  const mark = bytes.length - Buffer.byteLength(text);
  if (!bytes.subarray(mark).equals(Buffer.from(text)))
    throw new Refusal(`“${reading.note}” is not saved as UTF-8: write it by hand.`);
  const plan = changedByMail(readText(text, zone, settings.keys, isBelowInterviews(reading.note)), reading);
  if (plan.kind === 'refused') throw new Refusal(`“${reading.note}” is not changed. ${plan.why}`);
  rewriteFile(file, bytes.subarray(0, mark).toString() + applyEdits(text, plan.edits));
  return reading.note;
}

function makeNote(
  reading: MailReading,
  folder: string,
  { settings }: Pick<FolderAgenda, 'settings'>,
  today: string,
): string {
  const { company = 'company', role, interview = today } = reading.set;
  const named = {
    company: String(company),
    role: role === undefined ? undefined : String(role),
    date: String(interview).slice(0, 10),
  };
  const text = noteOfMail(reading, settings.keys);
  for (let number = 1; number <= MOST_NAMES; number++) {
    const path = numberedName(notePath(settings.newInterviewFile, named), number);
    refuseLeadingOut(folder, [{ path, text }]);
    const [made] = makeNotes([{ path, text }], folder).made;
    if (made !== undefined) return made;
  }
  throw new Refusal('The note cannot be written.');
}

/** How many names are tried before giving up: `note`, `note-2`, … */
const MOST_NAMES = 100;

/** Whether somebody has to say first what is meant: a value, a note, or the company of a new one. */
export function isLeftOpen({ kind, note, set, choices }: MailReading): boolean {
  if (kind === 'other') return false;
  const isNew = kind === 'invitation' && set.company !== undefined;
  return Object.keys(choices).length > 0 || (note === null && !isNew);
}

/** What a mail means, for a person: each value with the words that it was read from. */
export function mailAsLines(reading: MailReading, written: string | undefined): string {
  const { kind, note, set, choices, evidence } = reading;
  if (kind === 'other') return 'Nothing was understood in this mail that a note would say.\n';
  const about =
    note === null ? (kind === 'invitation' ? 'a new note' : 'no note that is known') : shownPath(note);
  const lines = MAIL_KEYS.flatMap((key) => {
    const value = set[key];
    if (value === undefined) return [];
    return [
      `  ${key}: ${shownPath(typeof value === 'string' ? value : value.join('; '))}  (${shownPath(evidence[key] ?? '')})`,
    ];
  });
  const open = Object.entries(choices).map(
    ([key, values]) => `  ${key}? ${values.map(shownPath).join(' or ')}`,
  );
  const last =
    open.length > 0
      ? 'Something is left to choose: nothing is written.'
      : written === undefined
        ? 'Nothing is written.'
        : `Written: ${shownPath(written)}`;
  return `${[`${KINDS[kind]}, for ${about}`, ...lines, ...open, last].join('\n')}\n`;
}

const KINDS: Readonly<Record<Exclude<MailReading['kind'], 'other'>, string>> = {
  invitation: 'An invitation',
  moved: 'An interview that is moved',
  cancelled: 'An interview that is cancelled',
  promise: 'An answer is promised',
  offer: 'An offer',
  refusal: 'A refusal',
};
