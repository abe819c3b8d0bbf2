import assert from 'node:assert/strict';
import { completesAt, completions } from '../../../src/core/editing/completion';
import { checkInDraft } from '../../../src/core/drafts/drafts';
import { addDate, setField } from '../../../src/core/editing/edits';
import type { EditPlan } from '../../../src/core/editing/edits';
import { keyText } from '../../../src/core/views/explanationText';
import { explainKey } from '../../../src/core/views/explainKey';
import type { FieldKey } from '../../../src/core/notes/fields';
import { KnownNames } from '../../../src/core/notes/knownNames';
import { interviewNote } from '../../../src/core/drafts/newInterview';
import type { InterviewNote, NoteReading } from '../../../src/core/notes/note';
import { NoteKeys } from '../../../src/core/notes/noteKeys';
import { readNote, readText } from '../../../src/core/notes/readNote';
import { remedies } from '../../../src/core/editing/remedies';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { DEFAULT_RULES } from '../../../src/core/rules/rules';
import { markSent } from '../../../src/core/editing/sentEdits';
import { plainText } from '../../../src/core/templates/snippetText';
import { applyEdits } from '../../../src/core/text/text';
import { Window, ZONE } from '../views/views';
import type { NoteText } from '../../../src/core/notes/noteText';

const NAMES: Partial<Record<FieldKey, string>> = {
  company: 'Firm',
  timezone: 'Zone',
  interview: 'Interview Date',
  interviewers: 'Met with',
  'reply-by': 'Decision: when',
  'thank-you-sent': 'Thanked on',
  'checked-in': 'Rückfrage',
  status: 'Stage',
};
const KEYS = new NoteKeys(new Map(Object.entries(NAMES).map(([key, name]) => [key as FieldKey, [name]])));
const HEAD = 'Firm: Initech\nInterview Date: 2026-11-20 14:00\n';

const noteOf = (head: string): string => `---\n${head}---\n`;

function read(head: string): InterviewNote {
  const reading = readNote(noteOf(head), ZONE, KEYS);
  if (reading.kind !== 'interview') assert.fail(head);
  return reading.note;
}

const codesOf = ({ problems }: InterviewNote): readonly string[] => problems.map(({ code }) => code);

describe('keys with names of their own', () => {
  it('are read by them, without regard to case, `_` and blanks', () => {
    const note = read('FIRM: Initech\ninterview_date: 2026-11-20 14:00\nmet-with: Jane Doe, VP\n');
    assert.equal(note.company, 'Initech');
    assert.deepEqual([note.interview?.date, note.interview?.time], ['2026-11-20', '14:00']);
    assert.deepEqual(codesOf(note), []);
  });

  it('are read as they are listed, too', () => {
    const note = read('company: Initech\ninterview: 2026-11-20\nrückfrage: 2026-12-02\n');
    assert.equal(note.company, 'Initech');
    assert.equal(note.interview?.date, '2026-11-20');
    assert.deepEqual(
      note.checkedIn.map(({ date }) => date),
      ['2026-12-02'],
    );
  });

  it('leave the listed word to the vault, where both stand in a note', () => {
    for (const head of ['Stage: rejected\nstatus: evergreen\n', 'status: evergreen\nStage: rejected\n']) {
      const note = read(HEAD + head);
      assert.equal(note.status, 'rejected');
      assert.deepEqual(codesOf(note), []);
    }
    const empty = read(`${HEAD}Stage:\nstatus: offer\n`);
    assert.deepEqual([empty.status, codesOf(empty)], ['waiting', []], 'an empty one too');
    assert.deepEqual(codesOf(read(`${HEAD}status: a\nstatus: b\nStage: waiting\n`)), []);
  });

  it('leave `status` to the vault, where it says nothing of the application', () => {
    const note = read(`${HEAD}status: evergreen\n`);
    assert.deepEqual([note.status, note.places.status, codesOf(note)], ['waiting', undefined, []]);
    assert.equal(read(`${HEAD}status: Rejected\n`).status, 'rejected');
  });

  it('are there twice, where one name is', () => {
    assert.deepEqual(codesOf(read(`${HEAD}Stage: offer\nstage: waiting\n`)), ['key-duplicate']);
    assert.deepEqual(codesOf(read(`${HEAD}status: offer\nStatus: waiting\n`)), ['key-duplicate']);
  });

  it('may be misspelt', () => {
    const [problem] = read('Firm: Initech\ninterview: 2026-11-20\nThankd on: 2026-11-20\n').problems;
    assert.equal(problem?.code, 'key-unknown');
    assert.equal(problem.known, 'thank-you-sent');
    assert.deepEqual(codesOf(read(`${HEAD}statu: x\n`)), [], 'nobody writes the listed word');
    const short = new NoteKeys(
      new Map([
        ['role', ['Job']],
        ['round', ['Interviewer team']],
      ]),
    );
    const slips = readNote(
      noteOf('company: X\ninterview: 2026-11-20\njab: 1\ninterviewer tame: 2\n'),
      ZONE,
      short,
    );
    assert.ok(slips.kind === 'interview');
    assert.deepEqual(
      slips.note.problems.map((one) => (one.code === 'key-unknown' ? one.known : one.code)),
      ['round'],
      'a short word is soon another',
    );
  });

  it('make a note of what cannot be read', () => {
    for (const text of ['---\nFirm: Initech\nInterview Date: 2026-11-20\n\n# Notes\n'])
      assert.equal(readNote(text, ZONE, KEYS).kind, 'unreadable', text);
    assert.equal(readNote('---\nInterview Date: 2026-11-20\n\n# Notes\n', ZONE).kind, 'other');
  });

  it('are the same with accents of one character or of two', () => {
    assert.deepEqual(read(`${HEAD}${'Rückfrage'.normalize('NFD')}: 2026-12-02\n`).checkedIn.length, 1);
  });
});

describe('a vault’s name for a key', () => {
  const after = (head: string, plan: (note: NoteText) => EditPlan): string => {
    const planned = plan(readText(noteOf(head), ZONE, KEYS));
    return planned.kind === 'refused' ? planned.why : applyEdits(noteOf(head), planned.edits);
  };

  it('is what an edit adds, in quotes where YAML needs them', () => {
    assert.equal(
      after(HEAD, (note) => setField(note, 'status', 'offer')),
      noteOf(`${HEAD}Stage: offer\n`),
    );
    assert.equal(
      after(HEAD, (note) => setField(note, 'reply-by', '2026-12-01')),
      noteOf(`${HEAD}"Decision: when": 2026-12-01\n`),
    );
    assert.equal(
      after(HEAD, (note) => addDate(note, 'checked-in', '2026-12-02')),
      noteOf(`${HEAD}Rückfrage: 2026-12-02\n`),
    );
    assert.equal(
      after('{Firm: Initech, Interview Date: 2026-11-20}\n', (note) =>
        setField(note, 'reply-by', '2026-12-01'),
      ),
      noteOf('{Firm: Initech, Interview Date: 2026-11-20, "Decision: when": 2026-12-01}\n'),
    );
  });

  it('is where a letter is marked as sent', () => {
    const everyone = ['Jane Doe', 'Sam Lee'];
    const marked = { names: ['Jane Doe'], everyone, date: '2026-11-21' };
    assert.equal(
      after(HEAD, (note) => markSent(note, marked)),
      noteOf(`${HEAD}Thanked on:\n  Jane Doe: 2026-11-21\n`),
    );
  });

  it('leaves a key as the note spells it', () => {
    assert.equal(
      after(`${HEAD}status: waiting # so far\n`, (note) => setField(note, 'status', 'offer')),
      noteOf(`${HEAD}status: offer # so far\n`),
    );
    assert.equal(
      after(`${HEAD}status: evergreen\n`, (note) => setField(note, 'status', 'offer')),
      noteOf(`${HEAD}status: evergreen\nStage: offer\n`),
    );
    assert.equal(
      after(`${HEAD}status: evergreen\nStage:\n`, (note) => setField(note, 'status', 'offer')),
      noteOf(`${HEAD}status: evergreen\nStage: offer\n`),
    );
    assert.equal(
      after(`${HEAD}status: evergreen\nSTAGE: waiting\n`, (note) => setField(note, 'status', 'offer')),
      noteOf(`${HEAD}status: evergreen\nSTAGE: offer\n`),
    );
  });

  it('is what sentences say', () => {
    const window = new Window(
      { 'a.md': `${HEAD}Stage: waitin\nThanked on: [2026-11-21, 2026-11-22]` },
      '2026-11-24 10:00',
      {
        keys: NAMES,
      },
    );
    assert.deepEqual(
      window.agenda.problems('a.md').map(({ code, message }) => `${code}: ${message}`),
      [
        'reply-by-missing: No reply date is known for Initech: ask in the thank-you letter, or add Decision: when.',
        'thank-you-overdue: Thank-you letter to Initech is overdue by 2 days (was due 21 Nov, 14:00).',
        'interviewers-missing: The thank-you letter to Initech needs names: add Met with.',
        'status-unknown: “waitin” is not a status: did you mean “waiting”?',
        'value-type: Thanked on takes one date, true, or a date for each interviewer, such as “Jane Doe: 2026-11-21”.',
      ].sort(byPlace(window)),
    );
    assert.match(keyText(explainKey('interview', 'a.md', window.agenda)), /^\*\*Interview Date\*\*: /);
  });

  it('is the one that is removed where it is there twice', () => {
    const head = `${HEAD}status: evergreen\nStage: offer\nStage: waiting\n`;
    const text = noteOf(head);
    const note = read(head);
    const [problem] = note.problems;
    assert.equal(problem?.code, 'key-duplicate');
    const situation = {
      read: readText(text, ZONE, KEYS),
      now: '2026-11-24T10:00',
      problems: note.problems,
      problemsIf: (reading: NoteReading) =>
        reading.kind === 'interview' ? reading.note.problems : undefined,
      readOther: (other: string) => readText(other, ZONE, KEYS),
    };
    const fixed = remedies(problem, situation).flatMap((remedy) =>
      remedy.kind === 'edit' ? [applyEdits(text, remedy.edits)] : [],
    );
    assert.deepEqual(fixed, [
      noteOf(`${HEAD}status: evergreen\nStage: offer\n`),
      noteOf(`${HEAD}status: evergreen\nStage: waiting\n`),
    ]);
  });

  it('is completed', () => {
    const text = noteOf(`${HEAD}De\n`);
    const place = completesAt(readText(text, ZONE, KEYS), text.indexOf('De') + 2);
    assert.ok(place);
    const names = new KnownNames();
    const around = { today: '2026-11-24', names, path: 'a.md', zones: () => [] };
    const offered = completions(place, around).map(({ label, newText }) => `${label} → ${newText}`);
    assert.ok(offered.includes('Decision: when → "Decision: when": '), String(offered));
    assert.ok(offered.includes('Role → Role: '));
    const own = noteOf(`${HEAD}status: evergreen\nSt\n`);
    const there = completesAt(readText(own, ZONE, KEYS), own.indexOf('\nSt\n') + 3);
    assert.ok(there && completions(there, around).some(({ label }) => label === 'Stage'));
    assert.ok(!offered.some((one) => /^(?:Firm|company|Interview Date|interview|reply-by) /.test(one)));
    const value = noteOf(`${HEAD}Stage: \n`);
    const behind = completesAt(readText(value, ZONE, KEYS), value.indexOf('Stage: ') + 'Stage: '.length);
    assert.ok(behind && completions(behind, around).some(({ label }) => label === 'advanced'));
  });

  it('stands in what a call reminds of', () => {
    const note = read(HEAD);
    const { letters } = DEFAULT_SETTINGS;
    const source = { note, application: [], rules: DEFAULT_RULES, sender: {}, letters, today: '2026-11-24' };
    const text = plainText(checkInDraft(source).body, '2026-11-24');
    assert.match(text, /^- \[ \] Log the call in the note, under Rückfrage\.$/m);
    assert.match(text, /write it down as Decision: when\.$/m);
  });

  it('changes nothing that a person said, in a new note', () => {
    const keys = new NoteKeys(
      new Map([
        ['role', ['Position']],
        ['round', ['Location']],
        ['reply-by', ['as call-reason.']],
      ]),
    );
    const round =
      '---\ncompany: Initech\ninterview: 2026-11-20\ninterviewers: "Jane Doe, Acting as role. Lead"\n---\n';
    const before = interviewIn(round, ZONE);
    const text = plainText(
      interviewNote({ company: 'Initech', when: '2026-12-01', before, keys }),
      '2026-11-24',
    );
    assert.match(text, /\nLocation: round\n/);
    assert.match(text, /- Jane Doe, Acting as role\. Lead\n/);
    assert.match(text, /write the date down as as call-reason\.\.\n/);
  });

  it('stands in a new note', () => {
    const before = interviewIn(
      '---\nFirm: Initech\nInterview Date: 2026-11-20\nZone: Europe/Berlin\n---\n',
      ZONE,
    );
    const interview = { company: 'Initech', when: '2026-12-01 14:00', before, keys: KEYS };
    const text = plainText(interviewNote(interview), '2026-11-24');
    assert.match(
      text,
      /^---\nFirm: Initech\nrole: role\nround: round\nInterview Date: 2026-12-01 14:00\nZone: Europe\/Berlin\n/,
    );
    assert.match(text, /\nMet with:\n {2}- name, title\n"Decision: when": ?\n---\n/);
    assert.match(text, /write the date down as Decision: when\./);
    assert.match(text, /write it down as call-reason\./);
    const reading = readNote(text, ZONE, KEYS);
    assert.ok(reading.kind === 'interview' && reading.note.company === 'Initech');
  });
});

/** The interview that a text tells of. */
function interviewIn(text: string, zone: string): InterviewNote {
  const reading = readNote(text, zone, KEYS);
  assert.ok(reading.kind === 'interview');
  return reading.note;
}

/** Problems come in the order of their places; those at one place, in the order of the table. */
function byPlace(window: Window): (a: string, b: string) => number {
  const order = window.agenda.problems('a.md').map(({ code }) => code);
  const at = (line: string): number => order.findIndex((code) => line.startsWith(`${code}:`));
  return (a, b) => at(a) - at(b);
}
