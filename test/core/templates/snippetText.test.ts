import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  highestStop,
  readSnippet,
  readTemplate,
  variablesIn,
  writeSnippet,
} from '../../../src/core/templates/snippet';
import { LONGEST_TEXT, plainText } from '../../../src/core/templates/snippetText';
import { runs } from '../runs';

/** What has a meaning in a snippet, and some of what has none. */
const SYNTAX = '$ \\ { } | , : / . - _ 1 9 a ${ ${1: $1 $0 ${1| |} ${company} ${A: /}'
  .split(' ')
  .concat(' ', '\n');

describe('a snippet as plain text', () => {
  const TEXTS: readonly (readonly [snippet: string, text: string])[] = [
    ['Dear $1, $0', 'Dear , '],
    ['${1:one} $1 ${1}', 'one one one'],
    ['$1 ${1:one}', 'one one'],
    ['${1:one ${2:two}} $2', 'one two two'],
    ['${1:a $1}', 'a '],
    ['${1|red,green|} and $1', 'red and red'],
    ['${1|a\\,b,c\\|d|}', 'a,b'],
    ['${1|{a},b|}', '{a}'],
    ['${1|${role},b|}', '${role}'],
    ['\\$1 \\} \\\\ \\n', '$1 } \\ \\n'],
    ['{a} $ 5 % $', '{a} $ 5 % $'],
    ['${1:\\}}', '}'],
    ['$CURRENT_YEAR-${CURRENT_MONTH}-${CURRENT_DATE}', '2026-11-24'],
    ['$CURRENT_DAY_NAME, $CURRENT_MONTH_NAME_SHORT ${CURRENT_YEAR_SHORT}', 'Tuesday, Nov 26'],
    ['${CURRENT_MONTH_NAME/(.*)/${1:/upcase}/}', 'November'],
    ['${1:one} ${1/(.*)/${1:/upcase}/g}', 'one one'],
    ['${TM_SELECTED_TEXT:nothing} ${TM_SELECTED_TEXT}.', 'nothing .'],
    ['${CLIPBOARD} $UUID ${RANDOM:7}', '[CLIPBOARD] [UUID] 7'],
    ['${1:never closed', '${1:never closed'],
    ['${1:a ${2:b} c', '${1:a b c'],
    ['${1|never closed', '${1|never closed'],
    ['${1||}', '${1||}'],
    ['${-1} ${} ${ company}', '${-1} ${} ${ company}'],
    ['$12345678', '$12345678'],
  ];
  for (const [snippet, text] of TEXTS) {
    it(`shows ${snippet} as ${text}`, () => {
      assert.equal(plainText(snippet, '2026-11-24'), text);
    });
  }

  it('names the parts of the date where today is not known', () => {
    assert.equal(plainText('$CURRENT_YEAR'), '[CURRENT_YEAR]');
  });

  it('is the same once it is read and written again', () => {
    const snippets = fc.array(fc.constantFrom(...SYNTAX), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(snippets, (snippet) => {
        const again = writeSnippet(readSnippet(snippet));
        assert.equal(plainText(again), plainText(snippet));
        assert.equal(writeSnippet(readSnippet(again)), again);
        assert.equal(highestStop(readSnippet(again)), highestStop(readSnippet(snippet)));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('tells where its variables stand', () => {
    const snippet =
      'a ${1:${company}} $role ${interviewer.name:x ${ask-when}} \\${no} ${2|${today},x|} ${role/a/b/}';
    assert.deepEqual(
      variablesIn(readTemplate(snippet)).map(({ span }) => snippet.slice(span.start, span.end)),
      ['${company}', '$role', '${interviewer.name:x ${ask-when}}', '${ask-when}', '${today}', '${role/a/b/}'],
    );
  });

  const HOSTILE: readonly (readonly [what: string, snippet: string])[] = [
    ['nested deeply', '${1:'.repeat(20_000)],
    ['nested deeply and closed', `${'${1:'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['of tab stops that show each other', mirrors(30)],
    ['of one long tab stop, many times', `\${1:${'x'.repeat(50_000)}}${'$1'.repeat(25_000)}`],
    ['of transforms that are never closed', '${1/a/${1:/'.repeat(10_000)],
    ['of choices that are never closed', '${1|a,'.repeat(16_000)],
    ['of backslashes', '\\'.repeat(100_000)],
  ];
  for (const [what, snippet] of HOSTILE) {
    it(`is made at once, and stays within bounds, where it is ${what}`, () => {
      assert.ok(plainText(snippet).length <= LONGEST_TEXT);
      assert.ok(writeSnippet(readSnippet(snippet)).length <= 3 * snippet.length);
    }).timeout(2000);
  }
});

/** `${1:$2$2}${2:$3$3}…`, which doubles with each. */
function mirrors(count: number): string {
  const stops = Array.from({ length: count }, (_, at) => `\${${at + 1}:$${at + 2}$${at + 2}}`);
  return `${stops.join('')}\${${count + 1}:x}`;
}
