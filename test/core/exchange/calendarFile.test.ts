import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarEvents, eventsOf, hasEntriesOf } from '../../../src/core/exchange/calendarEvents';
import {
  calendarFile,
  haveTheSameEntries,
  invitationsIn,
  isOurs,
} from '../../../src/core/exchange/calendarFile';
import { clockChanges } from '../../../src/core/dates/clockChanges';
import { calendarText } from '../../../src/core/exchange/calendarBytes';
import { companyIn, labelledIn, peopleIn } from '../../../src/core/exchange/invitation';
import { assertGrowth } from '../../growth/growth';
import { Window, ZONE } from '../views/views';
import type { Heads } from '../views/views';
import { runs } from '../runs';

const NOW = Date.UTC(2026, 10, 24, 15);

/** The whole file of one interview, but for its zone. */
const WRITTEN = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Job Search Notes//job-search-notes//EN
METHOD:PUBLISH
BEGIN:VEVENT
UID:interview/a\\,%20b.md@job-search-notes
SUMMARY:Interview: Initech
DTSTAMP:20261124T150000Z
LAST-MODIFIED:20261124T150000Z
SEQUENCE:3628260
DTSTART;TZID=Europe/Berlin:20261124T090000
DTEND;TZID=Europe/Berlin:20261124T100000
TRANSP:OPAQUE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Job Search
TRIGGER:-PT60M
END:VALARM
END:VEVENT
END:VCALENDAR
`;

/** The entries as another program reads them. */
function read(heads: Heads, now = '2026-11-24 10:00', at = NOW): readonly ICAL.Event[] {
  const { agenda } = new Window(heads, now);
  const events = Object.keys(heads).flatMap((path) => calendarEvents(path, path, agenda));
  return parsed(calendarFile(events, at));
}

function parsed(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** `Interview: Initech | 2026-11-20T14:00:00 America/New_York | 2026-11-20T15:00:00`. */
function line({ summary, startDate, endDate }: ICAL.Event): string {
  const zone = startDate.zone.tzid;
  return `${summary} | ${startDate.toString()} ${zone === 'floating' ? '' : zone} | ${endDate.toString()}`;
}

const INITECH =
  'company: Initech\nrole: Staff Engineer\nround: On-site\ninterview: 2026-11-24 09:00\ninterviewers: Jane Doe, VP';

describe('the calendar', () => {
  it('has the interview in its zone, and what is owed after it, as another program reads it', () => {
    assert.deepEqual(read({ 'a.md': `${INITECH}\nreply-by: 2026-12-01` }).map(line), [
      'Interview: Initech, Staff Engineer (On-site) | 2026-11-24T09:00:00 America/New_York | 2026-11-24T10:00:00',
      'Thank-you letter: Initech, Staff Engineer | 2026-11-25T08:00:00 America/New_York | 2026-11-25T09:00:00',
      'Thank-you call possible: Initech, Staff Engineer | 2026-11-24T09:00:00 America/New_York | 2026-11-24T17:00:00',
      'Check-in call: Initech, Staff Engineer | 2026-12-02  | 2026-12-03',
    ]);
  });

  it('has the moment right whatever the zone', () => {
    const [berlin] = read({ 'a.md': 'company: A\ninterview: 2026-07-20 09:30\ntimezone: Europe/Berlin' });
    assert.equal(berlin?.startDate.toJSDate().toISOString(), '2026-07-20T07:30:00.000Z');
  });

  it('leaves out what is done, and puts on today what is overdue', () => {
    const rows = read({
      'a.md': 'company: A\ninterview: 2026-11-20 14:00\nthank-you-sent: 2026-11-20\nstatus: advanced',
      'b.md': 'company: B\ninterview: 2026-11-20 14:00\nstatus: advanced',
      'c.md': 'company: C\ninterview: 2026-11-20\nsnooze: 2026-12-24\nstatus: advanced',
      'd.md': 'company: D',
    });
    assert.deepEqual(rows.map(line), [
      'Interview: A | 2026-11-20T14:00:00 America/New_York | 2026-11-20T15:00:00',
      'Interview: B | 2026-11-20T14:00:00 America/New_York | 2026-11-20T15:00:00',
      'Thank-you letter (overdue): B | 2026-11-24  | 2026-11-25',
      'Interview: C | 2026-11-20  | 2026-11-21',
      'Thank-you letter: C | 2026-12-24  | 2026-12-25',
    ]);
  });

  it('lasts as long as the note says, and a call is for afterwards', () => {
    const head = INITECH.replace(/^interview: .*$/m, 'interview: 2026-12-10 14:00-16:30');
    const lines = read({ 'a.md': head }, '2026-12-10 17:00').map(line);
    assert.equal(
      lines[0]?.replace(/^[^|]*/, ''),
      '| 2026-12-10T14:00:00 America/New_York | 2026-12-10T16:30:00',
    );
    const call = lines.find((one) => one.startsWith('Thank-you call possible'));
    assert.match(call ?? '', /\| 2026-12-10T16:30:00 /);
  });

  it('reminds an hour before an interview, and at nine on a whole day', () => {
    const reminders = read({ 'a.md': `${INITECH}\nreply-by: 2026-12-01` }).map((event) =>
      String(event.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')),
    );
    assert.deepEqual(reminders, ['-PT60M', 'PT0S', 'PT0S', 'PT540M']);
  });

  it('has the same entries whenever it is written, and others once a note says something else', () => {
    const write = (head: string, at: number): string => {
      const { agenda } = new Window({ 'a.md': head }, '2026-11-24 10:00');
      return calendarFile(calendarEvents('a.md', 'a.md', agenda), at);
    };
    const [before, later] = [write(INITECH, NOW), write(INITECH, NOW + 5 * 60_000)];
    assert.notEqual(later, before);
    assert.ok(haveTheSameEntries(later, before));
    assert.ok(!haveTheSameEntries(write(`${INITECH}\nthank-you-sent: 2026-11-24`, NOW), before));
  });

  it('tells whether it has entries of a note, or of those below a folder', () => {
    const name = `interviews, 2026/a very long name of a note that does not fit into one line ü.md`;
    const { agenda } = new Window({ [name]: INITECH }, '2026-11-24 10:00');
    const written = calendarFile(
      eventsOf(agenda, (path) => path),
      NOW,
    );
    for (const known of [name, 'interviews, 2026']) assert.ok(hasEntriesOf(written, known), known);
    for (const other of ['other.md', 'note.md', `x/${name}`]) assert.ok(!hasEntriesOf(written, other), other);
  });

  it('keeps the identity of an entry that moves, with a higher sequence', () => {
    const [before] = read({ 'x/ü 1.md': INITECH });
    const [after] = read({ 'x/ü 1.md': INITECH.replace('09:00', '11:00') }, '2026-11-24 10:01', NOW + 60_000);
    assert.equal(before?.uid, 'interview/x/%C3%BC%201.md@job-search-notes');
    assert.equal(after?.uid, before.uid);
    assert.equal(after.sequence, before.sequence + 1);
  });

  it('has the place that a person wrote down', () => {
    const places = ['location: Main St 1', 'Place: "[[Room 5]]"', 'link: https://x.example/a;b,c'].map(
      (key) => read({ 'a.md': `${INITECH}\n${key}` })[0]?.location,
    );
    assert.deepEqual(places, ['Main St 1', 'Room 5', 'https://x.example/a;b,c']);
  });

  it('keeps any text within its field', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ab:;,\\"\n\r üß'), 'END:VEVENT', 'BEGIN:VALARM'),
    });
    fc.assert(
      fc.property(text, text, (company, name) => {
        const head = `company: ${JSON.stringify(`A${company}`)}\ninterview: 2026-11-24 09:00\ninterviewers: [${JSON.stringify(`B${name}`)}]`;
        const events = read({ 'a.md': head });
        assert.equal(events.length, 4);
        for (const { summary, description } of events) {
          assert.match(summary, / A/);
          assert.match(description, /^B/);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a cancelled interview', () => {
  it('has no entry, and the check-in after it keeps its own', () => {
    const events = read({ 'a.md': 'company: Initech\ninterview: 2026-11-24 09:00\ncancelled: They are ill' });
    assert.deepEqual(
      events.map(({ summary }) => summary),
      ['Check-in call: Initech'],
    );
  });
});

describe('the file of a calendar', () => {
  const written = (heads: Heads): string => {
    const { agenda } = new Window(heads, '2026-11-24 10:00');
    const events = Object.keys(heads).flatMap((path) => calendarEvents(path, path, agenda));
    return calendarFile(events, NOW);
  };

  it('is written as every calendar reads it', () => {
    const more = 'timezone: Europe/Berlin\nstatus: rejected';
    const text = written({ 'a, b.md': `company: Initech\ninterview: 2026-11-24 09:00\n${more}` });
    assert.equal(text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '').replaceAll('\r\n', '\n'), WRITTEN);
    assert.deepEqual(text.match(/^(?:TZID|BEGIN:[SD]|DTSTART:|TZOFFSET).*$/gm), [
      'TZID:Europe/Berlin',
      ...['BEGIN:STANDARD', 'DTSTART:20260101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20260329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['BEGIN:STANDARD', 'DTSTART:20261025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
    ]);
  });

  it('describes the zone of interviews in years that nobody means', () => {
    const at = (date: string): string => `company: A\ninterview: ${date} 10:00\ntimezone: Europe/Berlin`;
    const text = written({ 'a.md': at('0001-12-30'), 'b.md': at('9999-12-30') });
    assert.match(text, /DTSTART;TZID=Europe\/Berlin:00011230T100000\r\n/);
    assert.match(text, /DTSTART;TZID=Europe\/Berlin:99991230T100000\r\n/);
    assert.match(text, /BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n/);
  });

  it('is made of as many interviews as there are', () => {
    const time = { kind: 'span', start: NOW, end: NOW, zone: 'Europe/Berlin' } as const;
    const events = Array.from({ length: 70_000 }, (_, nth) => ({
      uid: `${nth}`,
      title: '',
      description: '',
      time,
    }));
    assert.equal(calendarFile(events, NOW).match(/^BEGIN:VEVENT/gm)?.length, 70_000);
  }).timeout(60_000);

  it('describes each zone once', () => {
    const at = (zone: string): string => `company: A\ninterview: 2026-11-24 09:00\ntimezone: ${zone}`;
    const text = written({ 'a.md': at('Asia/Tokyo'), 'b.md': at('UTC'), 'c.md': at('Asia/Tokyo') });
    assert.deepEqual(text.match(/^TZID:.*$/gm), ['TZID:Asia/Tokyo', 'TZID:UTC']);
  });

  it('has nothing but its own lines, whatever the note says, and wherever it lies', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\v',
        '\f',
        '\u0085',
        '\u2028',
        '\u2029',
        '\0',
        '\u001b[31m',
        '\u009b',
      ),
      fc.constantFrom(
        '\rATTACH:http://example.invalid/x',
        '\u2028END:VEVENT',
        'BEGIN:VALARM',
        ':',
        ';',
        ',',
        '"',
        '\\',
        '\ud800',
      ),
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.constant('é李😀'.repeat(20)),
    );
    const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `x${pieces.join('')}`);
    const names = (text: string): readonly string[] =>
      text
        .replace(/\r\n[ ]/g, '')
        .split('\r\n')
        .map((line) => /^[A-Z-]*/.exec(line)?.[0] ?? '');
    const of = (text: string, path: string): string => {
      const json = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const value = JSON.stringify(text).replace(/[^ -~]/g, json);
      const keys = ['company', 'role', 'round', 'location', 'interviewers'];
      const head = keys.map((key) => `${key}: ${value}`).join('\n');
      const { agenda } = new Window({ [path]: `${head}\ninterview: 2026-11-24 09:00` }, '2026-11-24 10:00');
      return calendarFile(calendarEvents(path, path, agenda), NOW);
    };
    const plain = names(of('x', 'a.md'));
    fc.assert(
      fc.property(words, (text) => {
        const written = of(text, `${text}.md`);
        assert.doesNotMatch(written, /\r(?!\n)|(?<!\r)\n|[^\P{Cc}\r\n\t]|[\u2028\u2029]/u);
        assert.deepEqual(names(written), plain);
      }),
      { numRuns: runs(500) },
    );
  });

  it('marks what would end a field or a line in a text', () => {
    const signs = String.raw`A, B; C\\D\nE\rF\r\nG\u2028H\u0085I\u0007`;
    const text = written({ 'a.md': `company: A\ninterview: 2026-11-24\nlocation: "${signs}"` });
    assert.match(text, /^LOCATION:A\\, B\\; C\\\\D\\nE\\nF\\nG\\nH\\nI\r$/m);
    assert.doesNotMatch(text, /\r(?!\n)|(?<!\r)\n|[\v\f\u0085\u2028\u2029]/);
  });

  it('has lines of 75 octets at most, and parts no character', () => {
    const long = 'a€😀'.repeat(100);
    const text = written({ 'a.md': `company: A\ninterview: 2026-11-24\nlocation: ${long}` });
    const lines = text.split('\r\n').map((one) => Buffer.byteLength(one));
    assert.ok(lines.every((octets) => octets <= 75));
    assert.ok(text.replaceAll('\r\n ', '').includes(`\r\nLOCATION:${long}\r\n`));
    assert.doesNotMatch(text, /\uFFFD/);
  });
});

describe('the clocks of a zone', () => {
  const table: readonly (readonly [zone: string, changes: readonly string[]])[] = [
    ['UTC', ['2026-01-01T00:00 0>0']],
    [
      'America/New_York',
      ['2026-01-01T00:00 -300>-300', '2026-03-08T02:00 -300>-240', '2026-11-01T02:00 -240>-300'],
    ],
    [
      'Australia/Lord_Howe',
      ['2026-01-01T00:00 660>660', '2026-04-05T02:00 660>630', '2026-10-04T02:00 630>660'],
    ],
  ];
  for (const [zone, changes] of table) {
    it(`change in ${zone} as they do`, () => {
      const found = clockChanges(zone, { first: NOW, last: NOW }).map(
        ({ wall, from, to }) => `${new Date(wall).toISOString().slice(0, 16)} ${from}>${to}`,
      );
      assert.deepEqual(found, changes);
    });
  }
});

describe('an invitation', () => {
  const invitation = (event: string): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const EVENT = [
    'DTSTART;TZID=America/Los_Angeles:20261120T140000',
    'DTEND;TZID=America/Los_Angeles:20261120T150000',
    'SUMMARY:Interview with Initech',
    'LOCATION:Main St 1\\, 2nd floor',
    'ORGANIZER;CN="Jane Doe":mailto:jane@initech.example',
    'ATTENDEE;CN=Alex:mailto:alex@example.org',
    'ATTENDEE:mailto:sam.lee@initech.example',
  ].join('\r\n');

  it('tells when, in which zone, where, and who', () => {
    const [found] = invitationsIn(invitation(EVENT), ZONE) ?? [];
    assert.ok(found);
    assert.deepEqual(
      [found.when, found.zone, found.place],
      ['2026-11-20 14:00', 'America/Los_Angeles', 'Main St 1, 2nd floor'],
    );
    assert.deepEqual(peopleIn(found, 'Alex Kim\nalex@example.org'), [
      { name: 'Jane Doe', email: 'jane@initech.example' },
      { name: 'Sam Lee', email: 'sam.lee@initech.example' },
    ]);
  });

  const times: readonly (readonly [start: string, when: string, zone: string | undefined])[] = [
    ['DTSTART:20261120T190000Z', '2026-11-20 14:00', undefined],
    ['DTSTART;VALUE=DATE:20261120', '2026-11-20', undefined],
    ['DTSTART;TZID=America/New_York:20261120T140000', '2026-11-20 14:00', undefined],
    ['DTSTART:20261120T140000', '2026-11-20 14:00', undefined],
    ['DTSTART;VALUE=DATE-TIME:20260720T140000', '2026-07-20 14:00', undefined],
  ];
  for (const [start, when, zone] of times) {
    it(`of ${start} is at ${when}`, () => {
      const [found] = invitationsIn(invitation(`${start}\r\nDURATION:PT1H\r\nSUMMARY:x`), ZONE) ?? [];
      assert.deepEqual([found?.when, found?.zone], [when, zone]);
    });
  }

  it('has the time of the zone that its file describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Pacific Standard Time',
      ...['STANDARD -0700 -0800 11 1SU', 'DAYLIGHT -0800 -0700 3 2SU'].flatMap((line) => {
        const [part, from, to, month, day] = line.split(' ');
        return [
          `BEGIN:${part}`,
          'DTSTART:16010101T020000',
          `TZOFFSETFROM:${from}`,
          `TZOFFSETTO:${to}`,
          `RRULE:FREQ=YEARLY;BYDAY=${day};BYMONTH=${month}`,
          `END:${part}`,
        ];
      }),
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
    ].join('\r\n');
    const times = ['20261120T140000', '20260720T140000'].map((time) => {
      const event = invitation(`DTSTART;TZID=Pacific Standard Time:${time}\r\nSUMMARY:x`);
      const [found] = invitationsIn(event.replace('BEGIN:VEVENT', zone), ZONE) ?? [];
      return [found?.when, found?.zone];
    });
    assert.deepEqual(times, [
      ['2026-11-20 14:00', 'America/Los_Angeles'],
      ['2026-07-20 14:00', 'America/Los_Angeles'],
    ]);
  });

  it('has the clock of the zone that its file describes where the name means another', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:GMT',
      'BEGIN:STANDARD',
      'DTSTART:20001029T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20000326T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
    ].join('\r\n');
    const event = invitation('DTSTART;TZID=GMT:20260723T102000\r\nSUMMARY:x').replace('BEGIN:VEVENT', zone);
    const [found] = invitationsIn(event, ZONE) ?? [];
    assert.deepEqual([found?.when, found?.zone], ['2026-07-23 10:20', '+01:00']);
  });

  const STARTS: readonly (readonly [start: string, when: string, zone?: string])[] = [
    ['DTSTART:20261120', '2026-11-20'],
    ['DTSTART;TZID=America/New_York:20261120T190000Z', '2026-11-20 14:00'],
    ['DTSTART;TZID=Eastern Standard Time:20261120T140000', '2026-11-20 14:00'],
    ['DTSTART;TZID=/America/New_York:20261120T140000', '2026-11-20 14:00'],
    ['DTSTART;TZID=/example.org/America/New_York:20261120T140000', '2026-11-20 14:00'],
    ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261120T140000', '2026-11-20 14:00'],
    [
      'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern":20261120T140000',
      '2026-11-20 14:00',
      'Europe/Amsterdam',
    ],
    ['DTSTART;TZID=EST:20261120T140000', '2026-11-20 14:00', 'EST'],
  ];
  for (const [start, when, zone] of STARTS) {
    it(`with ${start} is at ${when} ${zone ?? 'here'}`, () => {
      const [found] = invitationsIn(invitation(`${start}\r\nSUMMARY:x`), 'America/New_York') ?? [];
      assert.deepEqual([found?.when, found?.zone], [when, zone]);
    });
  }

  it('is joined before it is decoded', () => {
    const text = invitation('DTSTART:20261120\r\nSUMMARY:Interview with Müller');
    const bytes = Buffer.from(text);
    const at = bytes.indexOf(Buffer.from('ü')) + 1;
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
    assert.equal(invitationsIn(calendarText(folded), ZONE)?.[0]?.title, 'Interview with Müller');
  });

  it('is known as a changed one by its number', () => {
    const changed = (number: string): unknown =>
      invitationsIn(invitation(`${EVENT}\r\nSEQUENCE:${number}`), ZONE)?.[0]?.isUpdated;
    assert.deepEqual(['0', '1', 'x'].map(changed), [undefined, true, undefined]);
  });

  it('has people who may be there, and nobody else', () => {
    const found = invitationsIn(
      invitation(
        [
          'DTSTART:20261120T190000Z',
          'ORGANIZER;CN=Initech Recruiting:mailto:c_1@group.calendar.google.com',
          'ATTENDEE;CN="Doe, Jane":mailto:jane.doe@initech.example',
          'ATTENDEE;CN="Lee, Sam (Platform)":mailto:sam@initech.example',
          'ATTENDEE;CUTYPE=RESOURCE;CN=Room 4 West:mailto:room4@initech.example',
          'ATTENDEE;CUTYPE=GROUP;CN=Engineering:mailto:eng@initech.example',
          'ATTENDEE;CN=notetaker@fireflies.example:mailto:notetaker@fireflies.example',
          'ATTENDEE;CN=Initech:mailto:no-reply@initech.example',
          'ATTENDEE;PARTSTAT=DECLINED;CN=Ann Poe:mailto:ann@initech.example',
          'ATTENDEE;CN=me@home.example:mailto:me@home.example',
        ].join('\r\n'),
      ),
      ZONE,
    );
    const [one] = found ?? [];
    assert.ok(one);
    assert.deepEqual(
      peopleIn(one, 'Me\nme@home.example').map(({ name }) => name),
      ['Jane Doe', 'Sam Lee'],
    );
  });

  it('in a zone that nobody knows says which it is', () => {
    const event = 'DTSTART;TZID="Oz: Standard Time":20261120T140000\r\nSUMMARY:x';
    const [found] = invitationsIn(invitation(event), ZONE) ?? [];
    assert.deepEqual([found?.when, found?.zone], ['2026-11-20 14:00', 'Oz: Standard Time']);
  });

  it('is read, and soon, whatever its zone says', () => {
    const rules = [
      'SECONDLY',
      'DAILY',
      'YEARLY;BYHOUR=1,2',
      'YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=SU',
      'YEARLY;BYDAY=SU,MO',
      'x',
    ];
    for (const rule of rules) {
      const zone = `BEGIN:VTIMEZONE\r\nTZID:Oz\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=${rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT`;
      const event = invitation('DTSTART;TZID=Oz:20261120T140000').replace('BEGIN:VEVENT', zone);
      assert.equal(invitationsIn(event, ZONE)?.length, 1, rule);
    }
  });

  it('is read whatever stands beside what is looked at', () => {
    const [first] = invitationsIn(invitation(EVENT), ZONE) ?? [];
    const alarm = 'BEGIN:VALARM\r\nSUMMARY:no\r\nDTSTART:20200101\r\n';
    for (const more of [
      `${alarm}END:VALARM`,
      alarm.repeat(3),
      `BEGIN:X-A\r\n${alarm}END:VALARM\r\nEND:X-A`,
      'x'.repeat(9999),
    ])
      assert.deepEqual(invitationsIn(invitation(`${EVENT}\r\n${more}`), ZONE), [first], more.slice(0, 40));
    const many = invitation(EVENT).replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, (event) => event.repeat(60));
    assert.equal(invitationsIn(many, ZONE)?.length, 50);
    const long = invitation(`DTSTART:20261120T140000Z\r\nSUMMARY:${'x'.repeat(9999)}`);
    assert.equal(invitationsIn(long, ZONE)?.[0]?.title.length, 4000 - 'SUMMARY:'.length);
  });

  for (const line of [
    'BEGIN:VALARM',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART:2026',
    'ATTENDEE;A=b;A=b:x',
    'RRULE:FREQ=YEARLY',
    ' ',
  ])
    it(`takes no longer than it is long: ${line}`, () => {
      assertGrowth(
        (size) => invitation(`${EVENT}\r\n${`${line}\r\n`.repeat(size / line.length)}`),
        (text) => {
          invitationsIn(text, ZONE);
        },
      );
    });

  it('with folded lines, or with one that is none, or beside another calendar, is read all the same', () => {
    const folded = invitation(EVENT.replace('DTSTART;', 'DTSTART\r\n ;').replace('0000', '00\r\n\t00'));
    const broken = invitation(EVENT.replace('SUMMARY', 'so on\r\nATTENDEE;RSVP:mailto:x\r\nSUMMARY'));
    const [first] = invitationsIn(invitation(EVENT), ZONE) ?? [];
    for (const text of [folded, broken, invitation(EVENT) + invitation('SUMMARY:x')])
      assert.deepEqual(invitationsIn(text, ZONE), [first]);
  });

  it('without a title, or beside one without a date, is read all the same', () => {
    const [found] = invitationsIn(invitation('DTSTART:20261120T140000Z'), ZONE) ?? [];
    assert.equal(found?.title, '');
    assert.equal(companyIn(found, []), undefined);
    for (const bad of ['DTSTART:soon', 'SUMMARY:x']) {
      const two = `${EVENT}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20261101T000000Z\r\n${bad}`;
      const titles = invitationsIn(invitation(two), ZONE)?.map(({ title }) => title);
      assert.deepEqual(titles, ['Interview with Initech']);
    }
  });

  it('to a series of appointments says so', () => {
    const [found] = invitationsIn(invitation(`${EVENT}\r\nRRULE:FREQ=WEEKLY;COUNT=4`), ZONE) ?? [];
    assert.equal(found?.isSeries, true);
    assert.equal(invitationsIn(invitation(EVENT), ZONE)?.[0]?.isSeries, false);
  });

  it('that is cancelled says so, and what is no calendar is none', () => {
    const [found] = invitationsIn(invitation(`${EVENT}\r\nSTATUS:CANCELLED`), ZONE) ?? [];
    assert.equal(found?.isCancelled, true);
    const cancelling = invitation(EVENT).replace('BEGIN:VEVENT', 'METHOD:CANCEL\r\nBEGIN:VEVENT');
    assert.equal(invitationsIn(cancelling, ZONE)?.[0]?.isCancelled, true);
    assert.equal(invitationsIn('# A note', ZONE), undefined);
    assert.deepEqual(invitationsIn('BEGIN:VCALENDAR\r\nEND:VCALENDAR', ZONE) ?? [], []);
    assert.equal(isOurs(calendarFile([], NOW)), true);
    assert.equal(isOurs(invitation(EVENT)), false);
  });

  it('of any text is read without an error', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'BEGIN:VCALENDAR\n',
            'BEGIN:VEVENT\n',
            'END:VEVENT\n',
            'DTSTART:',
            '2026',
            'T',
            ';TZID=',
            'x\n',
            ':',
            '\n',
            'SUMMARY:a\n',
          ),
        }),
        (text) => {
          invitationsIn(`BEGIN:VCALENDAR\n${text}`, ZONE);
        },
      ),
    );
  });

  const companies: readonly (readonly [title: string, email: string, expected: string | undefined])[] = [
    ['Interview with Initech', 'jane@gmail.com', 'Initech'],
    ['Your interview at Globex Corp (on-site)', 'x@y.z', 'Globex Corp'],
    ['Hooli: final interview', 'x@gmail.com', 'Hooli'],
    ['Interview', 'jane@mail.umbrella.co.uk', 'Umbrella'],
    ['Interview', 'jane@gmail.com', undefined],
    ['Chat about the acme role', 'jane@gmail.com', 'ACME'],
  ];
  for (const [title, email, expected] of companies) {
    it(`“${title}” from ${email} is of ${expected ?? 'no known company'}`, () => {
      const found = { title, when: '2026-11-20', people: [{ email }], isCancelled: false, isSeries: false };
      assert.equal(companyIn(found, ['ACME']), expected);
    });
  }

  it('is of the company that a line of its text names, by any name of the table', () => {
    const of = (description: string): string | undefined =>
      companyIn(
        {
          title: 'Interview',
          when: '2026-11-20',
          description,
          people: [],
          isCancelled: false,
          isSeries: false,
        },
        [],
      );
    assert.equal(of('Employer: Initech\nPosition: Staff Engineer'), 'Initech');
    assert.equal(of('Firma: Falke GmbH'), 'Falke GmbH');
    assert.equal(of('Employer: Initech\nCompany: Hooli'), undefined, 'two companies');
    assert.equal(of('Agenda: Initech'), undefined);
    assert.equal(labelledIn('Unternehmen: Falke\nStelle: Entwickler', 'role'), 'Entwickler');
  });
});
