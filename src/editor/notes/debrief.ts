import type * as vscode from 'vscode';
import { sayDate, sayFullDate, sayWeekday, whenAt } from '../../core/dates/calendar';
import type { CalendarDate } from '../../core/dates/calendar';
import { dateReadings } from '../../core/dates/dateReadings';
import { saysNothing } from '../../core/drafts/saysNothing';
import { textsIn } from '../../core/templates/builtIn';
import type { LetterSentences } from '../../core/templates/letterTexts';
import { answerKey, debriefQuestions, doubtfulAmong, peopleTold } from '../../core/editing/debriefQuestions';
import type { DebriefAnswers, DebriefQuestion } from '../../core/editing/debriefQuestions';
import { debriefPlan } from '../../core/editing/debrief';
import type { InterviewNote } from '../../core/notes/note';
import { withTitle } from '../../core/notes/people';
import { isToDo } from '../../core/rules/followUps';
import { say, toSay } from '../../core/text/language';
import { shown } from '../../core/text/shownText';
import { listed } from '../../core/wording/words';
import type { Clock } from '../host/clock';
import { inform, warn } from '../host/notices';
import { pickRow } from '../host/rows';
import { askSteps } from '../host/steps';
import type { Step, Understood } from '../host/steps';
import type { JobSearch } from '../jobSearch/jobSearch';
import { askLanguage } from './askLetters';
import { changeNote } from './changeNote';
import { chooseNote } from './chosenNote';
import type { ChosenNote } from './chosenNote';

/** What was answered and not written yet, by note and interview: whoever comes back finds it. */
const left = new Map<string, Map<string, string>>();

/** Asks what the letter needs, a question after the other, writes the answers into the note, and ends with the letter. */
export async function debrief(
  jobSearch: JobSearch,
  { clock, memory }: { readonly clock: Clock; readonly memory: vscode.Memento },
  draft: (note: vscode.Uri) => Thenable<unknown>,
  given: unknown,
): Promise<void> {
  const title = say('Debrief');
  const chosen = await chooseNote(jobSearch, given, title);
  if (chosen === undefined) return;
  const why = whyNot(chosen, clock);
  if (why !== undefined) {
    void inform(why);
    return;
  }
  const { uri, note, settings } = chosen;
  const language = await askLanguage(memory, { uri, language: note.language }, settings.letters);
  if (await askAndWrite(chosen, { clock, sentences: textsIn(language).sentences }, title))
    await endWithLetter(chosen, title, draft);
}

/** Why there is nothing to write down: the interview is still to come, or no letter is owed. */
function whyNot({ note, agenda, path }: ChosenNote, clock: Clock): string | undefined {
  const { interview, zone } = note;
  if (interview !== undefined && interview.instant > clock.now())
    return say(
      'That is for after the interview, on {0}.',
      sayDate(interview.date, whenAt(clock.now(), zone).date),
    );
  const letter = agenda.followUps(path).find(({ kind }) => kind === 'thank-you-letter');
  return letter?.state === 'not-needed' ? say('No letter is owed for this interview.') : undefined;
}

/** Whether it was gone through to its end. */
async function askAndWrite(
  chosen: ChosenNote,
  { clock, sentences }: { readonly clock: Clock; readonly sentences: LetterSentences },
  title: string,
): Promise<boolean> {
  const { note, path } = chosen;
  if (debriefQuestions(note, new Map()).length === 0) return true;
  const { dateInWords } = await import('../../core/dates/dateInWords');
  const today = whenAt(clock.now(), note.zone).date;
  const dayIn = (typed: string): CalendarDate | undefined => dateInWords(typed, today, 'coming');
  const asking: Asking = { note, today, dayIn, sentences };
  const key = `${path}#${note.interview?.date ?? ''}`;
  const begun = left.get(key) ?? new Map<string, string>();
  const steps = (answers: DebriefAnswers): readonly Step[] =>
    debriefQuestions(note, answers).map((question) => stepFor(question, asking));
  const answers = await askSteps(sayTitle(title, note), steps, begun);
  if (begun.size > 0) left.set(key, begun);
  if (answers === undefined) {
    if (begun.size > 0)
      void inform(
        say(
          'Nothing is written yet. Your answers are kept while the window is open: “Debrief” goes on with them.',
        ),
      );
    return false;
  }
  if (answers.size > 0 && !(await write(chosen, answers))) return false;
  left.delete(key);
  return true;
}

function sayTitle(title: string, { company }: InterviewNote): string {
  return company === undefined ? title : say('Debrief: {0}', shown(company));
}

/** Writes what can be written, and says what is left to the person. */
async function write(chosen: ChosenNote, answers: DebriefAnswers): Promise<boolean> {
  const { agenda, path, settings } = chosen;
  const call = agenda.followUps(path).find(({ kind }) => kind === 'thank-you-call');
  const canCall = settings.rules.thankYouCall.enabled && call !== undefined && isToDo(call);
  let byHand: readonly string[] = [];
  const isDone = await changeNote(chosen, (read) => {
    const { plan, left: names } = debriefPlan(read, answers, canCall);
    byHand = names;
    return plan;
  });
  if (byHand.length > 0)
    void warn(say('This could not be written safely, do it by hand: {0}.', listed(byHand.map(shown))));
  return isDone;
}

async function endWithLetter(
  { uri }: ChosenNote,
  title: string,
  draft: (note: vscode.Uri) => Thenable<unknown>,
): Promise<void> {
  const rows = [
    { label: say('Draft the letter'), description: say('with all that the note knows'), isLetter: true },
    { label: say('Later'), isLetter: false },
  ];
  const picked = await pickRow(rows, { title, placeHolder: say('What you said is in the note.') });
  if (picked?.isLetter === true) await draft(uri);
}

/** What an answer is understood by. */
interface Asking {
  readonly note: InterviewNote;
  readonly today: CalendarDate;
  readonly dayIn: (typed: string) => CalendarDate | undefined;
  /** As its letter will say it. */
  readonly sentences: LetterSentences;
}

/** How each question is put; the name of a person stands for `{0}`. */
interface Wording {
  readonly prompt: string;
  readonly example: string;
  readonly understood?: (typed: string, asking: Asking) => Understood;
}

const TOPIC = toSay('the move to queues');

const WORDINGS: Readonly<Record<DebriefQuestion['about'], Wording>> = {
  people: {
    prompt: toSay('Whom did you meet? Several are parted by a semicolon.'),
    example: toSay('Jane Doe, VP of Engineering; Sam Lee, CTO'),
    understood: peopleUnderstood,
  },
  'title-of': { prompt: toSay('What is the title of {0}?'), example: toSay('VP of Engineering') },
  'topic-of': {
    prompt: toSay('One thing that you talked about with {0}, in a few words: your letter to them names it.'),
    example: TOPIC,
    understood: (typed, { sentences }) => asSentence(typed, sentences.enjoyed),
  },
  topic: {
    prompt: toSay('One thing that you talked about, in a few words: the letter names it.'),
    example: TOPIC,
    understood: (typed, { sentences }) => asSentence(typed, sentences.enjoyed),
  },
  contribution: {
    prompt: toSay('What would you bring to it?'),
    example: toSay('three years of Kafka'),
    understood: (typed, { sentences }) => asSentence(typed, sentences.fit),
  },
  'reply-by': {
    prompt: toSay('When will they answer? If you did not ask, leave it empty: the letter asks.'),
    example: toSay('2026-12-10, next Tuesday, in two weeks'),
    understood: dayUnderstood,
  },
  question: {
    prompt: toSay('One question for a call, such as one that you did not ask.'),
    example: toSay('How large is the team?'),
  },
};

function stepFor(question: DebriefQuestion, asking: Asking): Step {
  const { prompt, example, understood } = WORDINGS[question.about];
  const name = 'name' in question ? shown(question.name) : '';
  return {
    key: answerKey(question),
    prompt: say(prompt, name),
    example: say(example),
    understood: understood && ((typed) => understood(typed, asking)),
  };
}

/** As the letter will say it; what says nothing is skipped. */
function asSentence(typed: string, sentence: (answer: string) => string): Understood {
  return saysNothing(typed)
    ? { message: say('Nothing for a letter: it is skipped.'), value: '' }
    : { message: say('The letter says: {0}', sentence(typed)), value: typed };
}

/** Two people on one line are asked about: only a semicolon parts them. */
function peopleUnderstood(typed: string): Understood {
  const people = peopleTold(new Map([['people', typed]]));
  const doubtful = doubtfulAmong(people);
  if (people.length === 0) return { message: say('Write a name.') };
  if (doubtful !== undefined)
    return {
      message: say(
        '{0} may be another person: part people by a semicolon, or write {1} ({0}).',
        shown(doubtful.title ?? ''),
        shown(doubtful.name),
      ),
    };
  return { message: people.map(withTitle).join(' · '), value: typed };
}

/** Longer words than these, in characters, name no day. */
const LONGEST_DAY = 100;

/** A day that they named: none before the interview. */
function dayUnderstood(typed: string, { note: { interview }, today, dayIn }: Asking): Understood {
  const words = typed.slice(0, LONGEST_DAY);
  const readings = dateReadings(words, today).map(({ date }) => date);
  const [date, ...others] = readings.length > 0 ? readings : [dayIn(words)];
  if (date === undefined) return { message: say('Not understood: write it such as 2026-12-10.') };
  if (others.length > 0)
    return { message: say('This can mean two days: write it such as {0}.', [date, ...others].join(', ')) };
  if (interview !== undefined && date < interview.date)
    return { message: say('That is before the interview on {0}.', sayDate(interview.date, today)) };
  return { message: `${sayWeekday(date)}, ${sayFullDate(date)}`, value: date };
}
