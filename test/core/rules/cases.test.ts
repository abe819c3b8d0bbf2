import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Agenda } from '../../../src/core/agenda/agenda';
import { parseWhen } from '../../../src/core/dates/calendar';
import { FIELD_KEYS } from '../../../src/core/notes/fields';
import { isBelowInterviews } from '../../../src/core/notes/marks';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { lineStarts, positionAt, withoutByteOrderMark } from '../../../src/core/text/text';
import { update } from '../agendas';
import { dueText } from '../../../src/core/rules/deadlines';

/** A case as the table tells it: notes, a moment, and what the rules make of them. */
interface Case {
  readonly name: string;
  /** The local date and time of the zone in which the case is told. */
  readonly now: string;
  readonly tz?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
  readonly followUps?: readonly (readonly [
    kind: string,
    state: string,
    due?: string | null,
    file?: string,
  ])[];
  /** The text is what the range selects, on the line counted from 0. */
  readonly problems?: readonly (readonly [code: string, line: number, text: string, file?: string])[];
  readonly ranges?: readonly (readonly [
    code: string,
    startLine: number,
    start: number,
    endLine: number,
    end: number,
    file?: string,
  ])[];
  /** Exactly these codes, in all files together. */
  readonly only?: readonly string[];
  readonly absent?: readonly string[];
  readonly severities?: Readonly<Record<string, string>>;
  readonly notes?: number;
  readonly exit?: number;
  /** Whether it is about the words themselves, so that no other name can stand for them. */
  readonly spelledAsListed?: boolean;
}

const cases = JSON.parse(readFileSync('test/fixtures/cases.json', 'utf8')) as readonly Case[];

describe('the rules, case by case', () => {
  it('are many cases, each of which expects something', () => {
    assert.ok(cases.length > 400, `${cases.length} cases`);
    const given = ['name', 'now', 'tz', 'settings', 'files', 'spelledAsListed'];
    const idle = cases.filter((one) => Object.keys(one).every((key) => given.includes(key)));
    assert.deepEqual(idle, []);
  });

  for (const one of cases) {
    it(one.name, () => {
      checkCase(one);
    });
  }
});

describe('the rules in a vault that spells every key backwards, case by case', () => {
  const ofAnyName = cases.filter(isOfAnyName);

  it('are nearly all cases', () => {
    assert.ok(ofAnyName.length > cases.length - 30, `${ofAnyName.length} cases`);
  });

  for (const one of ofAnyName) {
    it(one.name, () => {
      checkCase(backwards(one));
    });
  }
});

/** A slip of the pen is seen in long names only, where they are the vault’s. */
function isOfAnyName({ problems = [], spelledAsListed = false }: Case): boolean {
  return !spelledAsListed && !problems.some(([code, , text]) => code === 'key-unknown' && text.length < 8);
}

/** The same case with names for the keys that are as long, and as far from one another. */
function backwards(one: Case): Case {
  const named = FIELD_KEYS.filter((key) => key !== 'type');
  const names = Object.fromEntries(named.map((key) => [key, reversed(key)]));
  const files = Object.entries(one.files).map(([path, text]) => [path, withKeysBackwards(text)] as const);
  return {
    ...one,
    settings: { ...one.settings, 'jobSearch.keys': names },
    files: Object.fromEntries(files),
    problems: one.problems?.map(([code, line, text, file = firstFile(one)]) => {
      const isKey = one.files[file]?.split('\n')[line]?.startsWith(text) === true;
      return [code, line, isKey && A_KEY.test(text) ? reversed(text) : text, file] as const;
    }),
  };
}

const A_KEY = /^[A-Za-z][\w -]*$/;

/** Every key at the beginning of a line of the front matter, ours or not, and those in braces. */
function withKeysBackwards(text: string): string {
  const end = /^---[ \t]*\r?$/gm;
  end.lastIndex = 4;
  const head = text.slice(0, end.exec(text)?.index ?? text.length);
  return (
    head.replace(
      /^(\{?["']?)([A-Za-z][\w -]*)(?=["']?[ \t]*:(?:\s|$))/gm,
      (_, before: string, key: string) => `${before}${reversed(key)}`,
    ) + text.slice(head.length)
  );
}

function reversed(word: string): string {
  return word.toLowerCase() === 'type' ? word : Array.from(word).reverse().join('');
}

function checkCase(one: Case): void {
  const { agenda, problems } = judged(one);
  if (one.notes !== undefined) assert.equal(agenda.size, one.notes, 'number of notes');
  for (const [kind, state, due, file = firstFile(one)] of one.followUps ?? []) {
    const followUp = agenda.followUps(file).find((candidate) => candidate.kind === kind);
    assert.deepEqual([kind, followUp?.state], [kind, state]);
    if (due !== undefined && due !== null)
      assert.equal(followUp?.due && dueText(followUp.due), due, `${kind} due`);
  }
  for (const [code, line, text, file = firstFile(one)] of one.problems ?? []) {
    const found = problems.filter((problem) => problem.code === code && problem.file === file);
    assert.ok(
      found.some((problem) => problem.range.start.line === line && problem.text === text),
      `${code} should select “${text}” on line ${line}, found ${JSON.stringify(found)}`,
    );
  }
  for (const [code, startLine, start, endLine, end, file = firstFile(one)] of one.ranges ?? []) {
    const range = { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
    const found = problems.filter((problem) => problem.code === code && problem.file === file);
    assert.ok(
      found.some((problem) => isDeepStrictEqual(problem.range, range)),
      `${code} should have the range ${JSON.stringify(range)}, found ${JSON.stringify(found)}`,
    );
  }
  const codes = problems.map(({ code }) => code);
  if (one.only) assert.deepEqual([...new Set(codes)].sort(), [...one.only].sort());
  for (const code of one.absent ?? [])
    assert.ok(!codes.some((found) => found === code), `${code} should be absent`);
  for (const [code, severity] of Object.entries(one.severities ?? {})) {
    assert.equal(problems.find((problem) => problem.code === code)?.severity, severity);
  }
  if (one.exit !== undefined) {
    const isSevere = problems.some(({ severity }) => severity === 'error' || severity === 'warning');
    assert.equal(isSevere ? 1 : 0, one.exit, 'exit status');
  }
}

function judged(one: Case) {
  const zone = one.tz ?? 'America/New_York';
  const { settings } = readSettings((key) => one.settings?.[`jobSearch.${key}`]);
  const now = parseWhen(one.now, zone);
  assert.ok(now, 'the case has a readable now');
  const agenda = new Agenda(settings);
  const texts = Object.entries(one.files).map(([path, text]) => [path, withoutByteOrderMark(text)] as const);
  update(
    agenda,
    texts.map(([path, text]) => [path, readNote(text, zone, settings.keys, isBelowInterviews(path))]),
    now.instant,
  );
  const problems = texts.flatMap(([file, text]) =>
    agenda.problems(file).map(({ problem, ...told }) => {
      const { span } = problem;
      assert.deepEqual(positionAt(lineStarts(text), span.start), told.range.start);
      return { ...told, file, text: text.slice(span.start, span.end) };
    }),
  );
  return { agenda, problems };
}

function firstFile(one: Case): string {
  return Object.keys(one.files)[0] ?? '';
}
