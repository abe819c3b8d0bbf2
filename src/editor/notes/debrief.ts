import type * as vscode from 'vscode';
import { sayDate, sayFullDate, sayWeekday, whenAt } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { dateReadings } from '../../core/dates/dateReadings';
import { enjoyedSentence, fitSentence } from '../../core/drafts/phrases';
import { answerKey, debriefPlan, debriefQuestions, peopleTold } from '../../core/editing/debrief';
import type { DebriefAnswers, DebriefQuestion } from '../../core/editing/debrief';
import type { InterviewNote } from '../../core/notes/note';
import { withTitle } from '../../core/notes/people';
import { noteIn } from '../../core/notes/noteText';
import { isToDo } from '../../core/rules/followUps';
import { say } from '../../core/text/language';
import type { Clock } from '../host/clock';
import { inform } from '../host/notices';
import { pickRow } from '../host/rows';
import { askSteps } from '../host/steps';
import type { Step, Understood } from '../host/steps';
import type { JobSearch } from '../jobSearch/jobSearch';
import { changeNote } from './changeNote';
import { chooseNote } from './chosenNote';
import type { ChosenNote } from './chosenNote';

/** What was answered and not written yet, by the path of its note: whoever comes back finds it. */
const left = new Map<string, Map<string, string>>();

/** Asks what the letter needs, a question after the other, writes the answers into the note, and ends with the letter. */
export async function debrief(
  jobSearch: JobSearch,
  clock: Clock,
  draft: (note: vscode.Uri) => Thenable<unknown>,
  given: unknown,
): Promise<void> {
  const title = say('Debrief');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const why = whyNotYet(chosen, clock);
  if (why !== undefined) {
    void inform(why);
    return;
  }
  if (await askAndWrite(chosen, clock, title)) await endWithLetter(chosen, title, draft);
}

function whyNotYet({ note }: ChosenNote, clock: Clock): string | undefined {
  const { interview, zone } = note;
  if (interview === undefined || interview.instant <= clock.now()) return undefined;
  return say(
    'That is for after the interview, on {0}.',
    sayDate(interview.date, whenAt(clock.now(), zone).date),
  );
}

/** Whether it was gone through to its end. */
async function askAndWrite(chosen: ChosenNote, clock: Clock, title: string): Promise<boolean> {
  const { note, path } = chosen;
  if (debriefQuestions(note, new Map()).length === 0) return true;
  const { dateInWords } = await import('../../core/dates/dateInWords');
  const today = whenAt(clock.now(), note.zone).date;
  const dayIn: DayIn = (typed) => dateInWords(typed, today, 'coming');
  const begun = left.get(path) ?? new Map<string, string>();
  left.set(path, begun);
  const steps = (answers: DebriefAnswers): readonly Step[] =>
    debriefQuestions(note, answers).map((question) => stepFor(question, note, today, dayIn));
  const answers = await askSteps(sayTitle(title, note), steps, begun);
  if (answers === undefined) return false;
  if (answers.size > 0 && !(await write(chosen, answers))) return false;
  left.delete(path);
  return true;
}

function sayTitle(title: string, { company }: InterviewNote): string {
  return company === undefined ? title : say('Debrief: {0}', company);
}

function write(chosen: ChosenNote, answers: DebriefAnswers): Promise<boolean> {
  const { agenda, path, settings } = chosen;
  const call = agenda.followUps(path).find(({ kind }) => kind === 'thank-you-call');
  const canCall = settings.rules.thankYouCall.enabled && call !== undefined && isToDo(call);
  return changeNote(chosen, (read) => debriefPlan(read, noteIn(read) ?? chosen.note, answers, canCall));
}

async function endWithLetter(
  { uri }: ChosenNote,
  title: string,
  draft: (note: vscode.Uri) => Thenable<unknown>,
): Promise<void> {
  const rows = [
    { label: say('Draft the letter'), description: say('with all that you said'), isLetter: true },
    { label: say('Later'), isLetter: false },
  ];
  const picked = await pickRow(rows, { title, placeHolder: say('It is in the note.') });
  if (picked?.isLetter === true) await draft(uri);
}

type DayIn = (typed: string) => CalendarDate | undefined;

function stepFor(question: DebriefQuestion, note: InterviewNote, today: CalendarDate, dayIn: DayIn): Step {
  const key = answerKey(question);
  switch (question.about) {
    case 'people':
      return {
        key,
        prompt: say('Whom did you meet? Several are parted by a semicolon.'),
        example: say('Jane Doe, VP of Engineering; Sam Lee, CTO'),
        understood: peopleUnderstood,
      };
    case 'title-of':
      return {
        key,
        prompt: say('What is the title of {0}?', question.name),
        example: say('VP of Engineering'),
      };
    case 'topic-of':
      return {
        key,
        prompt: say(
          'One thing that you talked about with {0}, in a few words: their letter names it.',
          question.name,
        ),
        example: say('the move to queues'),
        understood: asSentence(enjoyedSentence),
      };
    case 'topic':
      return {
        key,
        prompt: say('One thing that you talked about, in a few words: the letter names it.'),
        example: say('the move to queues'),
        understood: asSentence(enjoyedSentence),
      };
    case 'contribution':
      return {
        key,
        prompt: say('What would you bring to it?'),
        example: say('three years of Kafka'),
        understood: asSentence(fitSentence),
      };
    case 'reply-by':
      return {
        key,
        prompt: say('When will they answer? If you did not ask, leave it empty: the letter asks.'),
        example: say('2026-12-10, next Tuesday, in two weeks'),
        understood: (typed) => dayUnderstood(typed, note, today, dayIn),
      };
    case 'question':
      return {
        key,
        prompt: say('One question for a call, such as one that you did not ask.'),
        example: say('How large is the team?'),
      };
  }
}

/** As the letter will say it. */
function asSentence(sentence: (answer: string) => string): (typed: string) => Understood {
  return (typed) => ({ message: sentence(typed), value: typed });
}

function peopleUnderstood(typed: string): Understood {
  const people = peopleTold(new Map([['people', typed]]));
  if (people.length === 0) return { message: say('Write a name.') };
  return { message: people.map(withTitle).join(' · '), value: typed };
}

/** A day that they named: none before the interview. */
function dayUnderstood(
  typed: string,
  { interview }: InterviewNote,
  today: CalendarDate,
  dayIn: DayIn,
): Understood {
  const readings = dateReadings(typed, today).map(({ date }) => date);
  const [date, ...others] = readings.length > 0 ? readings : [dayIn(typed)];
  if (date === undefined) return { message: say('Not understood: write it such as 2026-12-10.') };
  if (others.length > 0)
    return { message: say('This can mean two days: write it such as {0}.', [date, ...others].join(', ')) };
  if (interview !== undefined && date < interview.date)
    return { message: say('That is before the interview on {0}.', sayDate(interview.date, today)) };
  return { message: `${sayWeekday(date)}, ${sayFullDate(date)}`, value: date };
}
