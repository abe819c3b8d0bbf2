import assert from 'node:assert/strict';
import { MOST_ITEMS } from '../../src/core/notes/fieldReader';
import type { NoteProblem, NoteReading } from '../../src/core/notes/note';
import { LISTED_KEYS } from '../../src/core/notes/noteKeys';
import { readNote } from '../../src/core/notes/readNote';
import { MOST_PROBLEMS } from '../../src/core/frontMatter/yaml';
import { withoutByteOrderMark } from '../../src/core/text/text';
import { message } from '../../src/core/wording/wording';
import { BOMBS, closed, many } from './bombs';
import type { Reading } from './bombs';

describe('a bomb', () => {
  for (const [name, [text, expected]] of Object.entries(BOMBS)) {
    it(`is plainly read, or has one clear problem: ${name}`, () => {
      const reading = readNote(withoutByteOrderMark(text), 'UTC');
      assert.deepEqual(said(reading), expected);
      for (const problem of problemsOf(reading)) {
        const sentence = message(problem, {
          note: { keys: LISTED_KEYS },
          today: '2026-11-24',
          channel: 'phone',
        });
        assert.ok(sentence.length < 200 && sentence.endsWith('.'), sentence);
      }
    });
  }

  it('of many problems is told by the first, up to twenty of them one by one', () => {
    const lists = (count: number): string => closed('x: [\n'.repeat(count));
    assert.equal(problemsOf(readNote(lists(MOST_PROBLEMS), 'UTC')).length, MOST_PROBLEMS);
    const [only, ...more] = problemsOf(readNote(lists(MOST_PROBLEMS + 1), 'UTC'));
    assert.deepEqual(only?.span, {
      start: lists(0).length - '\n---\n'.length + 3,
      end: lists(0).length - '\n---\n'.length + 4,
    });
    assert.deepEqual(more, []);
  });

  it(`is no list with ${MOST_ITEMS} items, only a longer one`, () => {
    const people = (count: number): string => closed(`interviewers: [${many('Jane', count)}]`);
    assert.equal(said(readNote(people(MOST_ITEMS), 'UTC')), 'nothing wrong');
    assert.deepEqual(said(readNote(people(MOST_ITEMS + 1), 'UTC')), ['value-type interviewers']);
  });
});

function said(reading: NoteReading): Reading {
  switch (reading.kind) {
    case 'interview': {
      const codes = reading.note.problems.map((problem) =>
        problem.code === 'value-type' ? `${problem.code} ${problem.key}` : problem.code,
      );
      return codes.length === 0 ? 'nothing wrong' : codes;
    }
    case 'unreadable':
      return `unreadable: ${reading.problem.code}`;
    default:
      return 'other';
  }
}

function problemsOf(reading: NoteReading): readonly NoteProblem[] {
  if (reading.kind === 'unreadable') return [reading.problem];
  return reading.kind === 'interview' ? reading.note.problems : [];
}
