import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { offers } from '../../../src/core/views/offers';
import type { Offer } from '../../../src/core/views/offers';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/settings/settings';
import { update } from '../agendas';

const ZONE = 'America/New_York';
const INTERVIEW = 'company: Initech\ninterview: 2026-11-18 14:00\n';
const JANE = 'interviewers: Jane Doe, VP\n';

/** What is offered on a note. */
function all(fields: string, now: string, settings = DEFAULT_SETTINGS): readonly Offer[] {
  const agenda = new Agenda(settings);
  const at = parseWhen(now, ZONE);
  assert.ok(at);
  update(agenda, [['a.md', readNote(`---\n${fields}---\n`, ZONE)]], at.instant);
  const note = agenda.note('a.md');
  assert.ok(note);
  return offers(note, agenda.followUps('a.md'), at.date, settings.rules);
}

/** The titles of those that are ahead. */
function ahead(fields: string, now: string): readonly string[] {
  return all(fields, now).flatMap(({ isAhead, title }) => (isAhead ? [title] : []));
}

function titles(...args: Parameters<typeof all>): readonly string[] {
  return all(...args).map(({ title }) => title);
}

describe('what is offered on a note', () => {
  const table: readonly (readonly [when: string, fields: string, now: string, expected: string])[] = [
    ['before the interview', INTERVIEW + JANE, '2026-11-18 09:00', 'Draft thank-you (after the interview)'],
    ['on the day', INTERVIEW + JANE, '2026-11-18 16:00', 'Draft thank-you (due 19 Nov, 14:00)'],
    ['on the day it is due', INTERVIEW + JANE, '2026-11-19 09:00', 'Draft thank-you (due today at 14:00)'],
    ['within the first hour', INTERVIEW + JANE, '2026-11-19 14:30', 'Draft thank-you (overdue)'],
    ['hours late', INTERVIEW + JANE, '2026-11-19 17:00', 'Draft thank-you (overdue by 3 hours)'],
    ['a day late', INTERVIEW + JANE, '2026-11-20 14:00', 'Draft thank-you (overdue by 1 day)'],
    ['once sent', `${INTERVIEW}thank-you-sent: 2026-11-19\n`, '2026-11-20', 'Draft thank-you (sent 19 Nov)'],
    [
      'when snoozed',
      `${INTERVIEW}snooze: 2026-12-01\n`,
      '2026-11-20',
      'Draft thank-you (snoozed until 1 Dec)',
    ],
    [
      'when rejected',
      `${INTERVIEW}status: rejected\n`,
      '2026-11-20',
      'Draft thank-you (not needed: rejected)',
    ],
    [
      'with no date',
      'company: Initech\ninterview: soon\n',
      '2026-11-20',
      'Draft thank-you (interview date unreadable)',
    ],
    [
      'for some who wait',
      `${INTERVIEW}interviewers: [A, B]\nthank-you-sent: {A: true}\n`,
      '2026-11-20',
      'Mark as sent (1 to go)',
    ],
    [
      'in the call window',
      INTERVIEW + JANE,
      '2026-11-18 16:00',
      'Prepare thank-you call (until 17:00 today)',
    ],
    ['without names', INTERVIEW, '2026-11-18 16:00', 'Prepare thank-you call (no names known)'],
    [
      'without titles',
      `${INTERVIEW}interviewers: Jane\n`,
      '2026-11-18 16:00',
      'Prepare thank-you call (no titles known)',
    ],
    [
      'without one title',
      `${INTERVIEW}interviewers: ["A, VP", B]\n`,
      '2026-11-18 16:00',
      'Prepare thank-you call (not all titles known)',
    ],
    [
      'after the window',
      INTERVIEW + JANE,
      '2026-11-18 17:01',
      'Prepare thank-you call (too late since 17:00 today)',
    ],
    ['before the check-in', INTERVIEW + JANE, '2026-11-20', 'Prepare check-in call (from 2 Dec)'],
    ['on the day of the check-in', INTERVIEW + JANE, '2026-12-02', 'Prepare check-in call (due today)'],
    ['after the check-in', INTERVIEW + JANE, '2026-12-05', 'Prepare check-in call (overdue by 3 days)'],
  ];
  for (const [when, fields, now, expected] of table) {
    it(`${when}: ${expected}`, () => {
      const found = titles(fields, now);
      assert.ok(found.includes(expected), found.join('\n'));
    });
  }

  it('is the debrief from the interview on, until nothing is left to ask or the letter is sent', () => {
    const isOffered = (fields: string, now: string): boolean => ahead(fields, now).includes('Debrief');
    assert.equal(isOffered(INTERVIEW + JANE, '2026-11-18 13:59'), false);
    assert.equal(isOffered(INTERVIEW + JANE, '2026-11-18 14:00'), true);
    assert.equal(isOffered(INTERVIEW + JANE, '2026-11-25'), true);
    assert.equal(isOffered(`${INTERVIEW}${JANE}thank-you-sent: true\n`, '2026-11-19'), false);
    const known =
      'interviewers:\n  - {name: Jane, title: VP, topic: x}\ncontribution: x\nreply-by: 2026-12-01\n';
    assert.equal(isOffered(`${INTERVIEW}${known}`, '2026-11-19'), true);
    assert.equal(isOffered(`${INTERVIEW}${known}question: x\n`, '2026-11-19'), false);
  });

  it('is the same in number, whatever the note says', () => {
    for (const [, fields, now] of table) assert.equal(titles(fields, now).length, 7, fields);
  });

  it('leaves out what is done, over or not needed', () => {
    const sent = `${INTERVIEW}${JANE}thank-you-sent: 2026-11-19\n`;
    assert.deepEqual(ahead(sent, '2026-11-20'), ['Prepare check-in call (from 2 Dec)']);
    assert.deepEqual(ahead(`${sent}status: rejected\n`, '2026-11-20'), ['Nothing is owed']);
  });

  it('offers to mark a letter only from the interview on', () => {
    assert.ok(!ahead(INTERVIEW + JANE, '2026-11-18 09:00').includes('Mark as sent'));
    assert.ok(ahead(INTERVIEW + JANE, '2026-11-18 15:00').includes('Mark as sent'));
  });

  it('leaves the call out for those who would rather not phone', () => {
    const { settings } = readSettings((key) => (key === 'thankYouCall.enabled' ? false : undefined));
    const found = titles(INTERVIEW + JANE, '2026-11-18 16:00', settings);
    assert.equal(found.length, 6);
    assert.ok(found.every((title) => !title.startsWith('Prepare thank-you call')));
  });

  it('is a letter in place of a call for those who check in by e-mail', () => {
    const { settings } = readSettings((key) => (key === 'checkIn.channel' ? 'email' : undefined));
    assert.ok(
      titles(INTERVIEW, '2026-11-18 16:00', settings).some((title) =>
        title.startsWith('Prepare check-in letter'),
      ),
    );
  });
});
