import * as vscode from 'vscode';
import { isCalendarDate, parseWhen, whenText } from '../../core/dates/calendar';
import { zoneNamed } from '../../core/dates/zones';
import { MAIL_KEYS } from '../../core/mails/mailReading';
import type { MailKey, MailReading } from '../../core/mails/mailReading';
import { STATUSES } from '../../core/notes/fields';
import { say } from '../../core/text/language';
import { pickRow } from '../host/rows';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pickNote } from '../notes/chosenNote';

/** The keys that each kind of news can set. */
const KEYS: Readonly<Record<Exclude<MailReading['kind'], 'other'>, readonly MailKey[]>> = {
  invitation: ['company', 'role', 'interview', 'timezone', 'interviewers'],
  moved: ['interview', 'timezone', 'interviewers'],
  cancelled: ['cancelled'],
  promise: ['reply-by'],
  offer: ['status', 'decide-by'],
  refusal: ['status'],
};

/** What was changed: a value, or the note that it is written into. */
type Changed =
  | { readonly kind: 'value'; readonly reading: MailReading }
  | { readonly kind: 'note'; readonly note: string };

/** Has one value changed, or the note that it is written into; `undefined` where nothing is. */
export async function changeReading(
  jobSearch: JobSearch,
  reading: MailReading,
): Promise<Changed | undefined> {
  const { kind, set, note } = reading;
  if (kind === 'other') return undefined;
  // The company and the role of a note that is there are its own.
  const keys = KEYS[kind].filter((key) => note === null || (key !== 'company' && key !== 'role'));
  const rows = [
    ...keys.map((key) => ({ label: key, description: shown(set[key]), key })),
    ...(note === null ? [] : [{ label: say('Another note…'), key: undefined }]),
  ];
  const title = say('Change what is written');
  const picked = await pickRow(rows, { title, ignoreFocusOut: true });
  if (picked === undefined) return undefined;
  if (picked.key === undefined) {
    const chosen = await pickNote(jobSearch, title);
    return chosen && { kind: 'note', note: chosen.path };
  }
  const value = picked.key === 'status' ? await askForStatus() : await askForValue(picked.key, reading);
  return value === undefined ? undefined : { kind: 'value', reading: withValue(reading, picked.key, value) };
}

function shown(value: string | readonly string[] | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('; ');
}

async function askForStatus(): Promise<string | undefined> {
  const rows = STATUSES.map((status) => ({ label: status }));
  return (await pickRow(rows, { title: 'status', ignoreFocusOut: true }))?.label;
}

function askForValue(key: MailKey, { set }: MailReading): Thenable<string | undefined> {
  const isNeeded = key === 'company' || key === 'interview' || key === 'cancelled';
  return vscode.window.showInputBox({
    title: key,
    value: shown(set[key]),
    ignoreFocusOut: true,
    prompt: isNeeded ? undefined : say('Leave it empty to leave it out.'),
    validateInput: (typed) => objection(key, typed.trim(), isNeeded),
  });
}

function objection(key: MailKey, typed: string, isNeeded: boolean): string | undefined {
  if (typed === '') return isNeeded ? say('This is needed.') : undefined;
  if (key === 'timezone')
    return zoneNamed(typed) === undefined ? say('Write a zone as Europe/Berlin.') : undefined;
  if (key === 'interview')
    return parseWhen(typed, 'UTC') === undefined ? say('Write it as 2026-12-03 14:30.') : undefined;
  if (IS_DAY.has(key)) return isCalendarDate(typed) ? undefined : say('Write it as 2026-12-03.');
  return undefined;
}

const IS_DAY: ReadonlySet<MailKey> = new Set(['reply-by', 'decide-by', 'cancelled']);

/** As notes have it: `9:30` is `09:30`. */
function written(key: MailKey, typed: string): string {
  const when = key === 'interview' ? parseWhen(typed, 'UTC') : undefined;
  return when === undefined ? typed : whenText(when);
}

function withValue(reading: MailReading, key: MailKey, typed: string): MailReading {
  const text = written(key, typed.trim());
  const people = text.split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const value = key === 'interviewers' ? people : text;
  const set = Object.fromEntries(
    MAIL_KEYS.flatMap((one) => {
      const kept = one === key ? value : reading.set[one];
      return kept === undefined || kept.length === 0 ? [] : [[one, kept]];
    }),
  );
  return { ...reading, set, evidence: { ...reading.evidence, [key]: say('what you wrote') } };
}
