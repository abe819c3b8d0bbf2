import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseWhen } from '../../../src/core/dates/calendar';
import { changedByMail, noteOfMail } from '../../../src/core/mails/mailPlan';
import type { MailReading } from '../../../src/core/mails/mailReading';
import { parseMail } from '../../../src/core/mails/parseMail';
import { readMail } from '../../../src/core/mails/readMail';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';

/** A mail, the notes that are there, and what it means. */
interface Case {
  readonly name: string;
  /** A date, with a time perhaps, in `tz`. */
  readonly now: string;
  readonly tz?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly mail: string;
  readonly expect: Partial<Pick<MailReading, 'kind' | 'note' | 'set' | 'choices'>> & {
    readonly unset?: readonly string[];
    /** Keys that may be set too. */
    readonly may?: readonly string[];
  };
}

const CASES = JSON.parse(readFileSync('test/fixtures/mails.json', 'utf8')) as readonly Case[];
const NEW_YORK = 'America/New_York';
const INITECH =
  '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-11-20 14:00\ninterviewers:\n  - name: Jane Doe\n    email: jane@initech.example\n---\n';

async function read(
  mail: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
  { now = '2026-11-24T10:00', tz = NEW_YORK } = {},
): Promise<MailReading> {
  const notes = Object.entries(files).flatMap(([path, text]) => {
    const reading = readNote(text, tz);
    return reading.kind === 'interview' ? [{ path, note: reading.note }] : [];
  });
  const at = parseWhen(now, tz)?.instant;
  assert.ok(at !== undefined);
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail;
  return readMail(await parseMail(bytes, tz), { now: at, zone: tz, notes });
}

const fromJane = (body: string, subject = 'Your interview'): string =>
  `From: Jane Doe <jane@initech.example>\nDate: Mon, 23 Nov 2026 09:10:00 -0500\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;

describe('what a mail means', () => {
  for (const { name, files, mail, expect, ...at } of CASES) {
    it(name, async () => {
      const { kind, note, set, choices, evidence } = await read(mail, files, at);
      assert.equal(kind, expect.kind);
      if (expect.note !== undefined) assert.equal(note, expect.note);
      const wanted = { ...expect.set };
      const other = Object.keys(set).filter((key) => !(key in wanted) && expect.may?.includes(key) !== true);
      assert.deepEqual(pick(set, Object.keys(wanted)), wanted);
      if (expect.set !== undefined) assert.deepEqual(other, []);
      for (const key of expect.unset ?? []) assert.ok(!(key in set), key);
      if (expect.choices !== undefined) assert.deepEqual(choices, expect.choices);
      for (const key of [...Object.keys(set), ...Object.keys(choices)])
        assert.ok((evidence as Record<string, string | undefined>)[key], `${key} was read from something`);
    });
  }

  it('is told of as many mails as the documentation says', () => {
    const others = CASES.filter(({ expect }) => expect.kind === 'other').length;
    const told = `${CASES.length} mails as people, firms, agencies`;
    const page = readFileSync('docs/mails.md', 'utf8');
    assert.ok(page.includes(told) && page.includes(`${others} of them mean nothing`), told);
  });

  it('is nothing in a quoted mail, and what is below a signature says nothing', async () => {
    const refusal = 'Unfortunately we have decided to move forward with other candidates.';
    const files = { 'initech.md': INITECH };
    assert.equal((await read(fromJane(refusal), files)).kind, 'refusal');
    const quoted = `Thanks, got it.\n\nOn Mon, Nov 16, 2026 at 9:00 AM Sam Lee wrote:\n> ${refusal}`;
    assert.equal((await read(fromJane(quoted), files)).kind, 'other');
    assert.equal((await read(fromJane(`Thanks, got it.\n\n-- \nJane Doe\n${refusal}`), files)).kind, 'other');
  });

  it('is what a copied text says, with no headers at all', async () => {
    const text = 'Hi Alex,\nwe at Initech have decided to move forward with other candidates.\n';
    const { kind, note } = await read(text, { 'initech.md': INITECH });
    assert.deepEqual([kind, note], ['refusal', 'initech.md']);
  });

  it('is read from any bytes, and from HTML that is nested without end', async () => {
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array([0xff, 0xfe, 0, 0]),
      new Uint8Array(3000).fill(65),
    ])
      assert.equal((await read(bytes)).kind, 'other');
    const head = 'From: a@initech.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n';
    assert.equal((await read(head + '<div><blockquote>'.repeat(20_000))).kind, 'other');
  });
});

function pick(set: MailReading['set'], keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(set).filter(([key]) => keys.includes(key)));
}

describe('what is written of a mail', () => {
  const reading = (set: MailReading['set']): MailReading => ({
    kind: 'other',
    note: null,
    set,
    choices: {},
    evidence: {},
  });

  it('is a note that is read as the mail was', () => {
    const set = {
      company: 'Falke: GmbH & Co. KG',
      role: '#1 Engineer',
      interview: '2026-12-03 14:30',
      timezone: 'Europe/Berlin',
      interviewers: ['Rosa Díaz, Team Lead', 'null', "Pat O'Neil"],
    };
    const text = noteOfMail(reading(set), LISTED_KEYS);
    const read = readNote(text, 'UTC');
    assert.ok(read.kind === 'interview');
    const { company, role, interviewers, problems } = read.note;
    assert.deepEqual([company, role, problems], [set.company, set.role, []]);
    assert.deepEqual(
      interviewers.map(({ name, title }) => [name, title]),
      [
        ['Rosa Díaz', 'Team Lead'],
        ['null', undefined],
        ["Pat O'Neil", undefined],
      ],
    );
  });

  it('is on again, where it was called off and a mail has a new date for it', () => {
    const set = { interview: '2026-12-01 15:00' };
    for (const [before, after] of [
      ['cancelled: 2026-11-20', 'cancelled: false'],
      ['status: cancelled', 'status: waiting'],
    ] as const) {
      const text = INITECH.replace('\n---\n', `\n${before}\n---\n`);
      const plan = changedByMail(readText(text, 'UTC'), reading(set));
      assert.ok(plan.kind === 'edits');
      const changed = applyEdits(text, plan.edits);
      assert.equal(
        changed,
        text.replace(before, after).replace(/interview: .*/, 'interview: 2026-12-01 15:00'),
      );
      const read = readNote(changed, 'UTC');
      assert.ok(read.kind === 'interview' && read.note.cancelled === undefined);
    }
  });

  it('changes what is there, in one edit, and no other line', () => {
    const set = { interview: '2026-12-01 15:00', interviewers: ['Sam Lee, CTO'], 'reply-by': '2026-12-04' };
    const plan = changedByMail(readText(INITECH, 'UTC'), reading(set));
    assert.ok(plan.kind === 'edits');
    assert.equal(plan.edits.length, 1);
    assert.equal(
      applyEdits(INITECH, plan.edits),
      '---\ncompany: Initech\nrole: Staff Engineer\ninterview: 2026-12-01 15:00\ninterviewers:\n  - name: Jane Doe\n    email: jane@initech.example\n  - Sam Lee, CTO\nreply-by: 2026-12-04\n---\n',
    );
  });
});
