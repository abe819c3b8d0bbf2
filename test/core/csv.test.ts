import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Agenda } from '../../src/core/agenda';
import { readTable, writeTable } from '../../src/core/csv';
import { COLUMNS, matchColumns } from '../../src/core/csvColumns';
import { knownInterviews, tableOf } from '../../src/core/csvExport';
import { hasUnclearDates, planImport } from '../../src/core/csvImport';
import type { ImportChoices, ImportPlan } from '../../src/core/csvImport';
import { previewOf } from '../../src/core/csvPreview';
import { LISTED_KEYS, NoteKeys } from '../../src/core/noteKeys';
import { readNote } from '../../src/core/readNote';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { ZONE } from './views';

const TODAY = '2026-11-24';

function plan(text: string, given: Partial<ImportChoices> = {}): ImportPlan {
  const table = readTable(text);
  return planImport(table, choices(text, given));
}

function choices(text: string, given: Partial<ImportChoices> = {}): ImportChoices {
  return {
    columns: matchColumns(readTable(text).header, LISTED_KEYS),
    keys: LISTED_KEYS,
    today: TODAY,
    zone: ZONE,
    fileName: '{date}-{company}.md',
    isThere: () => false,
    known: new Set(),
    ...given,
  };
}

function agendaOf({ notes }: ImportPlan): Agenda {
  const agenda = new Agenda(DEFAULT_SETTINGS);
  agenda.update(
    notes.map(({ path, text }) => [path, readNote(text, ZONE)] as const),
    Date.UTC(2026, 10, 24, 15),
  );
  return agenda;
}

/** Fifty rows as a person may have them, with all that has to be kept apart. */
function fiftyRows(): string {
  const people = ['Jane Doe, VP of Engineering', 'Sam Lee', 'Ann Poe, CTO <ann@x.example> (+1 555 0100)'];
  const rows = Array.from({ length: 50 }, (_, at) => [
    at % 7 === 0 ? `=SUM(A${at})` : `Company ${at}, "the" ${at}; Ltd`,
    at % 5 === 0 ? '' : 'Engineer: Platform',
    at % 3 === 0 ? '@home' : 'On-site',
    `2026-${String(1 + (at % 10)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}${at % 2 === 0 ? ' 14:00' : ''}`,
    at % 4 === 0 ? 'Europe/Berlin' : '',
    people.slice(0, at % 4).join('; '),
    at % 6 === 0 ? '2026-12-24' : '',
    at % 2 === 0 ? 'true' : at % 4 === 1 ? 'Jane Doe: 2026-11-01; Sam Lee: true' : '2026-11-02',
    '',
    at % 8 === 0 ? '- a reason\nin two lines' : '',
    at % 9 === 0 ? '2026-11-03; 2026-11-10' : '',
    '',
    at % 11 === 0 ? '+1 no contact' : '',
    at % 10 === 0 ? 'rejected' : '',
  ]);
  const inOrder = rows.sort((a, b) => (a[3] ?? '').localeCompare(b[3] ?? ''));
  return writeTable({ header: COLUMNS, rows: inOrder });
}

describe('a table', () => {
  it('of fifty rows is imported, and exported back equal', () => {
    const text = fiftyRows();
    const made = plan(text);
    assert.deepEqual(made.leftOut, []);
    assert.equal(made.notes.length, 50);
    const agenda = agendaOf(made);
    const back = tableOf(agenda.notePaths(), agenda);
    const sorted = (rows: readonly (readonly string[])[]): readonly string[] =>
      rows.map((row) => JSON.stringify(row)).sort();
    const oneLine = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
      rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')));
    assert.deepEqual(sorted(oneLine(back.rows)), sorted(oneLine(readTable(text).rows)));
    assert.deepEqual(back.header, readTable(text).header);
  });

  it('imported again makes nothing', () => {
    const text = fiftyRows();
    const agenda = agendaOf(plan(text));
    const again = plan(text, { known: knownInterviews(agenda.notePaths(), agenda) });
    assert.equal(again.notes.length, 0);
    assert.ok(again.leftOut.every(({ why }) => why === 'has-note'));
  });

  it('never holds a formula', () => {
    const written = writeTable({
      header: ['a'],
      rows: [['=1'], ['+1'], ['-1'], ['@x'], ['\t1'], ["'x"], ['1']],
    });
    assert.equal(written, "\uFEFFa\r\n'=1\r\n'+1\r\n'-1\r\n'@x\r\n'\t1\r\n'x\r\n1\r\n");
    assert.deepEqual(readTable(written).rows.flat(), ['=1', '+1', '-1', '@x', '1', "'x", '1']);
  });

  it('of any cells is read as it was written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...Array.from('a=+-@\'",;\n|ü ')), maxLength: 6 })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const full = rows.filter((row) => row.some((text) => text !== ''));
        assert.deepEqual(readTable(writeTable({ header: ['x', 'y'], rows: full })).rows, full);
      }),
    );
  });

  it('may be parted by semicolons or tabs', () => {
    assert.deepEqual(readTable('sep=|\r\nCompany|a\r\nInitech|b\r\n').rows, [['Initech', 'b']]);
    for (const sign of [';', '\t', ','])
      assert.deepEqual(readTable(`Company${sign}Interview date\nInitech${sign}2026-11-20\n`).rows, [
        ['Initech', '2026-11-20'],
      ]);
  });
});

describe('the columns of a table', () => {
  const table: readonly (readonly [header: string, columns: readonly (string | undefined)[]])[] = [
    [
      'Company,Role,Interview,Reply By,thank_you_sent',
      ['company', 'role', 'interview', 'reply-by', 'thank-you-sent'],
    ],
    [
      'Company Name,Job Title,Status,Interview Date,Notes',
      ['company', 'role', 'status', 'interview', 'notes'],
    ],
    ['Employer,Position,List,Date,URL', ['company', 'role', 'status', 'interview', undefined]],
    ['Firma,Stelle,Datum,Notizen', ['company', 'role', 'interview', 'notes']],
    ['Company,Employer,Type', ['company', undefined, undefined]],
  ];
  for (const [header, columns] of table) {
    it(`${header} are known by their names`, () => {
      assert.deepEqual(matchColumns(header.split(','), LISTED_KEYS), columns);
    });
  }
});

describe('a row', () => {
  const note = (header: string, row: string, given: Partial<ImportChoices> = {}): string =>
    plan(`${header}\n${row}\n`, given).notes[0]?.text ??
    plan(`${header}\n${row}\n`, given).leftOut[0]?.why ??
    '';

  it('becomes a note with all that it says', () => {
    assert.equal(
      note(
        'Company;Job Title;Interview Date;Interviewed By;Status;Notes',
        'Initech: North;Engineer;"November 20, 2026 2:30 PM";"Jane Doe, VP; Sam <sam@x.y>";Not Selected;"- They --- decide\nsoon"',
      ),
      `---
company: "Initech: North"
role: Engineer
interview: 2026-11-20 14:30
interviewers:
  - Jane Doe, VP
  - name: Sam
    email: "sam@x.y"
status: rejected
---

- They --- decide
soon
`,
    );
  });

  it('keeps what is not understood, for the note to show what is wrong with it', () => {
    assert.equal(
      note(
        'Company,Interview,Status,Thank You,Checked In',
        'Initech,2026-11-01,constructor,Jane: 2026-11-02; Bob: later,soon; 2026-11-20',
      ),
      '---\ncompany: Initech\ninterview: 2026-11-01\nthank-you-sent:\n  Jane: 2026-11-02\n  Bob: later\nchecked-in: [soon, 2026-11-20]\nstatus: constructor\n---\n',
    );
    assert.deepEqual(matchColumns(['constructor', 'Company'], LISTED_KEYS), [undefined, 'company']);
    assert.deepEqual(matchColumns(['Title', 'Date', 'Job Title', 'Interview Date'], LISTED_KEYS), [
      undefined,
      undefined,
      'role',
      'interview',
    ]);
    const named = new NoteKeys(new Map([['status', 'Stage']]));
    assert.deepEqual(matchColumns(['status', 'Stage'], named), [undefined, 'status']);
  });

  const left: readonly (readonly [row: string, why: string])[] = [
    [',2026-11-20', 'no-company'],
    ['Initech,', 'no-date'],
    ['Initech,next year', 'unclear-date'],
    ['Initech,12/11/2026', 'unclear-date'],
  ];
  for (const [row, why] of left) {
    it(`“${row}” makes no note: ${why}`, () => {
      assert.equal(note('Company,Interview', row), why);
    });
  }

  it('has its dates as the person says they are written', () => {
    const read = (order: 'day-first' | 'month-first'): string | undefined =>
      /interview: (.*)/.exec(note('Company,Interview', 'Initech,12/11/2026 14:00', { order }))?.[1];
    assert.equal(read('day-first'), '2026-11-12 14:00');
    assert.equal(read('month-first'), '2026-12-11 14:00');
    const unclear = (date: string): boolean => {
      const text = `Company,Interview\nInitech,${date}\n`;
      return hasUnclearDates(readTable(text), choices(text));
    };
    assert.deepEqual(['12/11/2026', '2026-11-12', '25/11/2026'].map(unclear), [true, false, false]);
  });

  it('gets a file of its own, and none that is there', () => {
    const rows = 'Company,Role,Interview\nInitech,A,2026-11-20\nInitech,B,2026-11-20\n';
    const paths = plan(rows, { isThere: (path) => path === '2026-11-20-initech.md' }).notes.map(
      ({ path }) => path,
    );
    assert.deepEqual(paths, ['2026-11-20-initech-2.md', '2026-11-20-initech-3.md']);
  });

  it('of any text makes a note that reads as a note, or none', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('a:#-"\'[]{}\\;,\n|>&*! ü'), '---\n', 'true', '2026-11-20'),
    });
    fc.assert(
      fc.property(text, text, text, (company, people, status) => {
        const made = planImport(
          { header: [], rows: [[company.trim(), '2026-11-20', people.trim(), status.trim()]] },
          choices('', { columns: ['company', 'interview', 'interviewers', 'status'] }),
        );
        for (const { text: written } of made.notes) {
          const reading = readNote(written, ZONE);
          assert.equal(reading.kind, 'interview', written);
          assert.deepEqual(
            reading.note.problems.filter(({ code }) => code.startsWith('front')),
            [],
            written,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is shown in full before anything is made', () => {
    const shown = previewOf(plan('Company,Interview,Notes\nInitech,2026-11-20,"```js"\nHooli,\n'));
    assert.equal(
      shown,
      '# 1 note to be made\n\nNothing is written yet.\n\n## Left out\n\n- Row 3: it has no interview date\n\n## 2026-11-20-initech.md\n\n````markdown\n---\ncompany: Initech\ninterview: 2026-11-20\n---\n\n```js\n````\n',
    );
  });
});
