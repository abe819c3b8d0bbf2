import { calendarText } from '../exchange/calendarBytes';
import { invitationsIn, isOurs } from '../exchange/calendarFile';
import type { Invitation } from '../exchange/calendarFile';
import { LARGEST_CALENDAR } from '../exchange/calendarLines';
import { newsOf } from '../exchange/invitedNotes';
import { readInvitation } from './calendarMail';
import type { Mail } from './mail';
import type { MailReading, MailSurroundings } from './mailReading';
import { parseMail } from './parseMail';
import { readMail } from './readMail';

/** One appointment of a calendar file, with what it means. */
export interface OpenedAppointment extends Pick<Invitation, 'title' | 'when' | 'isCancelled' | 'isSeries'> {
  /** Absent where there is nothing to write down. */
  readonly reading?: MailReading;
  /** The path of the note that says so already. */
  readonly known?: string;
}

/** What was in a file, or in a text that was copied. */
export type Opened =
  | { readonly kind: 'mail'; readonly reading: MailReading }
  /** `isOurs` where the calendar was written by us: it tells nothing new. */
  | {
      readonly kind: 'calendar';
      readonly isOurs: boolean;
      readonly appointments: readonly OpenedAppointment[];
    };

/** Reads a mail, a text that was copied out of one, or the appointments of an iCalendar file: whatever the bytes are. */
export async function openMail(bytes: Uint8Array, around: MailSurroundings): Promise<Opened> {
  const beginning = new TextDecoder().decode(bytes.subarray(0, CALENDAR_BEGINS_WITHIN));
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(beginning)) return openCalendar(bytes, around);
  return { kind: 'mail', reading: readMail(await parseMail(bytes, around.zone), around) };
}

/** In bytes. */
const CALENDAR_BEGINS_WITHIN = 200;

function openCalendar(bytes: Uint8Array, around: MailSurroundings): Opened {
  const text = bytes.length > LARGEST_CALENDAR ? '' : calendarText(bytes);
  const all = invitationsIn(text, around.zone) ?? [];
  return {
    kind: 'calendar',
    isOurs: isOurs(text),
    appointments: all.map((one) => openAppointment(one, around)),
  };
}

/** Whoever opens a calendar file says by that that its appointment is an interview. */
function openAppointment(invitation: Invitation, around: MailSurroundings): OpenedAppointment {
  const { title, when, isCancelled, isSeries } = invitation;
  const opened = { title, when, isCancelled, isSeries };
  const news = newsOf(invitation, around.notes, around.zone);
  if (news.kind === 'known') return { ...opened, known: news.path };
  const reading = isSeries ? undefined : readInvitation(invitation, NO_MAIL, around, true);
  return reading === undefined ? opened : { ...opened, reading };
}

/** A calendar file comes without words. */
const NO_MAIL: Mail = { to: [], subject: '', text: '', isBulk: false, isReply: false, invitations: [] };
