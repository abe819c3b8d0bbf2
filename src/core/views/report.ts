import { capitalised } from '../text/text';
import type { Agenda, AgendaItem } from '../agenda/agenda';
import { byUrgency } from '../agenda/agenda';
import type { Application } from '../notes/application';
import { addDays, dayInChart, daysBetween, sayDate } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import type { Status } from '../notes/fields';
import { isToDo } from '../rules/followUps';
import { say } from '../text/language';
import { applicationName, byName, named } from './applicationName';
import { markdownText } from '../text/markdownText';
import type { InterviewNote } from '../notes/note';
import { sayRoundDate } from '../wording/rowWording';
import { shown } from '../text/shownText';
import { sayApplication } from '../wording/wording';
import { sayWhat, sayWhen } from '../wording/followUpWording';
import { listed } from '../wording/words';

/** How a report is drawn. */
export interface ReportLook {
  /** Whether diagrams are drawn as Mermaid, or told as tables. */
  readonly hasDiagrams: boolean;
  readonly today: CalendarDate;
}

/** Room for the names of applications. */
const WIDE = '%%{init: {"gantt": {"leftPadding": 220}}}%%';
/** How far ahead the plan looks. */
const FORTNIGHT = 14;

/** The whole search as a Markdown document: what is due first, each application, and figures that help. */
export function reportOf(agendas: readonly Agenda[], look: ReportLook): string {
  const items = agendas.flatMap((agenda) => agenda.ahead().map((item) => ({ item, agenda })));
  const applications = inOrder(agendas.flatMap(applicationsOf));
  const byDue = items.sort((a, b) => byUrgency(a.item, b.item));
  const parts = [
    `# ${say('Job search')}`,
    say('As of {0}.', sayDate(look.today, '')),
    `## ${say('Due first')}`,
    dueTable(byDue),
    `## ${say('The coming fortnight')}`,
    fortnight(
      byDue.map(({ item }) => item),
      applications,
      look,
    ),
    `## ${say('Applications')}`,
    ...applications.flatMap((rounds) => applicationPart(rounds, look.today)),
    `## ${say('Figures')}`,
    figures(applications, look.today),
    `## ${say('The search so far')}`,
    flow(applications, look),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The applications of a folder; a note that belongs to none stands alone. */
function applicationsOf(agenda: Agenda): readonly Application[] {
  return [...agenda.applications()];
}

/** As the view lists them. */
function inOrder(applications: readonly Application[]): readonly Application[] {
  const all = applications.map((rounds) => ({ ...named(rounds), rounds }));
  return all.sort(byName).map(({ rounds }) => rounds);
}

function statusOf(rounds: Application): Status {
  return rounds.at(-1)?.note.status ?? 'waiting';
}

function dueTable(items: readonly { readonly item: AgendaItem; readonly agenda: Agenda }[]): string {
  const rows = items
    .filter(({ item }) => isToDo(item.followUp))
    .map(({ item: { path, note, followUp }, agenda }) => [
      sayApplication(note),
      sayWhat(followUp),
      sayWhen(followUp, note, agenda.telling(path)?.today ?? ''),
    ]);
  return rows.length === 0
    ? say('Nothing is owed now.')
    : tableOf([say('Application'), say('What'), say('When')], rows);
}

function applicationPart(rounds: Application, today: CalendarDate): readonly string[] {
  const lines = rounds.map(({ note }) => `- ${markdownText(roundLine(note, today))}`);
  return [
    `### ${markdownText(applicationName(rounds))}`,
    markdownText(say('Status: {0}.', statusOf(rounds))),
    lines.join('\n'),
  ];
}

/** `On-site (20 Nov, 14:00), with Jane Doe. Letter sent 21 Nov.`: a round, and what happened after it. */
function roundLine(note: InterviewNote, today: CalendarDate): string {
  const name = note.round === undefined ? say('Interview') : shown(note.round);
  const people = listed(note.interviewers.map((person) => shown(person.name)));
  const when = sayRoundDate(note, today);
  const met = people === '' ? say('{0} ({1}).', name, when) : say('{0} ({1}), with {2}.', name, when, people);
  return [met, ...happened(note, today)].join(' ');
}

function happened(
  { cancelled, decideBy, thankYouSent, thankYouCall, checkedIn, replyBy }: InterviewNote,
  today: CalendarDate,
): readonly string[] {
  const sent = sentDates(thankYouSent);
  return [
    ...(cancelled === undefined ? [] : [say('It did not take place.')]),
    ...(sent === undefined
      ? []
      : [
          sent.length === 0
            ? say('Letter sent.')
            : say('Letter sent {0}.', listed(sent.map((date) => sayDate(date, today)))),
        ]),
    ...(thankYouCall === undefined
      ? []
      : [
          thankYouCall === true
            ? say('Thank-you call made.')
            : say('Thank-you call {0}.', sayDate(thankYouCall.date, today)),
        ]),
    ...(decideBy === undefined ? [] : [say('Answer to the offer by {0}.', sayDate(decideBy.date, today))]),
    ...(replyBy === undefined ? [] : [say('Answer promised by {0}.', sayDate(replyBy.date, today))]),
    ...(checkedIn.length === 0
      ? []
      : [say('Checked in {0}.', listed(checkedIn.map(({ date }) => sayDate(date, today))))]),
  ];
}

function sentDates(sent: InterviewNote['thankYouSent']): readonly CalendarDate[] | undefined {
  if (sent === undefined) return undefined;
  const all = sent.kind === 'everyone' ? [sent.on] : sent.people.map(({ on }) => on);
  return [...new Set(all.flatMap((on) => (on === undefined || on === true ? [] : [on.date])))];
}

/** Letters in time, days until they called back, and where the applications stand. */
function figures(applications: readonly Application[], today: CalendarDate): string {
  const notes = applications.flat().map(({ note }) => note);
  const begun = notes.filter(
    ({ interview, cancelled }) =>
      interview !== undefined && interview.date <= today && cancelled === undefined,
  );
  const owed = begun.filter(({ noThankYouLetter }) => noThankYouLetter === undefined);
  const inTime = owed.filter(isInTime).length;
  const waits = applications.flatMap(daysToNext).sort((a, b) => a - b);
  const middle = waits[Math.floor(waits.length / 2)];
  const rows = [
    [say('Interviews so far'), String(begun.length)],
    [say('Letters sent by the day after'), say('{0} of {1}', inTime, owed.length)],
    [say('Days from one round to the next, in the middle'), middle === undefined ? '–' : String(middle)],
    ...counts(applications).map(([status, count]) => [say('Applications: {0}', status), String(count)]),
  ];
  return tableOf([say('Figure'), say('Value')], rows);
}

function isInTime({ interview, thankYouSent }: InterviewNote): boolean {
  const [first] = [...(sentDates(thankYouSent) ?? [])].sort();
  return interview !== undefined && first !== undefined && first <= addDays(interview.date, 1);
}

function daysToNext(rounds: Application): readonly number[] {
  return rounds.slice(1).flatMap(({ note }, at) => {
    const before = rounds[at]?.note.interview;
    return before === undefined || note.interview === undefined
      ? []
      : [daysBetween(before.date, note.interview.date)];
  });
}

function counts(applications: readonly Application[]): readonly (readonly [Status, number])[] {
  const found = new Map<Status, number>();
  for (const rounds of applications) found.set(statusOf(rounds), (found.get(statusOf(rounds)) ?? 0) + 1);
  return [...found].sort(([, a], [, b]) => b - a);
}

interface Planned {
  readonly name: string;
  readonly what: string;
  readonly date: CalendarDate;
}

function fortnight(
  items: readonly AgendaItem[],
  applications: readonly Application[],
  { hasDiagrams, today }: ReportLook,
): string {
  const last = addDays(today, FORTNIGHT);
  const owed = items.map(({ note, followUp }): Planned => {
    const date = followUp.due?.date ?? today;
    return {
      name: sayApplication(note),
      what: capitalised(sayWhat(followUp)),
      date: date < today ? today : date,
    };
  });
  const interviews = applications
    .flat()
    .flatMap(({ note }): readonly Planned[] =>
      note.interview === undefined || note.interview.date < today
        ? []
        : [{ name: sayApplication(note), what: say('Interview'), date: note.interview.date }],
    );
  const planned = [...owed, ...interviews]
    .filter(({ date }) => date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (planned.length === 0) return say('Nothing is planned.');
  if (hasDiagrams)
    return diagram([
      WIDE,
      'gantt',
      `  accTitle: ${diagramText(say('The coming fortnight'))}`,
      `  accDescr: ${planned.map((one) => inWords(one, today)).join(', ')}`,
      '  dateFormat YYYY-MM-DD',
      `  axisFormat ${dayInChart()}`,
      ...ganttLines(planned),
    ]);
  return tableOf(
    [say('Date'), say('Application'), say('What')],
    planned.map(({ date, name, what }) => [sayDate(date, today), name, what]),
  );
}

/** What a chart says to a screen reader: a picture has no words. */
function inWords({ date, name, what }: Planned, today: CalendarDate): string {
  return diagramText(`${sayDate(date, today)} ${name} ${what}`);
}

function ganttLines(planned: readonly Planned[]): readonly string[] {
  const sections = new Map<string, string[]>();
  for (const { name, what, date } of planned) {
    const lines = sections.get(name) ?? [`  section ${diagramText(name)}`];
    lines.push(`  ${diagramText(what)} :${date}, 1d`);
    sections.set(name, lines);
  }
  return [...sections.values()].flat();
}

/** How many applications got how far: a round leads to the next one, or to where the application stands. */
function flow(applications: readonly Application[], { hasDiagrams }: ReportLook): string {
  if (applications.length === 0) return say('There are no applications yet.');
  const found = new Map<string, number>();
  const add = (from: string, to: string): void => {
    const key = JSON.stringify([from, to]);
    found.set(key, (found.get(key) ?? 0) + 1);
  };
  for (const rounds of applications) {
    for (let round = 1; round < rounds.length; round++)
      add(say('Round {0}', round), say('Round {0}', round + 1));
    add(say('Round {0}', rounds.length), statusOf(rounds));
  }
  const rows = [...found].map(([key, count]) => [...(JSON.parse(key) as [string, string]), String(count)]);
  if (hasDiagrams) return diagram(['sankey-beta', '', ...rows.map((row) => row.map(diagramText).join(','))]);
  return tableOf([say('From'), say('To'), say('Applications')], rows);
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}

function diagram(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** Mermaid has no way to escape text: what might mean something to it becomes a blank. */
function diagramText(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} .'’&()-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || '?'
  );
}
