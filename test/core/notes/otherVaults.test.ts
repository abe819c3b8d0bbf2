import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { isBelowInterviews } from '../../../src/core/notes/marks';
import { readNote } from '../../../src/core/notes/readNote';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { withoutByteOrderMark } from '../../../src/core/text/text';
import { update } from '../agendas';

const ROOT = 'test/fixtures/other-vaults';
const ZONE = 'America/New_York';
const VAULTS = readdirSync(ROOT);

/** The Markdown files of a vault, with their paths relative to it. */
function filesOf(vault: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(ROOT, vault), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, withoutByteOrderMark(readFileSync(join(ROOT, vault, path), 'utf8'))] as const);
}

describe('a vault without a job search', () => {
  it('is one of many, kept by different hands', () => {
    const files = VAULTS.flatMap(filesOf);
    assert.ok(VAULTS.length >= 25 && files.length >= 140, `${VAULTS.length} vaults, ${files.length} files`);
  });

  for (const vault of VAULTS) {
    it(`of the kind ${vault} has no interview note, and no problem is told in it`, () => {
      const agenda = new Agenda(DEFAULT_SETTINGS);
      const now = parseWhen('2026-11-24T10:00', ZONE)?.instant ?? 0;
      const notes = filesOf(vault).map(
        ([path, text]) => [path, readNote(text, ZONE, undefined, isBelowInterviews(path))] as const,
      );
      update(agenda, notes, now);
      assert.deepEqual([...agenda.notePaths()], []);
      assert.deepEqual(
        [...agenda.paths()].flatMap((path) => agenda.problems(path)),
        [],
      );
    });
  }
});
