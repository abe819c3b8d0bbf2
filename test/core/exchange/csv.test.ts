import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { Agenda } from '../../../src/core/agenda/agenda';
import { readTable, writeTable } from '../../../src/core/exchange/csv';
import type { Table } from '../../../src/core/exchange/csv';
import { canBeOwn, COLUMNS, matchColumns, withColumn } from '../../../src/core/exchange/csvColumns';
import type { Column } from '../../../src/core/exchange/csvColumns';
import { exportedNote, knownInterviews, tableOf } from '../../../src/core/exchange/csvExport';
import { hasUnclearDates, planImport } from '../../../src/core/exchange/csvImport';
import type { ImportChoices, ImportPlan } from '../../../src/core/exchange/csvImport';
import { previewOf } from '../../../src/core/exchange/csvPreview';
import { LISTED_KEYS, NoteKeys } from '../../../src/core/notes/noteKeys';
import { decodeTable } from '../../../src/disk/decode';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { ZONE } from '../views/views';
import { update } from '../agendas';
import { runs } from '../runs';

const TODAY = '2026-11-24';

function plan(text: string, given: Partial<ImportChoices> = {}): ImportPlan {
  const table = readTable(text);
  return planImport(table, choices(text, given));
}

function choices(text: string, given: Partial<ImportChoices> = {}): ImportChoices {
  return {
    columns: matchColumns(readTable(text), LISTED_KEYS),
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
  update(
    agenda,
    notes.map(({ path, text }) => [path, readNote(text, ZONE)] as const),
    Date.UTC(2026, 10, 24, 15),
  );
  return agenda;
}

function exported(agenda: Agenda): Table {
  return tableOf([...agenda.notes()].map(exportedNote));
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
    at % 7 === 3 ? 'Kim Ray, Recruiter' : '',
    at % 5 === 1 ? 'the move to queues: why' : '',
    '',
    at % 5 === 2 ? 'How large, and how old, is the team?' : '',
    at % 6 === 0 ? '2026-12-24' : '',
    at % 2 === 0 ? 'true' : at % 4 === 1 ? 'Jane Doe: 2026-11-01; Sam Lee: true' : '2026-11-02',
    '',
    at % 8 === 0 ? '- a reason\nin two lines' : '',
    at % 9 === 0 ? '2026-11-03; 2026-11-10' : '',
    '',
    at % 11 === 0 ? '+1 no contact' : '',
    at % 17 === 0 ? 'A screening' : '',
    at % 19 === 0 ? 'true' : '',
    at % 13 === 0 ? '2026-11-19' : '',
    at % 12 === 0 ? '2026-12-18' : '',
    at % 14 === 0 ? 'Deutsch' : at % 15 === 0 ? 'TypeScript' : '',
    at % 10 === 0 ? 'rejected' : '',
    at % 3 === 1 ? `${at}: # 000` : '',
    at % 4 === 3 ? String(at) : at % 4 === 2 ? 'https://initech.example/jobs?id=1&x=[y]' : '',
  ]);
  const inOrder = rows.sort((a, b) => (a[3] ?? '').localeCompare(b[3] ?? ''));
  return writeTable({ header: [...COLUMNS, 'Salary (€)', 'Job: URL'], rows: inOrder });
}

describe('a table', () => {
  it('of fifty rows is imported, and exported back equal', () => {
    const text = fiftyRows();
    const made = plan(text);
    assert.deepEqual(made.leftOut, []);
    assert.equal(made.notes.length, 50);
    const agenda = agendaOf(made);
    const back = exported(agenda);
    const byName = ({ header, rows }: Table): readonly string[] => {
      const named = rows.map((row) =>
        row.map((cell, at) => [header[at], cell.replace(/\s+/g, ' ')].join(': ')),
      );
      return named.map((row) => row.sort().join('\n')).sort();
    };
    assert.deepEqual(byName(back), byName(readTable(text)));
    assert.deepEqual(back.header.slice(0, COLUMNS.length), COLUMNS);
  });

  it('imported again makes nothing', () => {
    const text = fiftyRows();
    const agenda = agendaOf(plan(text));
    const again = plan(text, { known: knownInterviews(agenda.notes()) });
    assert.equal(again.notes.length, 0);
    assert.equal(again.leftOut.length, 50);
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

  /** What a spreadsheet makes of the text where it parts cells otherwise, or knows no quotes. */
  const PARTED: readonly (readonly [how: string, cells: (written: string) => readonly string[]])[] = [
    ['semicolons', (written) => Papa.parse<string[]>(written, { delimiter: ';' }).data.flat()],
    ['tabs', (written) => Papa.parse<string[]>(written, { delimiter: '\t' }).data.flat()],
    ['semicolons, with no quotes', (written) => written.split(/[;\r\n]/)],
    ['tabs, with no quotes', (written) => written.split(/[\t\r\n]/)],
    ['commas', (written) => Papa.parse<string[]>(written, { delimiter: ',' }).data.flat()],
  ];
  const BEGINS_FORMULA = /^[\s"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/;

  for (const [how, cellsOf] of PARTED) {
    it(`never holds a formula where cells are parted by ${how}`, () => {
      const cells = [
        ...[
          'Acme;=HYPERLINK("http://example.invalid/?"&A1)',
          '＝1+1',
          '＠x',
          '－1',
          '＋1',
          '﹦1',
          'a;@x',
          'a;\t=1',
        ],
        ...['a\t=1', 'a\n=1', 'a\r=1', 'a; =1', 'a;\u00a0+1', 'a;;-1', "a;'=1", '"";=1', 'a;"=1'],
      ];
      for (const cell of cells) {
        const written = writeTable({
          header: ['x', 'y'],
          rows: [
            ['b', cell],
            [cell, 'b'],
          ],
        }).slice(1);
        for (const found of cellsOf(written))
          assert.doesNotMatch(found, BEGINS_FORMULA, JSON.stringify(written));
        assert.deepEqual(readTable(written).rows, [
          ['b', cell.trim()],
          [cell.trim(), 'b'],
        ]);
      }
    });
  }

  it('of any cells is read as it was written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...Array.from('a=+-@＝\'",;\n\t|ü ')), maxLength: 6 })
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

describe('the text of a table', () => {
  const table = 'Firma;Datum\r\nMüller – Söhne;2026-11-20\r\n';
  const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`)],
    ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['the code page of the West', Buffer.from(table.replace('–', '\u0096'), 'latin1')],
  ];
  for (const [name, bytes] of encodings) {
    it(`may be in ${name}`, () => {
      assert.deepEqual(readTable(decodeTable(bytes)).rows, [['Müller – Söhne', '2026-11-20']]);
    });
  }
});

describe('the preview of an import', () => {
  it('fences whatever text a note has', () => {
    const text = '` '.repeat(200_000);
    const preview = previewOf({ notes: [{ path: 'a.md', text: `${text}\`\`\`\`\n` }], leftOut: [] });
    assert.ok(preview.endsWith(`\n\`\`\`\`\`markdown\n${text}\`\`\`\`\n\`\`\`\`\`\n`));
  });
});

describe('the columns of a table', () => {
  it('are taken for one thing each, and may be taken for another', () => {
    const header = ['Company', 'Employer', '2'];
    const canBe = (at: number): boolean => canBeOwn(header[at] ?? '');
    const change = (at: number, column: Column): readonly Column[] =>
      withColumn(['company', 'own', undefined], at, column, canBe);
    assert.deepEqual(change(1, 'company'), ['own', 'company', undefined]);
    assert.deepEqual(change(2, 'role'), ['company', 'own', 'role']);
    assert.deepEqual(withColumn(['role', 'company', undefined], 2, 'company', canBe), [
      'role',
      'own',
      'company',
    ]);
    assert.deepEqual(withColumn(['company', undefined, undefined], 0, undefined, canBe), [
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(withColumn(['company', 'role', 'own'], 1, 'own', canBe), ['company', 'own', 'own']);
  });

  const table: readonly (readonly [header: string, columns: readonly (string | undefined)[]])[] = [
    [
      'Company,Role,Interview,Reply By,thank_you_sent',
      ['company', 'role', 'interview', 'reply-by', 'thank-you-sent'],
    ],
    [
      'Company Name,Job Title,Status,Interview Date,Notes',
      ['company', 'role', 'status', 'interview', 'notes'],
    ],
    ['Employer,Position,List,Date,URL', ['company', 'role', 'status', 'date', 'own']],
    ['Firma,Stelle,Datum,Notizen', ['company', 'role', 'date', 'notes']],
    ['Company,Employer,Type,,employer,2', ['company', 'own', 'event', undefined, 'own', undefined]],
    ['Company,Date,Time', ['company', 'date', 'time']],
    ['companyName,jobTitle,interviewDate,interviewerName', ['company', 'role', 'interview', 'interviewers']],
    ['Company,Date,Interview Date,Event', ['company', 'own', 'interview', 'event']],
    [
      'Company,Phone Interview,On-site date,2nd interview notes,Interview 3',
      ['company', 'another-interview', 'another-interview', 'own', 'another-interview'],
    ],
    ['Company,Interview Time', ['company', 'interview']],
  ];
  for (const [header, columns] of table) {
    it(`${header} are known by their names`, () => {
      assert.deepEqual(matchColumns({ header: header.split(','), rows: [] }, LISTED_KEYS), columns);
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
    assert.deepEqual(matchColumns({ header: ['constructor', 'Company'], rows: [] }, LISTED_KEYS), [
      'own',
      'company',
    ]);
    assert.deepEqual(
      matchColumns({ header: ['Title', 'Date', 'Job Title', 'Interview Date'], rows: [] }, LISTED_KEYS),
      ['own', 'own', 'role', 'interview'],
    );
    const named = new NoteKeys(new Map([['status', ['Stage']]]));
    assert.deepEqual(matchColumns({ header: ['status', 'Stage'], rows: [] }, named), ['own', 'status']);
  });

  it('has the time of its interview in a column of its own, or with the date', () => {
    const read = (date: string, time: string): string =>
      note('Company,Interview Date,Time', `Initech,"${date}",${time}`).split('\n').slice(2, -2).join('|');
    assert.equal(read('2026-11-20', '14:00'), 'interview: 2026-11-20 14:00');
    assert.equal(read('20 Nov 2026', '2:30 PM'), 'interview: 2026-11-20 14:30');
    assert.equal(read('11/25/2026', '14:30:00'), 'interview: 2026-11-25 14:30');
    assert.equal(read('2026-11-20', ''), 'interview: 2026-11-20');
    assert.equal(read('2026-11-20', 'after lunch'), 'interview: 2026-11-20|Time: after lunch');
    assert.equal(read('2026-11-20 15:00', '14:00'), 'interview: 2026-11-20 15:00|Time: "14:00"');
  });

  it('keeps what stands in other columns, under their names', () => {
    assert.equal(
      note(
        'Company,Interview Date,"Job\nURL",<<,Salary,Type',
        'Initech,2026-11-20,https://x.example/#1,x,,y',
      ),
      '---\ncompany: Initech\ninterview: 2026-11-20\nJob URL: "https://x.example/#1"\n"Type (2)": "y"\n---\n',
    );
  });

  it('has the number that spreadsheets show', () => {
    const { leftOut } = plan('Company,Interview\n\nInitech,2026-11-20\n,\nHooli,\n"Acme\nInc",\n');
    assert.deepEqual(
      leftOut.map(({ row }) => row),
      [5, 6],
    );
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
    let notes = 0;
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('a:#-"\'[]{}\\;,\n|>&*! ü'), '---\n', 'true', '2026-11-20'),
    });
    fc.assert(
      fc.property(text, text, text, (company, people, status) => {
        const made = planImport(
          {
            header: ['company', 'interview', 'interviewers', 'status', company.trim()],
            rows: [[company.trim(), '2026-11-20', people.trim(), status.trim(), people.trim()]],
            rowNumbers: [2],
          },
          choices('', { columns: ['company', 'interview', 'interviewers', 'status', 'own'] }),
        );
        for (const { text: written } of made.notes) {
          // What a tool for templates is to fill in is no note yet.
          if (written.includes('{{')) continue;
          notes++;
          const reading = readNote(written, ZONE);
          assert.equal(reading.kind, 'interview', written);
          assert.deepEqual(
            reading.note.problems.filter(({ code }) => code.startsWith('front')),
            [],
            written,
          );
        }
      }),
      { numRuns: runs(1000) },
    );
    assert.ok(notes > runs(300), `${notes} notes`);
  });

  it('is shown in full before anything is made', () => {
    const shown = previewOf(plan('Company,Interview,Notes\nInitech,2026-11-20,"```js"\nHooli,\n'));
    assert.equal(
      shown,
      '# 1 note to be made\n\nNothing is written yet.\n\n## Left out\n\n- Row 3: it has no interview date\n\n## 2026-11-20-initech.md\n\n````markdown\n---\ncompany: Initech\ninterview: 2026-11-20\n---\n\n```js\n````\n',
    );
  });
});

describe('a table as other tools write it', () => {
  /** What each note says of when and what it is, and each row that is left out. */
  const told = (text: string): readonly string[] => {
    const { notes, leftOut } = plan(text, { order: 'month-first' });
    return [
      ...notes.map(({ text: written }) => written.split('\n').slice(1, -2).join(' | ')),
      ...leftOut.map(({ row, why }) => `${row}: ${why}`),
    ];
  };
  const ROWS: readonly (readonly [what: string, text: string, ...told: string[]])[] = [
    [
      'has no interview on the day of an application',
      'date,company,role,status\n2026-11-16,Initech,Engineer,Applied\n2026-11-18,Globex,Lead,Interview\n',
      '2: no-interview',
      '3: no-interview',
    ],
    [
      'has one where the event beside the date is one',
      'Date,Company,Event\n2026-11-02,Initech,Applied\n2026-11-10,Initech,Phone screen\n2026-11-20,Initech,On-site\n2026-11-22,Initech,Rejected\n',
      'company: Initech | round: Phone screen | interview: 2026-11-10',
      'company: Initech | round: On-site | interview: 2026-11-20',
      '2: no-interview',
      '5: no-interview',
    ],
    [
      'links its pages',
      'Company,Position,Interview Date\n"Initech (https://www.notion.so/Initech-0a1b2c)",Engineer,"November 20, 2026 2:30 PM (EST) \u2192 3:30 PM"\n',
      'company: Initech | role: Engineer | interview: 2026-11-20 14:30 | timezone: EST',
    ],
    [
      'keeps dates as numbers, or with years of two digits',
      'Company,Interview Date,Interview Time\nInitech,46346,0.604166667\nGlobex,20-Nov-26,2:30 PM\nHooli,11/20/26,14:30\nUmbrella,Nov 20,2:30 PM\nAcme,46346.604166667,\n',
      'company: Initech | interview: 2026-11-20 14:30',
      'company: Globex | interview: 2026-11-20 14:30',
      'company: Hooli | interview: 2026-11-20 14:30',
      'company: Acme | interview: 2026-11-20 14:30',
      '5: unclear-date',
    ],
    [
      'says yes beside the date',
      'Company,Interview,Interview Date\nInitech,Yes,2026-11-20\n',
      'company: Initech | interview: 2026-11-20 | "Interview (2)": "Yes"',
    ],
    [
      'has a title above the names of its columns',
      'My job search,,\n,,\nCompany,Role,Interview Date\nInitech,Engineer,2026-11-20\n',
      'company: Initech | role: Engineer | interview: 2026-11-20',
    ],
    [
      'has two columns of one name',
      'Company,Link,Link,Interview Date\nInitech,a,b,2026-11-20\n',
      'company: Initech | interview: 2026-11-20 | Link: a | "Link (2)": b',
    ],
    [
      'has a column for each interview',
      'Company,Phone interview date,On-site date,Final Interview\nInitech,2026-11-10,2026-11-20 14:00,TBD\nGlobex,,,\n',
      'company: Initech | round: Phone interview | interview: 2026-11-10',
      'company: Initech | round: On-site | interview: 2026-11-20 14:00',
      '3: no-date',
    ],
    [
      'names its columns in one word',
      'companyName,jobTitle,interviewDate,interviewerName\nInitech,Engineer,2026-11-20,Jane Doe\n',
      'company: Initech | role: Engineer | interview: 2026-11-20 | interviewers: |   - Jane Doe',
    ],
    [
      'parts cells by semicolons, and has texts of several lines',
      'Firma;Stelle;Interview Date;Notizen\nInitech;Entwickler;20.11.2026 14:00;"Eins, zwei,\ndrei"\n',
      'company: Initech | role: Entwickler | interview: 2026-11-20 14:00 | --- |  | Eins, zwei,',
    ],
  ];
  for (const [what, text, ...expected] of ROWS) {
    it(what, () => {
      assert.deepEqual(told(text), expected);
    });
  }
});
