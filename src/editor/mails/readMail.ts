import * as vscode from 'vscode';
import type { Opened, OpenedAppointment } from '../../core/mails/openMail';
import { withChoice } from '../../core/mails/mailReading';
import type { MailReading } from '../../core/mails/mailReading';
import { say } from '../../core/text/language';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';
import { agreeOn } from './agreeOn';
import type { ReadAgain } from './agreeOn';
import { openAt } from './desk';
import type { Desk } from './desk';
import { findCalendar, findMail, sourceIn } from './mailSource';
import type { MailSource } from './mailSource';
import { writeReading } from './writeReading';

/** Says what a mail or an invitation means, and writes it down where the person agrees. */
export async function readMail(desk: Desk, given: unknown): Promise<void> {
  await desk.jobSearch.settled();
  const source = await findMail(desk.jobSearch, given);
  if (source !== undefined) await handle(desk, await openAt(desk, source.bytes), source);
}

/** The same for the file of a calendar alone. */
export async function importCalendar(desk: Desk, given: unknown): Promise<void> {
  await desk.jobSearch.settled();
  const file = await findCalendar(given);
  if (file === undefined && given === undefined) return;
  const source = file && (await sourceIn(file));
  const opened = source && (await openAt(desk, source.bytes));
  if (source !== undefined && opened?.kind === 'calendar') await handle(desk, opened, source);
  else void inform(say('There is no invitation in this file.'));
}

async function handle(desk: Desk, opened: Opened, source: MailSource): Promise<void> {
  const reading = opened.kind === 'mail' ? opened.reading : await readingChosen(opened.appointments);
  if (reading === undefined) return;
  if (reading.kind === 'other') {
    void inform(say('Nothing in this mail can be written down for your job search. It was not kept.'));
    return;
  }
  const at =
    opened.kind === 'mail' ? undefined : opened.appointments.findIndex((one) => one.reading === reading);
  const again = async (note: string): Promise<MailReading | undefined> => {
    const other = await openAt(desk, source.bytes, note);
    return other.kind === 'mail' ? other.reading : other.appointments[at ?? 0]?.reading;
  };
  const agreed = await agreeOn(desk, await forNote(reading, source, again), source, again);
  if (agreed !== undefined) await writeReading(desk, agreed);
}

/** Where it is not known which note a mail is about, it is the one that it was read for. */
async function forNote(reading: MailReading, { note }: MailSource, again: ReadAgain): Promise<MailReading> {
  if (note === undefined || reading.note !== null) return reading;
  if (reading.choices.note === undefined && reading.kind === 'invitation') return reading;
  const other = await again(note.path);
  return other?.kind === reading.kind && other.choices.note === undefined
    ? other
    : withChoice(reading, 'note', note.path);
}

/** Of several appointments the one that the person means; says so where none tells anything new. */
async function readingChosen(appointments: readonly OpenedAppointment[]): Promise<MailReading | undefined> {
  const news = appointments.filter(({ reading, known }) => reading !== undefined || known !== undefined);
  const [only, ...others] = news;
  if (only === undefined) {
    void inform(sayWhyNone(appointments));
    return undefined;
  }
  const rows = news.map((one) => ({ label: one.title || one.when, description: one.when, one }));
  const chosen = others.length === 0 ? only : (await pickRow(rows, { title: say('Which invitation?') }))?.one;
  if (chosen?.known !== undefined) await showKnown(vscode.Uri.parse(chosen.known));
  return chosen?.reading;
}

async function showKnown(note: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(note);
  void inform(say('This interview has a note already.'));
}

function sayWhyNone(all: readonly OpenedAppointment[]): string {
  if (all.length === 0) return say('There is no invitation in this file.');
  return all.some(({ isCancelled }) => !isCancelled)
    ? say('This invitation is to a series of appointments: make the note of an interview yourself.')
    : say('This invitation was cancelled.');
}
