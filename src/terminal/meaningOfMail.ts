import type { Instant, Zone } from '../core/dates/calendar';
import { NOTHING } from '../core/mails/mailReading';
import type { MailReading } from '../core/mails/mailReading';
import { openMail } from '../core/mails/openMail';
import type { FolderAgenda } from './check';
import { jsonText } from './formats';
import { Refusal } from './refusal';

/** When and where a mail is read: what its words for days count from. */
export interface MomentOfReading {
  readonly now: Instant;
  readonly zone: Zone;
}

/** What a mail means for the notes of a folder; nothing is written. `called` is what a person knows it by. */
export async function meaningOfMail(
  bytes: Uint8Array,
  called: string,
  { agenda, settings }: FolderAgenda,
  { now, zone }: MomentOfReading,
): Promise<MailReading> {
  const opened = await openMail(bytes, {
    now,
    zone,
    notes: [...agenda.notes()],
    contact: settings.sender.contact,
  });
  if (opened.kind === 'mail') return opened.reading;
  const [reading = NOTHING, ...others] = opened.appointments.flatMap((one) => one.reading ?? []);
  if (others.length > 0) throw new Refusal(`${called} holds several appointments: give it one at a time.`);
  return reading;
}

/** The same as JSON. */
export function mailAsJson({ kind, note, set, choices, evidence }: MailReading): string {
  return jsonText({ kind, note, set, choices, evidence });
}
