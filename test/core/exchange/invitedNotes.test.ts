import assert from 'node:assert/strict';
import { invitationsIn } from '../../../src/core/exchange/calendarFile';
import { newsOf } from '../../../src/core/exchange/invitedNotes';
import type { InvitationNews } from '../../../src/core/exchange/invitedNotes';
import { readNote } from '../../../src/core/notes/readNote';

const ZONE = 'America/New_York';
const MET = 'company: Initech\ninterview: 2026-11-20 14:00\n';

function invited(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
}

/** What an invitation means for notes of such front matter, `a.md` and so on. */
function news(text: string, ...heads: readonly string[]): InvitationNews {
  const notes = heads.map((head, at) => {
    const reading = readNote(`---\n${head}---\n`, ZONE);
    assert.equal(reading.kind, 'interview');
    return { path: `${'abc'.charAt(at)}.md`, note: reading.note };
  });
  const [invitation] = invitationsIn(text, ZONE) ?? [];
  assert.ok(invitation);
  return newsOf(invitation, notes, ZONE);
}

describe('what an invitation means for the notes', () => {
  const table: readonly (readonly [
    what: string,
    invitation: string,
    heads: readonly string[],
    InvitationNews,
  ])[] = [
    [
      'is new where none is about it',
      invited('UID:1', 'DTSTART:20261120T140000', 'SUMMARY:Interview with Hooli'),
      [MET, `${MET}invitation: 2\n`],
      { kind: 'new' },
    ],
    [
      'is none where it is cancelled and has no note',
      invited('UID:1', 'STATUS:CANCELLED', 'DTSTART:20261120T140000', 'SUMMARY:Interview with Hooli'),
      [MET],
      { kind: 'none' },
    ],
    [
      'is none where it is a series, also of what was one appointment',
      invited('UID:1', 'RRULE:FREQ=DAILY', 'DTSTART:20261121T140000', 'SUMMARY:Chat'),
      [`${MET}invitation: 1\n`],
      { kind: 'none' },
    ],
    [
      'is known where a note of that time has its company',
      invited('UID:1', 'DTSTART:20261120T190000Z', 'SUMMARY:Interview with initech'),
      [MET],
      { kind: 'known', path: 'a.md' },
    ],
    [
      'is known by what the calendar calls it',
      invited('UID:x@y', 'DTSTART:20261120T140000', 'SUMMARY:Chat'),
      [MET, `${MET}Invitation: "x@y"\n`],
      { kind: 'known', path: 'b.md' },
    ],
    [
      'is moved, in the zone of the note',
      invited('UID:1', 'DTSTART:20261121T190000Z', 'SUMMARY:Chat'),
      [`${MET}timezone: Europe/Berlin\ninvitation: "1"\n`],
      { kind: 'moved', path: 'a.md', when: '2026-11-21 20:00' },
    ],
    [
      'is moved to a day',
      invited('UID:1', 'DTSTART;VALUE=DATE:20261122', 'SUMMARY:Chat'),
      [`${MET}invitation: 1\n`],
      { kind: 'moved', path: 'a.md', when: '2026-11-22' },
    ],
    [
      'is not moved where it says less',
      invited('UID:1', 'DTSTART;VALUE=DATE:20261120', 'SUMMARY:Chat'),
      [`${MET}invitation: 1\n`],
      { kind: 'known', path: 'a.md' },
    ],
    [
      'is not moved where nobody knows its zone',
      invited('UID:1', 'DTSTART;TZID=Our Office:20261122T140000', 'SUMMARY:Chat'),
      [`${MET}invitation: 1\n`],
      { kind: 'known', path: 'a.md' },
    ],
    [
      'is cancelled',
      invited('UID:1', 'STATUS:CANCELLED', 'DTSTART:20261120T140000', 'SUMMARY:Chat'),
      [`${MET}invitation: 1\n`],
      { kind: 'cancelled', path: 'a.md' },
    ],
    [
      'is cancelled, which its note knows',
      invited('UID:1', 'STATUS:CANCELLED', 'DTSTART:20261120T140000', 'SUMMARY:Interview: Initech'),
      [`${MET}cancelled: true\n`],
      { kind: 'known', path: 'a.md' },
    ],
  ];
  for (const [what, invitation, heads, expected] of table)
    it(what, () => {
      assert.deepEqual(news(invitation, ...heads), expected);
    });
});
