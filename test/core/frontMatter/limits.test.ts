import assert from 'node:assert/strict';
import { LARGEST_HEAD } from '../../../src/core/frontMatter/frontMatter';
import type { InterviewNote, NoteProblem, NoteReading } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { DEEPEST, MOST_KEYS } from '../../../src/core/frontMatter/yamlDocument';

const NOTE = 'company: Initech\ninterview: 2026-11-20\n';
const FIRST_LINE = { start: 0, end: 3 };
const SIZE = 60_000;

const read = (head: string): NoteReading => readNote(`---\n${NOTE}${head}\n---\n`, 'UTC');
const keys = (count: number): string =>
  Array.from({ length: count }, (_, index) => `k${index}: v\n`).join('');

describe('front matter at its limits', () => {
  it('is read up to 64 KiB, and above them has one problem on line 1', () => {
    const room = LARGEST_HEAD - NOTE.length - 'x: \n'.length;
    assert.deepEqual(problems(read(`x: ${'y'.repeat(room)}`)), []);
    assert.deepEqual(problems(read(`x: ${'y'.repeat(room + 1)}`)), [
      { code: 'front-matter-syntax', cause: { kind: 'too-large' }, span: FIRST_LINE },
    ]);
  });

  it('is somebody else’s above 64 KiB where no line says that it is a note', () => {
    assert.deepEqual(readNote(`---\nx: ${'y'.repeat(LARGEST_HEAD)}\n---\n`, 'UTC'), { kind: 'other' });
  });

  const NESTED: readonly (readonly [name: string, nest: (depth: number) => string])[] = [
    ['lists', (depth) => `x: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['maps', (depth) => `x: ${'{a: '.repeat(depth)}${'}'.repeat(depth)}`],
  ];
  for (const [name, nest] of NESTED) {
    it(`takes ${DEEPEST} levels of ${name}, and above them keeps the other keys`, () => {
      // the front matter itself is the first level
      assert.deepEqual(problems(read(nest(DEEPEST - 2))), []);
      const reading = read(`${nest(DEEPEST + 1)}\nrole: Engineer`);
      assert.deepEqual(problems(reading), [
        { code: 'front-matter-syntax', cause: { kind: 'too-deep' }, span: FIRST_LINE },
      ]);
      assert.deepEqual([note(reading)?.company, note(reading)?.role], ['Initech', 'Engineer']);
    });
  }

  it(`takes ${MOST_KEYS} keys, and above them has a problem on line 1 and the keys before`, () => {
    assert.deepEqual(problems(read(keys(MOST_KEYS - 2))), []);
    const reading = read(keys(MOST_KEYS - 1));
    assert.deepEqual(problems(reading), [
      { code: 'front-matter-syntax', cause: { kind: 'too-many-keys' }, span: FIRST_LINE },
    ]);
    assert.equal(note(reading)?.company, 'Initech');
  });

  it('with too many keys is still a note where one of them cannot be read', () => {
    const reading = read(`x: [\n${keys(MOST_KEYS)}`);
    assert.ok(problems(reading).some(({ span }) => span.start === 0 && span.end === 3));
  });

  it('follows aliases without copying what they mean', () => {
    const bomb = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
    });
    const names = ['interviewers', 'checked-in', 'thank-you-sent', 'role'];
    const reading = read([...bomb, ...names.map((name) => `${name}: *a11`)].join('\n'));
    const found = problems(reading);
    assert.ok(found.length > 0 && found.length <= names.length, `${found.length} problems`);
    assert.ok(found.every(({ code }) => code === 'value-type'));
    assert.ok(objectsIn(reading) < 400, `${objectsIn(reading)} objects`);
  });

  it('does not follow an alias into itself', () => {
    const found = problems(read('x: &x [*x]\ny: &y {z: *y}'));
    assert.deepEqual(
      found.map((problem) => 'cause' in problem && problem.cause.kind),
      ['unknown-alias', 'unknown-alias'],
    );
  });

  for (const [name, blank] of Object.entries({
    'blank lines': '\n',
    'lines of blanks': ' \n',
    'empty CRLF lines': '\r\n',
  })) {
    it(`costs in ${name} no more than the blanks are many`, () => {
      const text = blank.repeat(SIZE / blank.length);
      const scanned = whileCounting(() => {
        assert.deepEqual(problems(read(`${text}role: Engineer`)), []);
      });
      assert.ok(scanned > 0 && scanned < SIZE * 600, `${scanned} characters were looked at`);
    });
  }
});

describe('front matter from hell', () => {
  const TEXTS: Readonly<Record<string, string>> = {
    'a NUL': 'x: a\0b',
    'a NUL for a key': '\0: x',
    'half an emoji': 'x: a\ud83d',
    'half an emoji as an escape': 'x: "\\ud83d"',
    'a bell': 'x: \u0007',
    'a byte order mark inside': 'x: y\n\uFEFFz: w',
    'line separators': 'x: a\u2028b: c\u0085d',
    'nothing but brackets': `x: ${'['.repeat(SIZE)}`,
    'nothing but braces': `x: ${'{'.repeat(SIZE)}`,
    'nothing but dashes': `x:\n  ${'- '.repeat(SIZE / 2)}`,
    'nothing but question marks': '? '.repeat(SIZE / 2),
    'nothing but tags': `x: ${'!!str '.repeat(SIZE / 6)}`,
    'nothing but colons': 'a: '.repeat(SIZE / 3),
    'nothing but comments': '# x\n'.repeat(SIZE / 4),
    'an endless quotation': `x: "${'y\n '.repeat(SIZE / 3)}`,
    'an endless block': `x: |\n${'  y\n'.repeat(SIZE / 4)}`,
    'an endless number': `interviewers: ${'1'.repeat(SIZE)}x`,
    'an endless link': `role: "${'[[a|'.repeat(SIZE / 4)}"`,
    'an endless list of no dates': `checked-in: [${'x, '.repeat(2000)}]`,
    'a line of blanks that cannot be read': `x${' '.repeat(SIZE)}y\n z: [`,
    'a directive': '%YAML 1.1\n--- x\n',
    'a merge key': 'x: &x {company: Hooli}\n<<: *x',
    'a key that is a list': '? [a, b]\n: c',
    'keys of every object': '__proto__: x\nconstructor: y\ntoString: z\nhasOwnProperty: w',
  };
  for (const [name, head] of Object.entries(TEXTS)) {
    it(`ends with ${name}, and the company is still known`, () => {
      const reading = read(head);
      assert.equal(reading.kind, 'interview');
      assert.equal(reading.note.company, 'Initech');
      assert.equal(reading.note.interview?.date, '2026-11-20');
    });
  }

  it('ends with a line of a million characters, wherever it is', () => {
    const line = 'x'.repeat(1_000_000);
    const codes = [`${NOTE}x: ${line}\n---`, `${NOTE}x: ${line}`, `${NOTE}${line}\n---\n`].map((head) =>
      problems(readNote(`---\n${head}`, 'UTC')).map(({ code }) => code),
    );
    assert.deepEqual(codes, [['front-matter-syntax'], ['front-matter-unclosed'], ['front-matter-syntax']]);
    assert.equal(readNote(`---\n${NOTE}---\n${line}`, 'UTC').kind, 'interview');
    assert.equal(readNote(`---${line}\n${NOTE}---\n`, 'UTC').kind, 'other');
  });
});

function problems(reading: NoteReading): readonly NoteProblem[] {
  if (reading.kind === 'unreadable') return [reading.problem];
  assert.equal(reading.kind, 'interview');
  return reading.note.problems;
}

function note(reading: NoteReading): InterviewNote | undefined {
  return reading.kind === 'interview' ? reading.note : undefined;
}

/** How many objects there are, each counted once. */
function objectsIn(value: unknown, seen = new Set<object>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return seen.size;
  seen.add(value);
  for (const part of Object.values(value)) objectsIn(part, seen);
  return seen.size;
}

/** What gray-matter's look for comments costs: at each line it goes through all blanks that follow. */
function whileCounting(act: () => void): number {
  const original = Object.getOwnPropertyDescriptor(RegExp.prototype, Symbol.replace);
  assert.ok(original);
  const replace = original.value as (text: string, by: unknown) => string;
  let scanned = 0;
  const counting = function (this: RegExp, text: string, by: unknown): string {
    if (this.source.startsWith('^\\s*#')) {
      for (const run of text.matchAll(/\s+/g)) {
        const lines = [...run[0].matchAll(/\n|\r/g)];
        for (const line of lines) scanned += run[0].length - line.index;
      }
    }
    return Reflect.apply(replace, this, [text, by]);
  };
  Object.defineProperty(RegExp.prototype, Symbol.replace, { ...original, value: counting });
  try {
    act();
  } finally {
    Object.defineProperty(RegExp.prototype, Symbol.replace, original);
  }
  return scanned;
}
