import type { Agenda } from '../agenda/agenda';
import { sayDay, whenAt } from '../dates/calendar';
import type { Circumstances } from '../rules/deadlines';
import { explain } from '../wording/explain';
import type { Explanation } from '../wording/explain';
import { FIELDS, spelledAsKey } from '../notes/fields';
import type { FieldKey } from '../notes/fields';
import { whyEnded } from '../rules/followUps';
import type { FollowUpKind } from '../rules/followUps';
import { say } from '../text/language';
import { sayRoundDate } from '../wording/rowWording';
import { ADVICE } from '../rules/rules';
import { shown } from '../text/shownText';
import { sayWhyNotNeeded } from '../wording/followUpWording';
import { listed, sayTime } from '../wording/words';

/** What a key means, and what its value does to the note. */
export interface KeyExplanation {
  /** What the vault calls it. */
  readonly name: string;
  /** One line, in Markdown. */
  readonly meaning: string;
  /** Whole sentences, in plain text. */
  readonly lines: readonly string[];
  /** In the article's words. */
  readonly advice?: string;
  readonly followUps: readonly Explanation[];
}

/** The follow-ups that a key decides about. */
const DECIDES: Readonly<Partial<Record<FieldKey, readonly FollowUpKind[]>>> = {
  interview: ['thank-you-letter', 'thank-you-call', 'check-in'],
  'decide-by': ['offer-answer'],
  'reply-by': ['check-in'],
  'thank-you-sent': ['thank-you-letter'],
  'thank-you-call': ['thank-you-call'],
  'call-reason': ['thank-you-call'],
  'checked-in': ['check-in'],
};

const KEY_ADVICE: Readonly<Partial<Record<FieldKey, string>>> = {
  interviewers: ADVICE.names,
  'call-reason': ADVICE.callReason,
};

/** What a key of a note means, and for dates the rules at work. */
export function explainKey(key: FieldKey, path: string, agenda: Agenda): KeyExplanation {
  const circumstances = agenda.circumstances(path);
  const name = agenda.note(path)?.keys.nameOf(key) ?? key;
  return {
    name,
    meaning: say(FIELDS[key].meaning),
    lines: [
      ...(spelledAsKey(name) === key ? [] : [say('{0} is read as {1}.', shown(name), key)]),
      ...(circumstances === undefined ? [] : effect(key, path, agenda, circumstances)),
    ],
    advice: KEY_ADVICE[key],
    followUps: explainAll(path, agenda, DECIDES[key] ?? []),
  };
}

/** The rules behind the follow-ups of a note; none where its interview has no readable date. */
export function explainAll(
  path: string,
  agenda: Agenda,
  kinds?: readonly FollowUpKind[],
): readonly Explanation[] {
  const circumstances = agenda.circumstances(path);
  if (circumstances === undefined) return [];
  const followUps = agenda.followUps(path).filter(({ kind }) => kinds?.includes(kind) ?? true);
  return followUps.map((followUp) => explain(followUp, circumstances));
}

function effect(
  key: FieldKey,
  path: string,
  agenda: Agenda,
  circumstances: Circumstances,
): readonly string[] {
  const { note, moment } = circumstances;
  const today = moment.today(note.zone);
  switch (key) {
    case 'company':
    case 'role':
    case 'round':
      return rounds(path, agenda, today);
    case 'timezone':
      return [say('There it is now {0}.', sayTime(whenAt(moment.instant, note.zone).time, note.foreignZone))];
    case 'snooze':
      return note.snooze === undefined
        ? []
        : [say('No letter and no check-in is owed before {0}.', sayDay(note.snooze.date, today))];
    case 'status':
    case 'no-follow-up':
      return ended(circumstances);
    case 'cancelled':
      return note.cancelled === undefined
        ? []
        : [say('The letter and the call are not needed; a check-in asks for a new date.')];
    default:
      return [];
  }
}

/** `Rounds: Phone screen (2 Nov), On-site (20 Nov, 14:00).` */
function rounds(path: string, agenda: Agenda, today: string): readonly string[] {
  const names = agenda.application(path).map(({ note }) => {
    const name = note.round === undefined ? say('Interview') : shown(note.round);
    return `${name} (${sayRoundDate(note, today)})`;
  });
  return [say('Rounds of this application: {0}.', listed(names))];
}

function ended(circumstances: Circumstances): readonly string[] {
  const why = whyEnded(circumstances);
  if (why !== undefined) return [sayWhyNotNeeded(why, circumstances.note.keys)];
  return circumstances.note.status === 'advanced'
    ? [say('The letter is still owed; a check-in is not.')]
    : [say('While it is waiting, the letter and the check-in are owed.')];
}
