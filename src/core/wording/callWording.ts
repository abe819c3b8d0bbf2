import { MINUTE, sayFullDate } from '../dates/calendar';
import type { Instant } from '../dates/calendar';
import { callWindow } from '../rules/deadlines';
import { say } from '../text/language';
import { interviewPlace } from '../notes/note';
import type { InterviewNote } from '../notes/note';
import type { Rules } from '../rules/rules';
import type { Span } from '../text/text';
import { shown } from '../text/shownText';
import { listed, sayTime } from './words';

/** Something that one should know before a call, and where it is to be written. */
export interface MissingForCall {
  /** `the title of Sam Lee`. */
  readonly what: string;
  readonly span: Span;
}

/**
 * Why there is no thank-you call to prepare at a moment: its window has not begun, is over, or never was;
 * `undefined` inside the window. Interview 2026-11-20 14:00, at 18:00: the call was to be made until 17:00.
 * (Article: `ADVICE.callWindow`.)
 */
export function whyNoCallNow(note: InterviewNote, rules: Rules, now: Instant): string | undefined {
  const { interview, foreignZone } = note;
  if (interview === undefined)
    return say('When to call goes by the date of the interview, and the note has none.');
  const { end, exists } = callWindow({ note, interview, rules });
  if (!exists) return say('There was no time for a thank-you call that day; a letter alone is better.');
  const until = `${sayFullDate(end.date)}, ${sayTime(end.time, foreignZone)}`;
  if (now >= end.instant + MINUTE)
    return say('The time for the thank-you call was until {0}; a letter alone is better now.', until);
  if (now >= interview.instant) return undefined;
  const time = interview.time === undefined ? '' : `, ${sayTime(interview.time, foreignZone)}`;
  return say(
    'The thank-you call is for after the interview: from {0} until {1}.',
    `${sayFullDate(interview.date)}${time}`,
    until,
  );
}

/** What one should know before a thank-you call. (Article: `ADVICE.names`, `ADVICE.callReason`.) */
export function missingForCall(note: InterviewNote): readonly MissingForCall[] {
  const { interviewers, callReason, places } = note;
  const here = places.interviewers?.value ?? interviewPlace(note);
  const untitled = interviewers.filter(({ title }) => title === undefined);
  const [first] = untitled;
  const names =
    interviewers.length === 0 ? [{ what: say('the names of your interviewers'), span: here }] : [];
  const whose = listed(untitled.map(({ name }) => shown(name)));
  const titles = first === undefined ? [] : [{ what: say('the title of {0}', whose), span: first.span }];
  const why = say('a reason to call besides the thanks');
  const reason = callReason === undefined ? [{ what: why, span: interviewPlace(note) }] : [];
  return [...names, ...titles, ...reason];
}
