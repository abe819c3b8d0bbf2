import { sayLongDate } from '../dates/calendar';
import { hasHappened } from './draftSource';
import type { DraftSource } from './draftSource';
import type { Done, InterviewNote } from '../notes/note';

/** What has happened so far in the application: each round with its letters and calls. */
export function history(source: DraftSource): string | undefined {
  const { note, application } = source;
  const rounds = application.length === 0 ? [note] : application.map((filed) => filed.note);
  const lines = rounds.flatMap((round) => {
    if (round.interview === undefined) return [];
    const heading = `- ${round.round ?? 'Interview'} on ${sayLongDate(round.interview.date)}`;
    return [heading, ...events(round, source).map((event) => `  - ${event}`)];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What was done after one round. */
function events({ thankYouSent, thankYouCall, checkedIn }: InterviewNote, source: DraftSource): string[] {
  const sent =
    thankYouSent?.kind === 'people'
      ? thankYouSent.people.map(({ name, on }) => [`Letter sent to ${name}`, on] as const)
      : [['Letter sent', thankYouSent?.on] as const];
  const done: readonly (readonly [what: string, on: Done | undefined])[] = [
    ...sent,
    ['Thank-you call made', thankYouCall],
    ...checkedIn.toSorted((a, b) => a.instant - b.instant).map((when) => ['Checked in', when] as const),
  ];
  return done.flatMap(([what, on]) => {
    if (on === undefined || !hasHappened(on, source)) return [];
    return [on === true ? what : `${what} on ${sayLongDate(on.date)}`];
  });
}
