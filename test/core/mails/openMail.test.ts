import assert from 'node:assert/strict';
import { parseWhen } from '../../../src/core/dates/calendar';
import { mailPage } from '../../../src/core/mails/mailPage';
import { changedByMail, noteOfMail } from '../../../src/core/mails/mailPlan';
import { openMail } from '../../../src/core/mails/openMail';
import type { Opened, OpenedAppointment } from '../../../src/core/mails/openMail';
import type { MailReading } from '../../../src/core/mails/mailReading';
import type { FiledNote } from '../../../src/core/notes/application';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { readNote, readText } from '../../../src/core/notes/readNote';

const ZONE = 'America/New_York';

/** An iCalendar file with one appointment. */
function calendar(lines: string, method = 'REQUEST'): string {
  const event = `BEGIN:VEVENT\nUID:7\nDTSTAMP:20261101T000000Z\n${lines}\nEND:VEVENT`;
  return `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:${method}\n${event}\nEND:VCALENDAR\n`.replaceAll(
    '\n',
    '\r\n',
  );
}

const EVENT = `DTSTART;TZID=America/Los_Angeles:20261203T140000
SUMMARY:Interview with Initech
LOCATION:Main St 1\\, 2nd floor
ORGANIZER;CN=Jane Doe:mailto:jane@initech.example
ATTENDEE;CN="Lee, Sam":mailto:sam.lee@initech.example
ATTENDEE;CN=Alex Kim:mailto:alex@example.org`;

function open(text: string, notes: readonly FiledNote[] = []): Promise<Opened> {
  const now = parseWhen('2026-11-24 10:00', ZONE)?.instant;
  assert.ok(now !== undefined);
  const contact = 'Alex Kim\nalex@example.org';
  return openMail(new TextEncoder().encode(text), { now, zone: ZONE, notes, contact });
}

async function appointment(text: string, notes: readonly FiledNote[] = []): Promise<OpenedAppointment> {
  const opened = await open(text, notes);
  assert.equal(opened.kind, 'calendar');
  const [one] = opened.appointments;
  assert.ok(one);
  return one;
}

function filed(path: string, text: string): FiledNote {
  const reading = readNote(text, ZONE);
  assert.equal(reading.kind, 'interview');
  return { path, note: reading.note };
}

const HEAD = 'company: Initech\ninterview: 2026-12-03 17:00';

describe('a file with an appointment', () => {
  it('makes a note that reads the same, with what to ask in the interview', async () => {
    const { reading } = await appointment(calendar(EVENT));
    assert.ok(reading);
    const text = noteOfMail(reading, LISTED_KEYS);
    assert.match(
      text,
      /^location: "?Main St 1, 2nd floor"?\ninvitation: "7"\n---\n\n# Initech\n\n## In the interview\n/m,
    );
    const { note } = filed('a.md', text);
    assert.deepEqual(
      [note.company, note.zone, note.interview?.date, note.interview?.time],
      ['Initech', 'America/Los_Angeles', '2026-12-03', '14:00'],
    );
    assert.deepEqual(
      note.interviewers.map(({ name, email }) => [name, email]),
      [
        ['Jane Doe', 'jane@initech.example'],
        ['Sam Lee', 'sam.lee@initech.example'],
      ],
    );
  });

  it('in a zone that nobody knows makes a note that asks which it is', async () => {
    const { reading } = await appointment(
      calendar('DTSTART;TZID="Oz: Standard Time":20261203T140000\nSUMMARY:Interview with Oz'),
    );
    assert.ok(reading);
    const asked = filed('a.md', noteOfMail(reading, LISTED_KEYS)).note.problems.flatMap((one) =>
      one.code === 'date-invalid' ? [one.text] : [],
    );
    assert.deepEqual(asked, ['Oz: Standard Time']);
  });

  it('is of the note that was made of it, wherever it has moved to', async () => {
    const note = filed('a.md', `---\n${HEAD}\ninvitation: "7"\n---\n`);
    const same = await appointment(calendar(EVENT), [note]);
    assert.deepEqual([same.known, same.reading], ['a.md', undefined]);
    const { reading } = await appointment(calendar(EVENT.replace('20261203', '20261204')), [note]);
    assert.deepEqual(
      [reading?.kind, reading?.note, reading?.set],
      ['moved', 'a.md', { interview: '2026-12-04 17:00' }],
    );
  });

  it('that is called off is told to its note, and to no other', async () => {
    const note = filed('a.md', `---\n${HEAD}\n---\n`);
    const { reading } = await appointment(calendar(EVENT, 'CANCEL'), [note]);
    assert.deepEqual(
      [reading?.kind, reading?.note, reading?.set],
      ['cancelled', 'a.md', { cancelled: '2026-11-24' }],
    );
    const alone = await appointment(calendar(EVENT, 'CANCEL'));
    assert.deepEqual([alone.reading, alone.isCancelled], [undefined, true]);
  });

  it('that stands for many makes no note', async () => {
    const { reading, isSeries } = await appointment(calendar(`${EVENT}\nRRULE:FREQ=WEEKLY;COUNT=4`));
    assert.deepEqual([reading, isSeries], [undefined, true]);
  });

  it('may be one of nothing at all', async () => {
    const opened = await open('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    assert.deepEqual(opened, { kind: 'calendar', isOurs: false, appointments: [] });
  });
});

const PROMISE = `From: Jane Doe <jane@initech.example>
Date: Mon, 23 Nov 2026 09:10:00 -0500
Subject: Your *interview* [here](command:x)
Content-Type: text/plain; charset=utf-8

Thank you for your time. We will get back to you by Friday, December 4.
`;

async function promise(text: string): Promise<MailReading> {
  const opened = await open(PROMISE, [filed('initech.md', text)]);
  assert.equal(opened.kind, 'mail');
  return opened.reading;
}

describe('the page about a mail', () => {
  it('shows each value with its words, and what changes in the note', async () => {
    const text = '---\r\ncompany: Initech # the big one\r\ninterview: 2026-11-20\r\n---\r\n\r\n# Initech\r\n';
    const reading = await promise(text);
    const plan = changedByMail(readText(text, ZONE), reading);
    assert.equal(plan.kind, 'edits');
    const outcome = { kind: 'change', path: 'a_b/initech.md', text, edits: plan.edits } as const;
    assert.equal(
      mailPage(reading, outcome, LISTED_KEYS),
      `# They say when they will answer

Nothing is written yet, and the mail itself is not kept.

## Read

- **reply-by**: \`2026-12-04\`
  from “We will get back to you by Friday, December 4.”

## What changes in a\\_b/initech.md

\`\`\`diff
 company: Initech # the big one
 interview: 2026-11-20
+reply-by: 2026-12-04
 ---
${' '}
\`\`\`
`,
    );
  });

  it('shows a value that is replaced, and one on the last line', () => {
    const outcome = (text: string, start: number, end: number, newText: string) =>
      ({ kind: 'change', path: 'a.md', text, edits: [{ span: { start, end }, newText }] }) as const;
    const reading = {
      kind: 'refusal',
      note: 'a.md',
      set: { status: 'rejected' },
      choices: {},
      evidence: {},
    } as const;
    const diff = (text: string, start: number, end: number, newText: string): string =>
      mailPage(reading, outcome(text, start, end, newText), LISTED_KEYS).split('```')[1] ?? '';
    assert.equal(diff('a: 1\nb: 2\nc: 3', 8, 9, '5'), 'diff\n a: 1\n-b: 2\n+b: 5\n c: 3\n');
    assert.equal(diff('a: 1\nb: 2', 8, 9, '5'), 'diff\n a: 1\n-b: 2\n+b: 5\n');
    assert.equal(diff('a: 1', 4, 4, '\nb: 2'), 'diff\n a: 1\n+b: 2\n');
  });

  it('says what is to be chosen, and puts a refusal kindly', async () => {
    const reading = await promise('---\ncompany: Initech\ninterview: 2026-11-20\n---\n');
    const open = {
      ...reading,
      set: {},
      choices: { 'reply-by': ['2026-12-01', '2026-01-12'], note: ['a.md', 'b.md'] },
      evidence: { 'reply-by': 'by `12/1`', note: 'jane@initech.example' },
    };
    const page = mailPage(open, { kind: 'open' }, LISTED_KEYS);
    assert.match(
      page,
      /## To choose\n\n- \*\*which note\*\*: `a\.md \/ b\.md`\n {2}from “jane\\@initech\.example”\n/,
    );
    assert.match(page, /- \*\*reply-by\*\*: `2026-12-01 \/ 2026-01-12`\n {2}from “by \\`12\/1\\`”\n/);
    const refusal = mailPage({ ...open, kind: 'refusal' }, { kind: 'open' }, LISTED_KEYS);
    assert.match(refusal, /^# This time they chose somebody else\n\nThat is hard to read, and says little/);
  });
});
