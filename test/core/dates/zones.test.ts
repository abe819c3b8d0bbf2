import assert from 'node:assert/strict';
import { findIana } from 'windows-iana';
import { isZone } from '../../../src/core/dates/calendar';
import { zoneNamed, zonesMeant } from '../../../src/core/dates/zones';
import { WINDOWS_ZONES } from '../../../src/core/dates/windowsZones';

describe('a zone that is named', () => {
  const ROWS: readonly (readonly [written: string, zone?: string])[] = [
    ['America/New_York', 'America/New_York'],
    [' Europe/Berlin ', 'Europe/Berlin'],
    ['+01:00', '+01:00'],
    ['-0500', '-05:00'],
    ['UTC-5', '-05:00'],
    ['GMT+1', '+01:00'],
    ['utc +5:30', '+05:30'],
    ['UTC+0', 'UTC'],
    ['UTC', 'UTC'],
    ['GMT', 'GMT'],
    ['CET', 'CET'],
    ['EET', 'EET'],
    ['WET', 'WET'],
    ['Eastern Standard Time', 'America/New_York'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['+15:00'],
    ['UTC-5:20'],
    ['EST'],
    ['est'],
    ['BST'],
    ['IST'],
    ['AST'],
    ['CST'],
    ['MST'],
    ['PST'],
    ['EDT'],
    ['CEST'],
    ['New York'],
    ['Eastern'],
    [''],
    ['A/'.repeat(50_000)],
  ];
  for (const [written, zone] of ROWS) {
    it(`“${written.slice(0, 30)}” is ${zone ?? 'none'}`, () => {
      assert.equal(zoneNamed(written), zone);
    });
  }

  it('is of Windows as the table of Unicode has it', () => {
    const names = Object.keys(WINDOWS_ZONES);
    assert.ok(names.length > 130, `${names.length} names`);
    for (const [name, zone] of Object.entries(WINDOWS_ZONES)) assert.equal(findIana(name)[0], zone, name);
  });

  it('is asked about where letters may mean several, with zones that there are', () => {
    assert.deepEqual(zonesMeant('bst'), ['Europe/London', 'Asia/Dhaka', 'Pacific/Bougainville']);
    for (const letters of ['EST', 'CST', 'MST', 'PST', 'AST', 'IST', 'CEST', 'MESZ', 'AEST']) {
      assert.ok(zonesMeant(letters).length > 0, letters);
      for (const zone of zonesMeant(letters)) assert.ok(isZone(zone), zone);
    }
    assert.deepEqual(zonesMeant('Berlin'), []);
  });
});
