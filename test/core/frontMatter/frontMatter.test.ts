import assert from 'node:assert/strict';
import { LARGEST_HEAD, readFrontMatter } from '../../../src/core/frontMatter/frontMatter';
import { readNote } from '../../../src/core/notes/readNote';
import type { Value } from '../../../src/core/frontMatter/yamlValues';

const LANGUAGES =
  'js javascript json jsonc json5 toml coffee coffeescript cson yml yaml YAML ts typescript py python rb ruby sh bash ' +
  'php lua perl lisp eval node xml html css sql ini hjson -';

describe('the fences of front matter', () => {
  const NOTE = 'company: Initech\ninterview: 2026-11-20';
  const FENCES: readonly (readonly [
    name: string,
    text: string,
    kind: 'interview' | 'other' | 'unreadable',
  ])[] = [
    ['line feeds', `---\n${NOTE}\n---\n`, 'interview'],
    ['CRLF', `---\n${NOTE}\n---\n`.replaceAll('\n', '\r\n'), 'interview'],
    ['carriage returns alone', `---\n${NOTE}\n---\n`.replaceAll('\n', '\r'), 'interview'],
    ['blanks behind both fences', `--- \t\n${NOTE}\n---\t \nbody`, 'interview'],
    ['a closing fence at the very end', `---\n${NOTE}\n---`, 'interview'],
    ['a line of four dashes inside', `---\n${NOTE}\nrole: x\n----: y\n---\n`, 'interview'],
    ['an indented fence inside a text', `---\n${NOTE}\ncall-reason: |\n  ---\n---\n`, 'interview'],
    ['a fence below the body', `---\n${NOTE}\n---\n\n---\n`, 'interview'],
    ['a blank line before the opening', `\n---\n${NOTE}\n---\n`, 'other'],
    ['a blank before the opening', ` ---\n${NOTE}\n---\n`, 'other'],
    ['four dashes to open', `----\n${NOTE}\n---\n`, 'other'],
    ['two dashes to open', `--\n${NOTE}\n---\n`, 'other'],
    ['four dashes to close', `---\n${NOTE}\n----\n`, 'unreadable'],
    ['dots to close', `---\n${NOTE}\n...\n`, 'unreadable'],
    ['a comment behind the closing', `---\n${NOTE}\n--- # end\n`, 'unreadable'],
    ['no closing', `---\n${NOTE}\n`, 'unreadable'],
    ['no closing, and the key after a blank line', `---\n\n${NOTE}\n`, 'other'],
    ['nothing but the opening', '---', 'other'],
    ['nothing between', '---\n---\n', 'other'],
    ['nothing at all', '', 'other'],
    ['a rule in an ordinary text', '---\nOnce upon a time\n', 'other'],
    ['a list for front matter', '---\n- interview: 2026-11-20\n---\n', 'other'],
    ['one word for front matter', '---\ninterview\n---\n', 'other'],
  ];
  for (const [name, text, kind] of FENCES) {
    it(`${name}: ${kind}`, () => {
      assert.equal(readNote(text, 'UTC').kind, kind);
    });
  }

  it('allow no language word, so that nothing is ever run', () => {
    const words = LANGUAGES.split(' ');
    assert.ok(words.length > 30);
    for (const word of words) {
      for (const blank of ['', ' ', '\t']) {
        const head = `---${blank}${word}\n{ "interview": (globalThis.wasRun = true, "2026-11-20") }\n---\n`;
        assert.deepEqual(readFrontMatter(head), { kind: 'none' }, `${blank}${word}`);
        assert.deepEqual(
          readNote(`---${blank}${word}\n${NOTE}\n---\n`, 'UTC'),
          { kind: 'other' },
          `${blank}${word}`,
        );
      }
    }
    assert.equal('wasRun' in globalThis, false);
  });

  it('part the head from the body', () => {
    const text = '---  \r\ncompany: Initech\r\n---\r\nbody';
    const frontMatter = readFrontMatter(text);
    assert.equal(frontMatter.kind, 'entries');
    assert.equal(text.slice(frontMatter.head.start, frontMatter.head.end), 'company: Initech\r\n');
    assert.deepEqual(frontMatter.open, { start: 0, end: 3 });
  });

  it('give the same answer every time', () => {
    const text = '---\ncompany: [\ninterview: 2026-11-20\n---\n';
    assert.deepEqual(readFrontMatter(text), readFrontMatter(text));
  });
});

describe('front matter that can be read in part', () => {
  /** What is read, and what the problems select. */
  const PARTS: readonly (readonly [
    head: string,
    read: Readonly<Record<string, string>>,
    selected: readonly string[],
  ])[] = [
    ['company: Initech\nrole: "open\nround: 2', { company: 'Initech', role: '?', round: '2' }, ['"open']],
    ['company: [Initech\nrole: Engineer', { company: '?', role: 'Engineer' }, ['[Initech']],
    ['company: Initech\nrole: a: b\nround: 2', { company: 'Initech', role: '?', round: '2' }, [': b']],
    ['company: @initech\nrole: Engineer', { company: '?', role: 'Engineer' }, ['@initech']],
    ['company: %x\nrole: Engineer', { company: '?', role: 'Engineer' }, ['%x']],
    ['company: *nobody\nrole: Engineer', { company: '?', role: 'Engineer' }, ['*nobody']],
    ['no key here\nrole: Engineer', { role: 'Engineer' }, ['no key here']],
    ['interviewers:\n  - Jane\n - Sam\nrole: Engineer', { interviewers: '?', role: 'Engineer' }, ['- Sam']],
    ['company: x\n\trole: y\nround: 2', { company: '?', round: '2' }, ['\trole: y']],
    ['role: Engineer\n...\ncompany: x', { role: 'Engineer' }, ['...\ncompany: x']],
    ['a: "x\nb: "y\nrole: Engineer', { a: '?', b: '?', role: 'Engineer' }, ['"x', '"y']],
    ['"company": [x\n\'role\': Engineer', { company: '?', role: 'Engineer' }, ['[x']],
    ['x: &a Initech\ny: [\ncompany: *a', { x: 'Initech', y: '?', company: 'Initech' }, ['[']],
  ];
  for (const [head, read, selected] of PARTS) {
    for (const end of ['\n', '\r\n']) {
      it(`keeps the rest of ${JSON.stringify(head.replaceAll('\n', end))}`, () => {
        const text = `---\n${head}\n---\n`.replaceAll('\n', end);
        const frontMatter = readFrontMatter(text);
        assert.equal(frontMatter.kind, 'entries');
        const entries = frontMatter.entries.map(({ key, value }) => [key.text, told(value)]);
        assert.deepEqual(Object.fromEntries(entries), read);
        const spans = frontMatter.problems.map((problem) => ('span' in problem ? problem.span : undefined));
        assert.deepEqual(
          spans.map((span) => text.slice(span?.start, span?.end)),
          selected.map((piece) => piece.replaceAll('\n', end)),
        );
      });
    }
  }

  it('is still read to its last character', () => {
    const text = `---\ninterview: 2026-11-20\nnotes: ${'x'.repeat(LARGEST_HEAD)}`.slice(0, LARGEST_HEAD + 3);
    assert.equal(readFrontMatter(`${text}\n---\n`).kind, 'entries');
    assert.equal(readFrontMatter(`${text}x\n---\n`).kind, 'too-large');
  });
});

function told(value: Value): string {
  if (value.kind === 'unreadable') return '?';
  return value.kind === 'scalar' ? value.text : value.kind;
}
