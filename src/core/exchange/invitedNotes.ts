import type { Invitation } from './calendarFile';
import { isZone, parseWhen, whenAt, whenText } from '../dates/calendar';
import type { When, WallTime, Zone } from '../dates/calendar';
import { spelledAsKey } from '../notes/fields';
import type { InterviewNote } from '../notes/note';
import { asScalar, folded, textOf } from '../notes/values';

/** The key of a person’s own under which a note keeps by what a calendar knows its interview. */
export const INVITATION_KEY = 'invitation';

/** What an invitation means for the notes that are there; `none` where no note can be made of it, and none is about it. */
export type InvitationNews =
  | { readonly kind: 'new' | 'none' }
  | { readonly kind: 'known' | 'cancelled'; readonly path: string }
  /** `when` is as the note is to have it, in its own zone. */
  | { readonly kind: 'moved'; readonly path: string; readonly when: WallTime };

interface KnownNote {
  readonly path: string;
  readonly note: InterviewNote;
}

/**
 * Whether an invitation tells of an interview that has no note yet, of one that has, or what became of it. The note is the
 * one that was made of the same appointment, else one of that time whose company the invitation names.
 */
export function newsOf(invitation: Invitation, notes: readonly KnownNote[], localZone: Zone): InvitationNews {
  // An interview is one appointment.
  if (invitation.isSeries) return { kind: 'none' };
  const then = momentOf(invitation, localZone);
  const same = notes.find(({ note }) => isOf(invitation, note));
  const found = same ?? notes.find(({ note }) => isThen(note, then) && namesCompany(invitation, note));
  if (found === undefined) return { kind: invitation.isCancelled ? 'none' : 'new' };
  const { path, note } = found;
  if (invitation.isCancelled) return { kind: note.cancelled === undefined ? 'cancelled' : 'known', path };
  if (then === undefined || isThen(note, then)) return { kind: 'known', path };
  return { kind: 'moved', path, when: inZoneOf(note, then) };
}

/** When an appointment is, as a note has it, in its own zone. */
export function whenIn(note: InterviewNote, invitation: Invitation, localZone: Zone): WallTime | undefined {
  const then = momentOf(invitation, localZone);
  return then === undefined ? undefined : inZoneOf(note, then);
}

/** `undefined` where its zone is one that nobody knows. */
function momentOf({ when, zone }: Invitation, localZone: Zone): When | undefined {
  return zone === undefined || isZone(zone) ? parseWhen(when, zone ?? localZone) : undefined;
}

function isOf({ uid }: Invitation, { own }: InterviewNote): boolean {
  const entry = own.find(({ key }) => spelledAsKey(key.text) === INVITATION_KEY);
  const scalar = entry && asScalar(entry.value);
  return uid !== undefined && scalar !== undefined && textOf(scalar) === uid;
}

/** A day without a time is the same as any time of that day. */
function isThen({ interview, zone }: InterviewNote, then: When | undefined): boolean {
  if (interview === undefined || then === undefined) return false;
  if (then.time === undefined) return interview.date === then.date;
  return interview.time === undefined
    ? whenAt(then.instant, zone).date === interview.date
    : interview.instant === then.instant;
}

function namesCompany({ title, description, people }: Invitation, { company }: InterviewNote): boolean {
  const said = folded([title, description ?? '', ...people.map(({ email }) => email)].join(' '));
  return company !== undefined && said.includes(folded(company));
}

function inZoneOf({ zone }: InterviewNote, then: When): WallTime {
  return whenText(then.time === undefined ? then : whenAt(then.instant, zone));
}
