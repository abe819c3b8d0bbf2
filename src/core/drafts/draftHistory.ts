import { hasHappened, textsFor } from './draftSource';
import type { DraftSource } from './draftSource';
import type { Done, InterviewNote } from '../notes/note';

/** What has happened so far in the application: each round with its letters and calls. */
export function history(source: DraftSource): string | undefined {
  const { note, application } = source;
  const { date, sentences } = textsFor(source);
  const rounds = application.length === 0 ? [note] : application.map((filed) => filed.note);
  const lines = rounds.flatMap((round) => {
    if (round.interview === undefined) return [];
    const heading = sentences.onDate(round.round ?? sentences.interview, date(round.interview.date));
    return [`- ${heading}`, ...events(round, source).map((event) => `  - ${event}`)];
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What was done after one round. */
function events({ thankYouSent, thankYouCall, checkedIn }: InterviewNote, source: DraftSource): string[] {
  const { date, sentences } = textsFor(source);
  const sent =
    thankYouSent?.kind === 'people'
      ? thankYouSent.people.map(({ name, on }) => [sentences.letterSentTo(name), on] as const)
      : [[sentences.letterSent, thankYouSent?.on] as const];
  const done: readonly (readonly [what: string, on: Done | undefined])[] = [
    ...sent,
    [sentences.callMade, thankYouCall],
    ...checkedIn
      .toSorted((a, b) => a.instant - b.instant)
      .map((when) => [sentences.checkedIn, when] as const),
  ];
  return done.flatMap(([what, on]) => {
    if (on === undefined || !hasHappened(on, source)) return [];
    return [on === true ? what : sentences.onDate(what, date(on.date))];
  });
}
