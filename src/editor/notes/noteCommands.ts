import { sayDate, whenAt, whenText } from '../../core/dates/calendar';
import type { CalendarDate, TimeOfDay } from '../../core/dates/calendar';
import { addDate, setField, setStatus as setStatusField, setText } from '../../core/editing/edits';
import type { EditPlan } from '../../core/editing/edits';
import { STATUSES } from '../../core/notes/fields';
import type { NoteText } from '../../core/notes/noteText';
import { say, toSay } from '../../core/text/language';
import { markSent } from '../../core/editing/sentEdits';
import { canChange, changeNote } from './changeNote';
import { chooseNote } from './chosenNote';
import type { ChosenNote } from './chosenNote';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import { pickWhen } from '../host/pickDate';
import type { DayQuestion } from '../host/pickDate';
import { pickOrType } from '../host/pickOrType';
import { choosePeople } from './choosePeople';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';

/** Writes into the note when the thank-you letter was sent: to whom, where there are several interviewers. */
export async function markThankYouSent(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Mark as sent');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const letter = chosen.agenda.followUps(chosen.path).find(({ kind }) => kind === 'thank-you-letter');
  if (letter?.state === 'done' || letter?.state === 'upcoming') {
    void inform(
      letter.state === 'done'
        ? say('The thank-you letter is marked as sent already.')
        : say('The thank-you letter cannot be sent before the interview.'),
    );
    return;
  }
  const people = await choosePeople(chosen, title, say('Whose letters were sent?'));
  if (people === undefined) return;
  const names = people.flatMap((person) => person?.name ?? []);
  const isMarked = names.every((name) => letter?.stillWaiting?.includes(name) === false);
  if (chosen.addressee !== undefined && names.length > 0 && isMarked) {
    void inform(say('This thank-you letter is marked as sent already.'));
    return;
  }
  const everyone = chosen.note.interviewers.map(({ name }) => name);
  await changeOnDay(chosen, doneDay(title, chosen, clock), (read, date) =>
    markSent(read, { names, everyone, date }),
  );
}

/** Writes into the note when the thank-you call was made. */
export async function logThankYouCall(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Log thank-you call');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined || !(await mayReplaceCall(chosen, clock))) return;
  await changeOnDay(chosen, doneDay(title, chosen, clock), (read, date, time) =>
    setField(read, 'thank-you-call', whenText({ date, time })),
  );
}

/** A call that was made is replaced only when the person says so; one that was planned has been made now. */
async function mayReplaceCall(chosen: ChosenNote, clock: Clock): Promise<boolean> {
  const call = chosen.note.thankYouCall;
  const today = todayOf(chosen, clock);
  if (call === undefined || (call !== true && call.date > today)) return true;
  const sentence =
    call === true
      ? say('The thank-you call is logged already.')
      : say('The thank-you call is logged already for {0}.', sayDate(call.date, today));
  const change = say('Change the Date');
  return (await inform(sentence, change)) === change;
}

/** Adds a check-in call to those in the note. */
export async function logCheckIn(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Log check-in');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const question = doneDay(title, chosen, clock);
  const logged = chosen.note.checkedIn.map(({ date }) => date);
  const objection: DayQuestion['objection'] = (date) =>
    logged.includes(date) ? say('A check-in on that day is logged already.') : question.objection(date);
  await changeOnDay(chosen, { ...question, objection }, (read, date) => addDate(read, 'checked-in', date));
}

/** Writes into the note by when they promised an answer. */
export async function setReplyBy(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Answer promised by');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const today = todayOf(chosen, clock);
  const objection = (date: CalendarDate): string | undefined => beforeInterview(chosen, date, today);
  await changeOnDay(chosen, { title, today, direction: 'coming', objection }, (read, date) =>
    setField(read, 'reply-by', date),
  );
}

/** Writes into the note by when they want an answer to their offer. */
export async function setDecideBy(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Answer to the offer by');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const today = todayOf(chosen, clock);
  await changeOnDay(chosen, { title, today, direction: 'coming', objection: () => undefined }, (read, date) =>
    setField(read, 'decide-by', date),
  );
}

/** Ends an offer by its answer. */
export async function answerOffer(
  jobSearch: JobSearch,
  status: 'accepted' | 'declined',
  given: unknown,
): Promise<void> {
  const title = status === 'accepted' ? say('Accepted') : say('Declined');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const { status: before } = chosen.note;
  if (before === 'offer') await changeNote(chosen, (read) => setStatusField(read, status));
  else void inform(say('This note has no offer: its status is {0}. “Set Status” sets another.', before));
}

/** What is not owed, or did not happen, and what may be the reason. */
const EXCUSES = {
  cancelled: {
    title: toSay('It did not take place'),
    reasons: [toSay('They called it off'), toSay('I called it off'), toSay('Nobody came')],
  },
  'no-thank-you-letter': {
    title: toSay('No letter is owed'),
    reasons: [toSay('Only a screening by the agency'), toSay('I thanked them in person')],
  },
  'no-check-in': {
    title: toSay('No check-in is owed'),
    reasons: [toSay('They write when they know'), toSay('I do not want it any more')],
  },
} as const;

/** Writes into the note, with a reason, that the interview did not take place, or that something is not owed. */
export async function excuse(
  jobSearch: JobSearch,
  clock: Clock,
  key: keyof typeof EXCUSES,
  given: unknown,
): Promise<void> {
  const title = say(EXCUSES[key].title);
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  // Without a reason it is the day on which one knew, or that it is so.
  const plain = key === 'cancelled' ? todayOf(chosen, clock) : 'true';
  if (!(await canChange(chosen, (read) => setText(read, key, plain)))) return;
  const reason = await pickOrType({
    title,
    placeholder: say('Why? Pick a reason, or type your own'),
    known: EXCUSES[key].reasons.map((one) => say(one)),
    open: say('Without a reason'),
  });
  if (reason === undefined) return;
  await changeNote(chosen, (read) =>
    reason === '' ? setField(read, key, plain) : setText(read, key, reason),
  );
}

/** Writes into the note where the application stands. */
export async function setStatus(jobSearch: JobSearch, given: unknown): Promise<void> {
  const title = say('Set status');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const items = STATUSES.map((status) => ({
    label: status,
    description: status === chosen.note.status ? say('as it is') : '',
    status,
  }));
  const picked = await pickRow(items, {
    title,
    placeHolder: say('Where does the application stand?'),
  });
  if (picked === undefined) return;
  await changeNote(chosen, (read) => setStatusField(read, picked.status));
}

/** Writes into the note until when nothing is owed. */
export async function snooze(jobSearch: JobSearch, clock: Clock, given: unknown): Promise<void> {
  const title = say('Snooze');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const today = todayOf(chosen, clock);
  const objection: DayQuestion['objection'] = (date) =>
    date > today ? undefined : say('Snooze until a day that is still to come.');
  await changeOnDay(chosen, { title, today, direction: 'coming', objection }, (read, date) =>
    setField(read, 'snooze', date),
  );
}

/** Asks for a day and writes it; where the note cannot be changed, it says so before it asks. */
async function changeOnDay(
  chosen: ChosenNote,
  question: DayQuestion,
  makePlan: (read: NoteText, date: CalendarDate, time?: TimeOfDay) => EditPlan,
): Promise<void> {
  const { interview } = chosen.note;
  if (question.direction === 'past' && interview !== undefined && interview.date > question.today) {
    const when = sayDate(interview.date, question.today);
    void inform(say('That is for after the interview, on {0}.', when));
    return;
  }
  if (!(await canChange(chosen, (read) => makePlan(read, question.today)))) return;
  const when = await pickWhen(question);
  if (when !== undefined) await changeNote(chosen, (read) => makePlan(read, when.date, when.time));
}

/** On which day something was done: none before the interview, and none that is still to come. */
function doneDay(title: string, chosen: ChosenNote, clock: Clock): DayQuestion {
  const today = todayOf(chosen, clock);
  const objection = (date: CalendarDate): string | undefined =>
    date > today ? say('That day is still to come.') : beforeInterview(chosen, date, today);
  return { title, today, direction: 'past', objection };
}

function beforeInterview(
  { note: { interview } }: ChosenNote,
  date: CalendarDate,
  today: CalendarDate,
): string | undefined {
  return interview !== undefined && date < interview.date
    ? say('That is before the interview on {0}.', sayDate(interview.date, today))
    : undefined;
}

/** Today in the calendar of the note. */
function todayOf({ note }: ChosenNote, clock: Clock): CalendarDate {
  return whenAt(clock.now(), note.zone).date;
}
