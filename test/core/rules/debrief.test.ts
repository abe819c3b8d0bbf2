import assert from 'node:assert/strict';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { readNote } from '../../../src/core/notes/readNote';
import type { FollowUp } from '../../../src/core/rules/followUps';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { update, ZONES } from '../agendas';

/** Whether one can write down how it was. */
function debrief(interview: string, now: string, zone: string, more = ''): FollowUp['debrief'] {
  const agenda = new Agenda(DEFAULT_SETTINGS);
  const at = parseWhen(now, zone);
  assert.ok(at);
  const text = `---\ncompany: Initech\ninterview: ${interview}\n${more}---\n`;
  update(agenda, [['a.md', readNote(text, zone)]], at.instant);
  return agenda.followUps('a.md')[0]?.debrief;
}

describe('a debrief', () => {
  const table: readonly (readonly [interview: string, now: string, state: FollowUp['debrief']])[] = [
    ['2026-11-18 14:00', '2026-11-18 13:59', undefined],
    ['2026-11-18 14:00', '2026-11-18 14:00', 'begun'],
    ['2026-11-18 14:00', '2026-11-18 14:59', 'begun'],
    ['2026-11-18 14:00', '2026-11-18 15:00', 'over'],
    ['2026-11-18 14:00', '2026-11-25 15:00', 'over'],
    ['2026-11-18 14:00-15:30', '2026-11-18 15:29', undefined],
    ['2026-11-18 14:00-15:30', '2026-11-18 15:30', 'over'],
    ['2026-11-18 2:00–3:30 PM', '2026-11-18 15:29', undefined],
    ['2026-11-18 2:00–3:30 PM', '2026-11-18 15:30', 'over'],
    ['2026-11-18', '2026-11-18 16:59', undefined],
    ['2026-11-18', '2026-11-18 17:00', 'over'],
  ];
  for (const zone of ZONES)
    for (const [interview, now, state] of table)
      it(`after ${interview} is ${state ?? 'not yet'} at ${now} in ${zone}`, () => {
        assert.equal(debrief(interview, now, zone), state);
      });

  it('knows the end where the time stands in a key of its own', () => {
    const zone = 'Europe/Berlin';
    assert.equal(debrief('2026-11-18', '2026-11-18 14:59', zone, 'time: 14:00-15:00\n'), undefined);
    assert.equal(debrief('2026-11-18', '2026-11-18 15:00', zone, 'time: 14:00-15:00\n'), 'over');
  });

  it('is for no letter that is sent, snoozed or not needed', () => {
    for (const more of ['thank-you-sent: 2026-11-18\n', 'snooze: 2026-12-01\n', 'status: rejected\n'])
      assert.equal(debrief('2026-11-18 14:00', '2026-11-18 16:00', 'UTC', more), undefined);
  });
});
