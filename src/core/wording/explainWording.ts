import { sayDay } from '../dates/calendar';
import type { CalendarDate, Zone } from '../dates/calendar';
import type { Circumstances, Due } from '../rules/deadlines';
import type { FollowUp, NotNeeded } from '../rules/followUps';
import { say } from '../text/language';
import type { Done, InterviewNote } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { called } from './noteWording';
import { dueOf } from './rowWording';
import { shown } from '../text/shownText';
import { sayStanding, sayTime } from './wording';

/** A due with the day of the week: `Sat 21 Nov 14:00`, or `Sat 21 Nov` where it is a whole day. */
export function sayDueDay(due: Due, today: CalendarDate, foreignZone?: Zone): string {
  const day = sayDay(due.slice(0, 10), today);
  return due.length > 10 ? `${day} ${sayTime(due.slice(11), foreignZone)}` : day;
}

/** The same of a date in a note. */
export function sayDone(done: Exclude<Done, true>, today: CalendarDate, foreignZone?: Zone): string {
  return sayDueDay(dueOf(done), today, foreignZone);
}

/** When the interview is: `Fri 20 Nov 14:00`. */
export function sayInterviewDay({ interview, note, moment }: Circumstances): string {
  return sayDone(interview, moment.today(note.zone), note.foreignZone);
}

/** Where a follow-up stands, as a sentence: `Now: overdue by 2 days.` */
export function sayNow(followUp: FollowUp, note: InterviewNote, today: CalendarDate): string {
  return followUp.notNeeded === undefined
    ? say('Now: {0}.', sayStanding(followUp, note, today))
    : sayWhyNotNeeded(followUp.notNeeded, note.keys);
}

/** Why a follow-up is not needed, as a sentence. */
export function sayWhyNotNeeded(notNeeded: NotNeeded, keys: NoteKeys): string {
  switch (notNeeded.why) {
    case 'no-follow-up':
      return notNeeded.reason === ''
        ? say('Not needed: the note says {0}.', called('no-follow-up', keys))
        : say('Not needed: the note says {0} ({1}).', called('no-follow-up', keys), shown(notNeeded.reason));
    case 'status':
      return say('Not needed: the status is {0}.', notNeeded.status);
    case 'later-status':
      return say('Not needed: the status in a later round is {0}.', notNeeded.status);
    case 'advanced':
      return say('Not needed: the status is advanced, so they have answered.');
    case 'later-round':
      return say('Not needed: there is a later round, so they have called back.');
    case 'no-check-ins':
      return say('Not needed: check-ins are switched off in the settings.');
    case 'given-up':
      return say('Not needed any more: it was due too long ago.');
    case 'enough-check-ins':
      return say('Not needed any more: enough check-ins were made, and nothing was promised since.');
  }
}
