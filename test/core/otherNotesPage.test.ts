import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FIELD_KEYS, fieldKey } from '../../src/core/notes/fields';
import { mayBeOurs } from '../../src/core/notes/mayBeOurs';
import { LISTED_KEYS } from '../../src/core/notes/noteKeys';
import { meaningsOf, otherNames, plainName, VOCABULARY } from '../../src/core/notes/vocabulary';
import type { Meant } from '../../src/core/notes/vocabulary';

const PAGE = readFileSync('docs/other-notes.md', 'utf8');
const MEANT = Object.keys(VOCABULARY) as readonly Meant[];

function isKey(meant: Meant): boolean {
  return FIELD_KEYS.some((key) => key === meant);
}

/** What the page says of the other names, made from the table itself. */
function lists(): readonly string[] {
  const rows = MEANT.filter((meant) => isKey(meant) || meant === 'time').map(
    (meant) => `| ${isKey(meant) ? `\`${meant}\`` : 'the time'} | ${otherNames(meant, 'clear').join(', ')} |`,
  );
  return [...rows, ...table('vague'), ...columns()];
}

function table(kind: 'vague' | 'column'): readonly string[] {
  return MEANT.flatMap((meant) =>
    Object.entries(VOCABULARY[meant]?.[kind] ?? {}).map(
      ([name, other]) => `| ${name} | ${called(meant)} | ${other} |`,
    ),
  );
}

function columns(): readonly string[] {
  const own = (['event', 'notes'] as const).map(
    (meant) => `| ${otherNames(meant, 'clear').join(', ')} | ${called(meant)} | |`,
  );
  return [...own, ...table('column')];
}

function called(meant: Meant): string {
  if (meant === 'event') return 'what happened';
  if (meant === 'notes') return 'the text of the note';
  return `\`${meant}\``;
}

describe('the page on notes of other vaults', () => {
  it('lists every other name, with what else a vague one means', () => {
    const missing = lists().filter((line) => !PAGE.includes(`\n${line}\n`));
    assert.deepEqual(missing, []);
  });

  it('lists no name that is not read', () => {
    const listed = new Set(lists());
    const rows = [...PAGE.matchAll(/^\|.*\|$/gm)].map(([row]) => row);
    const unknown = rows.filter((row) => !listed.has(row) && !/^\| ?(?:-|key|name|stands)/.test(row));
    assert.deepEqual(unknown, []);
  });
});

describe('the table of other names', () => {
  it('has no name twice for one thing, and none that is a listed key', () => {
    for (const meant of MEANT)
      for (const kind of ['clear', 'vague', 'column'] as const) {
        const names = otherNames(meant, kind);
        const isRepeated = names.filter((name, at) => names.indexOf(name) !== at);
        assert.deepEqual(isRepeated, [], meant);
        const isListed = names.filter((name) => kind !== 'column' && fieldKey(name) !== undefined);
        assert.deepEqual(isListed, [], meant);
      }
  });

  it('has no clear name for two things', () => {
    const clear = MEANT.flatMap((meant) => otherNames(meant, 'clear').map(plainName));
    const isRepeated = clear.filter((name, at) => clear.indexOf(name) !== at);
    assert.deepEqual(isRepeated, []);
  });

  it('finds each name in every spelling', () => {
    for (const meant of MEANT)
      for (const name of otherNames(meant, 'clear')) {
        const joined = [name, name.toUpperCase(), name.replaceAll(' ', '_'), name.replaceAll(' ', '-')];
        const camel = name.replace(/ (\p{L})/gu, (_, letter: string) => letter.toUpperCase());
        for (const spelled of [...joined, camel])
          assert.ok(
            meaningsOf(spelled).some((one) => one.meant === meant),
            `${spelled} is ${meant}`,
          );
      }
  });

  it('has no clear name of the interview that is overlooked when files are told apart', () => {
    const overlooked = otherNames('interview', 'clear').filter(
      (name) => !mayBeOurs(`---\n${name}: 2026-11-20\ncompany: Initech\n---\n`, LISTED_KEYS),
    );
    assert.deepEqual(overlooked, []);
  });
});
