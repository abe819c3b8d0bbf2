import assert from 'node:assert/strict';
import { debriefPlan } from '../../../src/core/editing/debrief';
import { answerKey, debriefQuestions } from '../../../src/core/editing/debriefQuestions';
import { noteIn } from '../../../src/core/notes/noteText';
import type { NoteText } from '../../../src/core/notes/noteText';
import { readText } from '../../../src/core/notes/readNote';
import { applyEdits } from '../../../src/core/text/text';

const ZONE = 'America/New_York';

function noteText(lines: string): NoteText {
  return readText(`---\ncompany: Initech\ninterview: 2026-11-20 14:00\n${lines}---\n\nText.\n`, ZONE);
}

/** What is asked, as `topic-of jane doe`. */
function asked(lines: string, answers: Readonly<Record<string, string>> = {}): readonly string[] {
  const note = noteIn(noteText(lines));
  assert.ok(note);
  return debriefQuestions(note, new Map(Object.entries(answers))).map(answerKey);
}

const REST_OF_ALL = ['contribution', 'reply-by', 'question'];

describe('the questions after an interview', () => {
  const REST = ['contribution', 'reply-by', 'question'];
  const cases: readonly (readonly [
    lines: string,
    answers: Record<string, string>,
    asked: readonly string[],
  ])[] = [
    ['', {}, ['people', 'topic', ...REST]],
    ['', { people: 'Jane Doe, VP' }, ['people', 'topic-of jane doe', ...REST]],
    [
      '',
      { people: 'Jane Doe; Sam Lee (CTO); jane doe' },
      ['people', 'title-of jane doe', 'topic-of jane doe', 'topic-of sam lee', ...REST],
    ],
    ['interviewers: Jane Doe, VP\n', {}, ['topic-of jane doe', ...REST]],
    ['interviewers: Jane Doe\n', {}, ['title-of jane doe', 'topic-of jane doe', ...REST]],
    ['interviewers:\n  - {name: Jane, title: VP, topic: queues}\n', {}, REST],
    [
      'interviewers: Jane, VP\ncontribution: Kafka\nreply-by: 2026-12-01\nquestion: Why?\n',
      {},
      ['topic-of jane'],
    ],
    ['reply-by: next Tuesday\ntopic: queues\n', {}, ['people', 'contribution', 'question']],
    ['reply-by: TBD\ninterviewers: []\n', {}, ['people', 'topic', ...REST]],
    ['topic: [a, b]\nquestion: {a: b}\n', {}, ['people', 'contribution', 'reply-by']],
  ];
  for (const [lines, answers, expected] of cases)
    it(`of ${JSON.stringify(lines)} with ${JSON.stringify(answers)} are ${expected.join(', ')}`, () => {
      assert.deepEqual(asked(lines, answers), expected);
    });
});

/** The front matter behind the interview once the answers are in it, or why they are not. */
function written(lines: string, answers: Readonly<Record<string, string>>, canCall = false): string {
  const read = noteText(lines);
  const { plan, left } = debriefPlan(read, new Map(Object.entries(answers)), canCall);
  assert.equal(plan.kind, 'edits');
  if (left.length > 0) return `left: ${left.join(', ')}`;
  assert.ok(plan.edits.length <= 1);
  const after = applyEdits(read.text, plan.edits);
  const [start, end] = ['---\ncompany: Initech\ninterview: 2026-11-20 14:00\n', '---\n\nText.\n'];
  assert.ok(after.startsWith(start) && after.endsWith(end), after);
  return after.slice(start.length, -end.length);
}

describe('the answers after an interview', () => {
  const JANE = { 'topic-of jane doe': 'the on-call rota' };
  const cases: readonly (readonly [
    what: string,
    before: string,
    answers: Readonly<Record<string, string>>,
    after: string,
  ])[] = [
    ['nothing', '', {}, ''],
    [
      'people with a topic, and one without',
      '',
      { people: 'Jane Doe, VP; Sam Lee', ...JANE, 'title-of sam lee': 'CTO' },
      'interviewers:\n  - name: Jane Doe\n    title: VP\n    topic: the on-call rota\n  - Sam Lee, CTO\n',
    ],
    [
      'a topic in a list, beside comments and others',
      'interviewers: # three\n  - Sam Lee\n  - Jane Doe, VP # of all\n  - Ann\n',
      JANE,
      'interviewers: # three\n  - Sam Lee\n  - name: Jane Doe\n    title: VP\n    topic: the on-call rota # of all\n  - Ann\n',
    ],
    [
      'a title and a topic in a list that is not further in',
      'interviewers:\n- Jane Doe\n- Sam\n',
      { 'title-of jane doe': 'VP, Engineering', ...JANE },
      'interviewers:\n- name: Jane Doe\n  title: VP, Engineering\n  topic: the on-call rota\n- Sam\n',
    ],
    [
      'a title alone',
      'interviewers:\n  - Jane Doe\n',
      { 'title-of jane doe': 'VP' },
      'interviewers:\n  - Jane Doe, VP\n',
    ],
    [
      'a topic in brackets',
      'interviewers: ["Jane Doe, VP", Sam]\n',
      JANE,
      'interviewers: [{ name: Jane Doe, title: VP, topic: the on-call rota }, Sam]\n',
    ],
    [
      'a topic of the only one, on the line of the key',
      'interviewers: Jane Doe, VP # she\n',
      JANE,
      'interviewers:\n  - name: Jane Doe\n    title: VP\n    topic: the on-call rota # she\n',
    ],
    [
      'a topic of one of two on a line',
      'interviewers: Jane Doe, VP; Sam Lee (CTO)\n',
      JANE,
      'interviewers:\n  - name: Jane Doe\n    title: VP\n    topic: the on-call rota\n  - Sam Lee, CTO\n',
    ],
    [
      'a topic of one of two in an item',
      'interviewers:\n  - Sam Lee; Jane Doe\n  - Ann\n',
      JANE,
      'interviewers:\n  - Sam Lee\n  - name: Jane Doe\n    topic: the on-call rota\n  - Ann\n',
    ],
    [
      'what is new of a person who is a map',
      'interviewers:\n  - name: Jane Doe # she\n    phone: "1"\n',
      { 'title-of jane doe': 'VP', ...JANE },
      'interviewers:\n  - name: Jane Doe # she\n    phone: "1"\n    title: VP\n    topic: the on-call rota\n',
    ],
    [
      'an empty title and topic',
      'interviewers:\n  - name: Jane Doe\n    title:\n    topic: ""\n',
      { 'title-of jane doe': 'VP', ...JANE },
      'interviewers:\n  - name: Jane Doe\n    title: VP\n    topic: the on-call rota\n',
    ],
    [
      'a map in braces',
      'interviewers: [{name: Jane Doe}]\n',
      { 'title-of jane doe': 'VP', ...JANE },
      'interviewers: [{name: Jane Doe, title: VP, topic: the on-call rota}]\n',
    ],
    [
      'a key that has no value yet',
      'interviewers:\nquestion:\n',
      { people: 'Jane Doe', question: 'Why: “#1”?' },
      'interviewers: [Jane Doe]\nquestion: "Why: “#1”?"\n',
    ],
    [
      'a topic of somebody whose name leads to a note',
      'interviewers: "[[People/jane-doe-17|Jane Doe]]"\n',
      JANE,
      'interviewers:\n  - name: "[[People/jane-doe-17|Jane Doe]]"\n    topic: the on-call rota\n',
    ],
    [
      'a title beside a name that leads to a note, and to a file',
      'interviewers:\n  - "[[P/17|Jane Doe]]"\n  - "[Sam Lee](people/sam.md)"\n',
      { 'title-of jane doe': 'VP', 'title-of sam lee': 'CTO' },
      'interviewers:\n  - "[[P/17|Jane Doe]], VP"\n  - "[Sam Lee](people/sam.md), CTO"\n',
    ],
    [
      'a topic of one of two who lead to notes',
      'interviewers: "[[P/17|Jane Doe]]; [[P/18|Sam Lee]]"\n',
      JANE,
      'interviewers:\n  - name: "[[P/17|Jane Doe]]"\n    topic: the on-call rota\n  - "[[P/18|Sam Lee]]"\n',
    ],
    ['people as links', '', { people: '[[Jane Doe]], VP' }, 'interviewers:\n  - Jane Doe, VP\n'],
    [
      'a title with a semicolon',
      'interviewers:\n  - Jane Doe\n',
      { 'title-of jane doe': 'VP; Engineering' },
      'interviewers:\n  - name: Jane Doe\n    title: "VP; Engineering"\n',
    ],
    [
      'a topic behind several blanks',
      'interviewers:\n  -   Jane Doe\n',
      JANE,
      'interviewers:\n  -   name: Jane Doe\n      topic: the on-call rota\n',
    ],
    [
      'a topic of one on the line below',
      'interviewers:\n  Jane Doe\n',
      JANE,
      'interviewers:\n  - name: Jane Doe\n    topic: the on-call rota\n',
    ],
    [
      'people who were not known yet',
      'interviewers: TBD\n',
      { people: 'Jane Doe, VP' },
      'interviewers: ["Jane Doe, VP"]\n',
    ],
    [
      'all the rest',
      '',
      { topic: 'queues', contribution: '- yes', 'reply-by': '2026-12-04', question: 'How large?' },
      'topic: queues\ncontribution: "- yes"\nreply-by: 2026-12-04\nquestion: "How large?"\n',
    ],
  ];
  for (const [what, before, answers, after] of cases)
    it(`write ${what}`, () => {
      assert.equal(written(before, answers), after);
    });

  it('give a call that is still possible its reason, unless it has one', () => {
    const answers = { question: 'How large?' };
    assert.match(written('', answers, true), /\ncall-reason: "Ask: How large\?"\n$/);
    assert.doesNotMatch(written('call-reason: The rota\n', answers, true), /Ask/);
  });

  it('go into front matter in braces', () => {
    const text = '---\n{company: Initech, interview: 2026-11-20, interviewers: Jane Doe}\n---\n';
    const read = readText(text, ZONE);
    const { plan } = debriefPlan(read, new Map(Object.entries({ ...JANE, contribution: 'a, b' })), false);
    assert.equal(plan.kind, 'edits');
    assert.equal(
      applyEdits(text, plan.edits),
      '---\n{company: Initech, interview: 2026-11-20, interviewers: [{ name: Jane Doe, topic: the on-call rota }], contribution: "a, b"}\n---\n',
    );
  });

  it('keep line ends', () => {
    const text =
      '---\r\ncompany: Initech\r\ninterview: 2026-11-20\r\ninterviewers:\r\n  - Jane Doe\r\n---\r\n';
    const read = readText(text, ZONE);
    const { plan } = debriefPlan(read, new Map(Object.entries(JANE)), false);
    assert.equal(plan.kind, 'edits');
    assert.equal(
      applyEdits(text, plan.edits),
      text.replace('- Jane Doe\r\n', '- name: Jane Doe\r\n    topic: the on-call rota\r\n'),
    );
  });

  it('leave what cannot be written to the person, and write the rest', () => {
    const broken = 'interviewers: Jane Doe\nrole: "never closed\n';
    assert.equal(written(broken, { question: 'x' }), 'left: question');
    const read = noteText('interviewers:\n  - &j Jane Doe, VP\n');
    const { plan, left } = debriefPlan(read, new Map(Object.entries({ ...JANE, question: 'Why?' })), false);
    assert.deepEqual(left, ['Jane Doe']);
    assert.equal(plan.kind, 'edits');
    assert.match(applyEdits(read.text, plan.edits), /- &j Jane Doe, VP\nquestion: "Why\?"\n/);
  });

  it('are left out where the note knows better by now', () => {
    const lines =
      'interviewers: Jane Doe, CTO\ncontribution: ten years\nreply-by: 2026-12-24\nquestion: Mine?\ntopic: mine\n';
    const stale = {
      contribution: 'Kafka',
      'reply-by': '2026-12-04',
      question: 'Why?',
      topic: 'stale',
      'title-of jane doe': 'VP',
    };
    assert.equal(written(lines, stale), lines);
    assert.equal(
      written('', { people: 'Jane Doe, CTO', 'title-of jane doe': 'VP', topic: 'stale' }),
      'interviewers:\n  - Jane Doe, CTO\n',
    );
  });

  it('are asked of nobody whose title may be somebody else', () => {
    assert.deepEqual(asked('interviewers: Jane Doe, Sam Lee\n'), REST_OF_ALL);
    assert.deepEqual(asked('interviewers: Jane Doe; Jane Doe\n'), [
      'title-of jane doe',
      'topic-of jane doe',
      ...REST_OF_ALL,
    ]);
  });
});
