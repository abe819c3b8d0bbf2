import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isZone, parseWhen } from '../../../src/core/dates/calendar';
import { mailLink } from '../../../src/core/drafts/mail';
import { invitationsIn } from '../../../src/core/exchange/calendarFile';
import { readTable } from '../../../src/core/exchange/csv';
import { matchColumns } from '../../../src/core/exchange/csvColumns';
import { hasUnclearDates, planImport } from '../../../src/core/exchange/csvImport';
import { companyIn, peopleIn } from '../../../src/core/exchange/invitation';
import { newsOf } from '../../../src/core/exchange/invitedNotes';
import { LISTED_KEYS } from '../../../src/core/notes/noteKeys';
import { readNote } from '../../../src/core/notes/readNote';
import { isLong, runs } from '../runs';

/** The long form tries a million of each, or so many as are asked for. */
const numRuns = isLong ? Number(process.env.JOB_SEARCH_RUNS ?? '1000000') : runs(500);

/** Texts put together of what such a file holds, now and then of anything. */
function textOf(words: readonly string[], between: string, maxLength: number): fc.Arbitrary<string> {
  const odd = fc.string({ unit: 'binary', maxLength: 6 });
  const word = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: odd });
  return fc.array(word, { maxLength }).map((parts) => parts.join(between));
}

const CELLS = [
  ...[
    'Initech',
    'Hooli; "Inc"',
    '"Acme, Inc"',
    '2026-11-20',
    '11/12/2026',
    '20.11.26',
    '20 November 2026',
    '46346',
  ],
  ...[
    '14:30',
    '2:30 pm',
    '0.6',
    'TBD',
    'rejected',
    'Phone screen',
    'Jane Doe, VP',
    '',
    '',
    '=1+1',
    "'",
    '"',
    '""',
  ],
  ...[
    '\n',
    '\r\nInitech',
    '\u0000',
    '\ufeff',
    'a\tb',
    '{{x}}',
    '---',
    '[[Initech]]',
    '(https://x.example/1)',
  ],
];

const LINES = [
  ...[
    'UID:1',
    'STATUS:CANCELLED',
    'SUMMARY:Chat, Initech',
    'LOCATION:Main St 1',
    'DESCRIPTION:a\\nb',
    'RRULE:FREQ=DAILY',
  ],
  ...[
    'DTSTART;TZID=X:20261120T140000',
    'DTSTART;VALUE=DATE:20261120',
    'DTSTART;TZID=EST:20261320T990000',
    'DTSTART',
  ],
  ...[
    'ATTENDEE;CN="Jo Roe";CUTYPE=ROOM:mailto:jo@x.example',
    'ORGANIZER:mailto:a.b@c.example',
    ' ',
    '\t',
    ':',
    ';=',
    '"',
  ],
  ...[
    'END:VEVENT\nBEGIN:VEVENT\nDTSTART:20261120T140000',
    'BEGIN:VALARM',
    'END:VALARM',
    'END:VCALENDAR',
    'BEGIN:X',
  ],
  ...[
    'BEGIN:VTIMEZONE\nTZID:X',
    'BEGIN:DAYLIGHT\nDTSTART:20260101T000000',
    'TZOFFSETTO:-0400',
    'TZOFFSETFROM:-0500',
  ],
  ...['END:DAYLIGHT', 'END:VTIMEZONE', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'METHOD:CANCEL'],
];

describe('whatever a file holds', () => {
  it('a table is read, and what is planned of it are notes', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(textOf(CELLS, ',', 7), { maxLength: 8 }), (rows) => {
        const table = readTable(`Company,Interview date,Time,Status,Interviewers,x\n${rows.join('\n')}`);
        const choices = {
          columns: matchColumns(table, LISTED_KEYS),
          keys: LISTED_KEYS,
          today: '2026-11-24',
          zone: 'America/New_York',
          fileName: '{date}-{company}',
          isThere: () => false,
          known: new Set<string>(),
        } as const;
        hasUnclearDates(table, choices);
        const { notes } = planImport(table, choices);
        made += notes.length;
        for (const note of notes)
          assert.notEqual(readNote(note.text, choices.zone).kind, 'unreadable', note.text);
        assert.equal(new Set(notes.map(({ path }) => path)).size, notes.length);
      }),
      { numRuns },
    );
    assert.ok(made > numRuns / 20, `${made} notes`);
  });

  it('a calendar is read, and what it tells has a date', () => {
    const [note] = [readNote('---\ncompany: Initech\ninterview: 2026-11-20\n---\n', 'UTC')];
    assert.equal(note.kind, 'interview');
    let told = 0;
    fc.assert(
      fc.property(textOf(LINES, '\n', 12), (text) => {
        const calendar = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261120T140000Z\n${text}\nEND:VEVENT\nEND:VCALENDAR`;
        for (const invitation of invitationsIn(calendar, 'America/New_York') ?? []) {
          const { zone } = invitation;
          assert.ok(
            parseWhen(invitation.when, zone !== undefined && isZone(zone) ? zone : 'UTC'),
            invitation.when,
          );
          told++;
          companyIn(invitation, ['Initech']);
          peopleIn(invitation, '');
          newsOf(invitation, [{ path: 'a.md', note: note.note }], 'America/New_York');
        }
      }),
      { numRuns },
    );
    assert.ok(told > numRuns / 10, `${told} invitations`);
  });

  it('a mail link is one address, with what was written', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, anything, (to, subject, body) => {
        const { link } = mailLink({ to, subject, body });
        assert.match(link, /^mailto:[!-~]*$/);
        assert.equal(new URL(link).protocol, 'mailto:');
      }),
      { numRuns },
    );
  });
});
