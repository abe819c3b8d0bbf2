import { textsIn } from '../../src/core/templates/builtIn';
import assert from 'node:assert/strict';
import { Agenda } from '../../src/core/agenda/agenda';
import { dateInWords } from '../../src/core/dates/dateInWords';
import { InterviewLook } from '../../src/core/discovery/lookForInterviews';
import { notePath } from '../../src/core/drafts/draftNames';
import { completesAt, completions } from '../../src/core/editing/completion';
import { remedies } from '../../src/core/editing/remedies';
import { readTable } from '../../src/core/exchange/csv';
import { matchColumns } from '../../src/core/exchange/csvColumns';
import { previewOf } from '../../src/core/exchange/csvPreview';
import { hasUnclearDates, planImport } from '../../src/core/exchange/csvImport';
import { companyIn, peopleIn } from '../../src/core/exchange/invitation';
import { letterMessage, reviewLetter } from '../../src/core/letters/letterReview';
import { pastedMail } from '../../src/core/mails/pastedMail';
import { readMail } from '../../src/core/mails/readMail';
import { KnownNames } from '../../src/core/notes/knownNames';
import { LISTED_KEYS } from '../../src/core/notes/noteKeys';
import { readText } from '../../src/core/notes/readNote';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { filledTemplate, templateFlaw } from '../../src/core/templates/ownTemplate';
import { templateFindings } from '../../src/core/templates/templateFindings';
import { markdownText } from '../../src/core/text/markdownText';
import { noteText } from '../../src/core/views/explanationText';
import { reportOf } from '../../src/core/views/report';
import { message } from '../../src/core/wording/wording';
import { update } from '../core/agendas';
import { assertGrowth, RUNS } from './growth';
import type { Made } from './growth';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const NOTE = 'company: Initech\ninterview: 2026-11-20 14:00\n';
/** Ten times as much is as long as front matter may be. */
const SHORT_HEAD = 6000;

/** Where in a note a person’s text may stand. */
const PLACES: Readonly<Record<string, (run: string) => string>> = {
  'lines of their own': (run) => `${NOTE}${run}\n`,
  'a plain value': (run) => `${NOTE}x: a${run}x\n`,
  'a quoted value': (run) => `${NOTE}x: "a${run}x"\n`,
  'a key': (run) => `${NOTE}a${run}: x\n`,
  'a date': (run) => `${NOTE}snooze: "1${run}x"\nreply-by: '${run}'\ntimezone: "a${run}"\n`,
  'a company': (run) => `company: "a${run}b"\nrole: "${run}"\ninterview: 2026-11-20\n`,
  'people of the interview': (run) =>
    `${NOTE}interviewers: ["J ${run}x", {name: "${run}", phone: "1${run}"}]\n`,
  'people with a letter': (run) => `${NOTE}thank-you-sent: {"${run}": 2026-11-21, "J ${run}x": true}\n`,
  'a link': (run) => `${NOTE}reply-by: "[[a${run}]]"\nrole: "[a](b.md${run})"\n`,
  'a status': (run) => `${NOTE}status: "${run}"\nno-follow-up: ${run}\n`,
  braces: (run) => `{company: A, interview: 2026-11-20, x: [${run}]}\n`,
  'what is not closed': (run) => `${NOTE}x: ["${run}\n`,
};

describe('nothing in a note keeps anyone waiting', () => {
  for (const [place, head] of Object.entries(PLACES)) {
    for (const run of RUNS) {
      const made: Made = (size) => head(run.repeat(Math.ceil(size / run.length)));
      it(`read, judged, told and mended: ${JSON.stringify(run)} in ${place}`, () => {
        assertGrowth((size) => `---\n${made(size)}---\n`, lookAtNote, SHORT_HEAD);
      });
      it(`completed while one types: ${JSON.stringify(run)} in ${place}`, () => {
        assertGrowth((size) => `---\n${made(size)}\n---\n`, complete, SHORT_HEAD);
        assertGrowth((size) => `---\n${made(size)}\n`, complete, SHORT_HEAD);
      });
    }
  }
});

describe('nothing else that a person writes does', () => {
  const WORK: Readonly<Record<string, (text: string) => void>> = {
    'a letter': review,
    'a letter and its template': useTemplate,
    'a table': planTable,
    'an invitation': readInvitation,
    'a name': (text) =>
      notePath('{company}/{date}-{role}.md', { date: '2026-11-20', company: text, role: `a${text}b` }),
    'a text in Markdown': markdownText,
    'a note that is looked at': look,
    'a mail in English': (text) => {
      readAsMail(`We would like to invite you to an interview at ${text} on December 3 with ${text}.`);
    },
    'a mail in German': (text) => {
      readAsMail(`Wir laden Sie zu einem Gespräch bei ${text} am 3. Dezember ein, mit ${text}.`);
    },
    'a mail in Spanish': (text) => {
      readAsMail(`Le invitamos a una entrevista en ${text} el 3 de diciembre con ${text}.`);
    },
  };
  for (const [name, work] of Object.entries(WORK)) {
    for (const run of RUNS) {
      it(`${name}: ${JSON.stringify(run)}`, () => {
        const size = name.startsWith('a letter') ? 1900 : 10_000;
        assertGrowth((length) => run.repeat(Math.ceil(length / run.length)), work, size);
      });
    }
  }
});

describe('many of a kind keep nobody waiting either', () => {
  const rows = (count: number, row: (nth: number) => string): string =>
    Array.from({ length: count }, (_, nth) => row(nth)).join('');
  const TABLES: Readonly<Record<string, Made>> = {
    'rows of one company and day': (count) =>
      `company,interview,role\n${rows(count, (nth) => `A,2026-11-20,r${nth}\n`)}`,
    'columns of a table': (count) =>
      `company,interview${rows(count, (nth) => `,own ${nth}`)}\nA,2026-11-20,x`,
    'short rows below a wide header': (count) =>
      `company,interview${rows(count, (nth) => `,own ${nth}`)}\n${'a\n'.repeat(count)}`,
  };
  for (const [name, made] of Object.entries(TABLES)) {
    it(name, () => {
      assertGrowth(made, planTable, 1000);
    });
  }

  const LOOKED_AT: Readonly<Record<string, Made>> = {
    'rows of one company and day, looked at': (count) =>
      `| company | role | interview date |\n|---|---|---|\n${rows(count, (nth) => `| A | Engineer ${nth} | 2026-11-20 |\n`)}`,
    'rows of one day with a time each, looked at': (count) =>
      `| company | role | interview date |\n|---|---|---|\n${rows(count, (nth) => `| A | Engineer | 2026-11-20 ${String(nth % 24).padStart(2, '0')}:${String(nth % 60).padStart(2, '0')} |\n`)}`,
    'columns, looked at': (count) =>
      `| company | role | interview date |${rows(count, (nth) => ` own ${nth} |`)}\n|---|---|---|${'---|'.repeat(count)}\n| A | Engineer | 2026-11-20 |\n`,
    'sections within sections, looked at': (count) =>
      rows(count, (nth) => `${'#'.repeat((nth % 6) + 1)} A – Engineer\n\n**Interview date:** 2026-11-20\n\n`),
    'values of one section, looked at': (count) =>
      `# A – Engineer\n\n${rows(count, () => '**Interview date:** 2026-11-20\n')}`,
    'fields within a line, looked at': (count) =>
      `# A – Engineer\n\n${'[interview date:: 2026-11-20] '.repeat(count)}`,
    'quotes within quotes, looked at': (count) => `${'> '.repeat(count)}interview\n`,
    'lists within lists, looked at': (count) =>
      rows(count, (nth) => `${' '.repeat(nth % 200)}- interview: x\n`),
  };
  for (const [name, made] of Object.entries(LOOKED_AT)) {
    it(name, () => {
      assertGrowth(made, look, 400);
    });
  }

  it('aliases of aliases, read', () => {
    const made: Made = (count) => {
      const levels = Math.min(30, Math.ceil(Math.log2(count)));
      const nested = rows(levels, (nth) => `a${nth + 1}: &a${nth + 1} {x: *a${nth}, y: *a${nth}}\n`);
      return `---\nemployer: X\ninterview_date: 2026-11-20\na0: &a0 {x: yes}\n${nested}thank_you: *a${levels}\n---\n`;
    };
    assertGrowth(made, (text) => void readText(text, 'UTC'), 400);
  });

  it('maps of maps, looked at', () => {
    const made: Made = (count) => {
      const width = Math.min(16, Math.ceil(count / 100));
      const nested = rows(
        6,
        (nth) =>
          `a${nth + 1}: &a${nth + 1} {${rows(width, (at) => `p${at}: *a${nth}, `)}interview date: 2026-11-20}\n`,
      );
      return `---\ncompany: X\nnote: interview\na0: &a0 {x: yes}\n${nested}---\n`;
    };
    assertGrowth(made, look, 400);
  });

  it('sections below many values, looked at', () => {
    const made: Made = (count) =>
      `# A\n\n${rows(count, (nth) => `role: Engineer ${nth}\n`)}\n${'## x 1\n\ninterview\n\n'.repeat(count)}`;
    assertGrowth(made, look, 400);
  });

  it('roles at one company', () => {
    const made: Made = (count) =>
      rows(count, (nth) => `company: A\nrole: r${nth}\ninterview: 2026-11-20\n---\n`);
    assertGrowth(made, reportOn, 400);
  });

  it('notes of one company that are read again', () => {
    const made: Made = (count) => rows(count, () => `company: A\nrole: r\ninterview: 2026-11-20\n---\n`);
    assertGrowth(
      made,
      (text) => {
        reportOn(text, 3);
      },
      400,
    );
  });
});

function readAsMail(text: string): void {
  const mail = pastedMail(`From: Jane <jane@a.example>\nTo: x\nSubject: ${text.slice(0, 900)}\n\n${text}`);
  readMail(mail, { now: NOW, zone: 'UTC', notes: [] });
}

/** A report on the notes in a text, each with its fence behind it, which are read so many times. */
function reportOn(text: string, times = 1): void {
  const agenda = new Agenda(DEFAULT_SETTINGS);
  const heads = text.split('---\n').slice(0, -1);
  for (let nth = 0; nth < times; nth++) {
    update(
      agenda,
      heads.map((head, at) => [`${at}.md`, readText(`---\n${head}---\n`, 'UTC').reading]),
      NOW,
    );
  }
  reportOf([agenda], { hasDiagrams: true, today: '2026-11-24' });
}

function agendaOf(text: string): { readonly agenda: Agenda; readonly read: ReturnType<typeof readText> } {
  const agenda = new Agenda(DEFAULT_SETTINGS);
  const read = readText(text, 'UTC');
  update(agenda, [['a.md', read.reading]], NOW);
  return { agenda, read };
}

function lookAtNote(text: string): void {
  const { agenda, read } = agendaOf(text);
  const note = read.reading.kind === 'interview' ? read.reading.note : { keys: LISTED_KEYS };
  const problems = agenda.problems('a.md').map(({ problem }) => problem);
  const situation = {
    read,
    now: '2026-11-24T10:00',
    problems,
    problemsIf: (reading: typeof read.reading) => agenda.problemsIf('a.md', reading),
    readOther: (other: string) => readText(other, 'UTC'),
    dayInWords: dateInWords,
  };
  for (const problem of problems.slice(0, 3)) {
    message(problem, { note, today: '2026-11-24', channel: 'phone' });
    remedies(problem, situation);
  }
  noteText('a.md', agenda);
}

function complete(text: string): void {
  const read = readText(text, 'UTC');
  const around = { today: '2026-11-24', names: new KnownNames(), path: 'a.md', zones: () => ['UTC'] };
  for (const offset of [5, Math.floor(text.length / 2), text.length - 5, text.length]) {
    const place = completesAt(read, offset);
    if (place !== undefined) completions(place, around);
  }
}

function review(body: string): void {
  const text = `---\ntype: letter\nto: Jane Doe\n---\n\nDear Jane Doe,\n\nThank you for your time with the team, it was a pleasure to be there.\n${body}\n\nKind regards\nAnn\n`;
  const read = readText(`---\n${NOTE}interviewers: Jane Doe, VP\n---\n`, 'UTC');
  assert.equal(read.reading.kind, 'interview');
  const others = [{ company: 'A', interviewers: [{ name: 'Sam Lee', span: { start: 0, end: 1 } }] }];
  for (const finding of reviewLetter(text, {
    draft: { type: 'letter', to: 'Jane Doe' },
    note: read.reading.note,
    others,
  }).slice(0, 9))
    letterMessage(finding);
}

const FILLING = { texts: textsIn('en'), form: 'letter', keys: LISTED_KEYS } as const;

function useTemplate(text: string): void {
  for (const template of [text, `---\n${text}\n---\n${text}`, `\${${text}}`, `\${1|a${text}|}`]) {
    templateFlaw(template);
    templateFindings(template);
    filledTemplate('thank-you', { ...FILLING, own: template, values: { company: text } });
  }
}

function look(text: string): void {
  const choices = { keys: LISTED_KEYS, zone: 'UTC', today: '2026-11-24', fileName: '{date}-{company}.md' };
  const read = (_: string, one: string, keys = LISTED_KEYS) => readText(one, 'UTC', keys);
  const looked = new InterviewLook({ ...choices, read, notes: [], isThere: () => false });
  const line = text.replaceAll('\n', ' ');
  const cell = line.replaceAll('|', ' ');
  for (const one of [
    text,
    `# ${line}\n\n**Interview date:** ${line}\n`,
    `## ${line} – Engineer\n\n**${line}:** interview\n${line}:: 2026-11-20\n`,
    `| company | role | event | date | interviewer |\n|---|---|---|---|---|\n| ${cell} | Engineer | ${cell} interview | ${cell} | ${cell} |\n`,
    `| ${cell} | interview date |\n|---|---|\n| A | 2026-11-20 |\n`,
    `---\ncompany: A\nrole: Engineer\ninterviews:\n  - date: '2026-11-20${line.replaceAll("'", '')}'\n    round: 'Phone screen ${line.replaceAll("'", '')}'\n---\n`,
  ])
    looked.add('a.md', one);
  looked.result();
}

function planTable(text: string): void {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const wide = `J${cell.slice(1)}`;
  for (const table of [
    text,
    `company,interview,interviewers,checked-in,thank-you-sent,status,x\nA,2026-11-20,"J${cell.slice(1)},${cell},"J${cell.slice(1)},${cell},${wide}\n`,
    `company,interview\n${cell},2026-11-20\nA,${cell}\n`,
  ]) {
    const read = readTable(table);
    const choices = {
      columns: matchColumns(read, LISTED_KEYS),
      keys: LISTED_KEYS,
      today: '2026-11-24',
      zone: 'UTC',
      fileName: '{date}-{company}.md',
      isThere: () => false,
      known: new Set<string>(),
    };
    hasUnclearDates(read, choices);
    previewOf(planImport(read, choices));
  }
}

function readInvitation(text: string): void {
  const people = [{ name: text, email: text }, { email: `${text}@a.example` }];
  for (const title of [text, `interview ${text}`, `${text} interview with ${text}`]) {
    const invitation = {
      title,
      description: text,
      when: '2026-11-20',
      people,
      isCancelled: false,
      isSeries: false,
    };
    companyIn(invitation, ['Globex']);
    peopleIn(invitation, text);
  }
}
