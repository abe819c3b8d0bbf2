import assert from 'node:assert/strict';
import { addDate, moveInterview, setField, setStatus } from '../../../src/core/editing/edits';
import { markSent } from '../../../src/core/editing/sentEdits';
import { habitsOf, withHabits } from '../../../src/core/notes/habits';
import { keyAt } from '../../../src/core/notes/keyAt';
import { isBelowInterviews } from '../../../src/core/notes/marks';
import { noteIn } from '../../../src/core/notes/noteText';
import type { InterviewNote } from '../../../src/core/notes/note';
import type { NoteText } from '../../../src/core/notes/noteText';
import { readText } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { applyEdits } from '../../../src/core/text/text';
import type { EditPlan } from '../../../src/core/editing/edits';

const ZONE = 'America/New_York';

/** A note as it is read, by the settings that are given. */
function read(head: string, settings: Record<string, unknown> = {}, path = 'a.md'): NoteText {
  const { keys } = readSettings((key) => settings[key]).settings;
  return readText(`---\n${head}\n---\n\n# Notes\n`, ZONE, keys, isBelowInterviews(path));
}

function noteOf(head: string, settings?: Record<string, unknown>, path?: string): InterviewNote | undefined {
  return noteIn(read(head, settings, path));
}

/** What a note says of its interview, on one line. */
function told(head: string, settings?: Record<string, unknown>, path?: string): string {
  const note = noteOf(head, settings, path);
  if (note === undefined) return 'no note';
  const { company, role, round, interview, interviewers, status, problems } = note;
  const when = [interview?.date, interview?.time].filter((part) => part !== undefined).join(' ');
  const people = interviewers.map(({ name }) => name).join('+');
  const codes = problems.map(({ code }) => code).join('+');
  return [company, role, round, when, people, status, codes].map((part) => part ?? '').join('|');
}

const recognised: readonly (readonly [says: string, head: string, told: string, path?: string])[] = [
  ['kebab', 'employer: X\ninterview-date: 2026-11-20', 'X|||2026-11-20||waiting|'],
  ['camel', 'employer: X\ninterviewDate: 2026-11-20', 'X|||2026-11-20||waiting|'],
  ['snake', 'organization: X\ndate_of_interview: 2026-11-20', 'X|||2026-11-20||waiting|'],
  ['capitals', 'Employer: X\nInterview Date: 2026-11-20', 'X|||2026-11-20||waiting|'],
  [
    'German',
    'Firma: X\nVorstellungsgespräch: 20.11.2026\nUhrzeit: 14:00 Uhr',
    'X|||2026-11-20 14:00||waiting|',
  ],
  [
    'Spanish',
    'empresa: X\nfecha de la entrevista: 2026-11-20\nhora: "9:30"',
    'X|||2026-11-20 09:30||waiting|',
  ],
  ['accents left out', 'compania: X\nproxima entrevista: 2026-11-20', 'X|||2026-11-20||waiting|'],
  [
    'a listed date with a time beside it',
    'company: X\ninterview: 2026-11-20\ntime: 2 pm',
    'X|||2026-11-20 14:00||waiting|',
  ],
  ['a time that is none', 'company: X\ninterview_date: 2026-11-20\ntime: 45 min', 'X|||2026-11-20||waiting|'],
  [
    'a time where the date has one',
    'company: X\ninterview_date: 2026-11-20 10:00\ntime: 14:00',
    'X|||2026-11-20 10:00||waiting|',
  ],
  [
    'a range of times',
    'company: X\ninterview_date: 2026-11-20\ntime: 14:00 - 15:00',
    'X|||2026-11-20 14:00||waiting|',
  ],
  ['the type', 'type: interview\ncompany: X\ndate: 2026-11-20', 'X|||2026-11-20||waiting|'],
  ['a class as a link', 'class: "[[Job Interviews]]"\norg: X\ndate: 2026-11-20', 'X|||2026-11-20||waiting|'],
  [
    'a tag among others',
    'tags: [work, interview-log]\ncompany: X\ndate: 2026-11-20',
    'X|||2026-11-20||waiting|',
  ],
  [
    'a tag behind a slash',
    'tags: "#job/interview"\ncompany: X\ndate: 2026-11-20',
    'X|||2026-11-20||waiting|',
  ],
  [
    'tags between commas',
    'tags: work, job interview\ncompany: X\ndate: 2026-11-20',
    'X|||2026-11-20||waiting|',
  ],
  ['a folder', 'company: X\ndate: 2026-11-20', 'X|||2026-11-20||waiting|', 'Jobs/Interviews/2026/a.md'],
  [
    'an interviewer',
    'company: X\ndate: 2026-11-20\ninterviewer: Jane Doe',
    'X|||2026-11-20|Jane Doe|waiting|',
  ],
  [
    'the name of a round',
    'company: X\ndate: 2026-11-20\nround: Phone screen',
    'X||Phone screen|2026-11-20||waiting|',
  ],
  [
    'a stage that is a round',
    'company: X\ndate: 2026-11-20\nstage: On-site',
    'X||On-site|2026-11-20||waiting|',
  ],
  [
    'who was there',
    'type: interview\ncompany: X\ndate: 2026-11-20\nattendees: ["[[Jane Doe]]"]',
    'X|||2026-11-20|Jane Doe|waiting|',
  ],
  [
    'a stage that is a status',
    'type: interview\ncompany: X\ndate: 2026-11-20\nstage: Offered',
    'X|||2026-11-20||offer|',
  ],
  [
    'a stage beside a status',
    'type: interview\ncompany: X\ndate: 2026-11-20\nstage: Technical\nstatus: done',
    'X||Technical|2026-11-20||waiting|',
  ],
  ['a result', 'type: interview\ncompany: X\ndate: 2026-11-20\nresult: "no"', 'X|||2026-11-20||rejected|'],
  [
    'a result beside a clear date',
    'company: X\ninterview_date: 2026-11-20\nresult: Rejected',
    'X|||2026-11-20||rejected|',
  ],
  [
    'a result that is none',
    'type: interview\ncompany: X\ndate: 2026-11-20\nresult: 7/10',
    'X|||2026-11-20||waiting|',
  ],
  [
    'a status of one’s own',
    'type: interview\ncompany: X\ndate: 2026-11-20\nstatus: raw',
    'X|||2026-11-20||waiting|',
  ],
  [
    'a key that is nearly known',
    'company: X\ninterview_date: 2026-11-20\nthank-you-send: 2026-11-21',
    'X|||2026-11-20||waiting|',
  ],
  [
    'a title that is the job',
    'type: interview\ncompany: X\ndate: 2026-11-20\ntitle: Staff Engineer',
    'X|Staff Engineer||2026-11-20||waiting|',
  ],
  [
    'a title of the note',
    'type: interview\ncompany: X\ndate: 2026-11-20\ntitle: Interview with X',
    'X|||2026-11-20||waiting|',
  ],
  ['lists of one', 'type: [interview]\ncompany: [X]\ndate: [2026-11-20]', 'X|||2026-11-20||waiting|'],
  [
    'of two names the one that can be read',
    'company: X\ninterview_date: soon\nnext_interview: 2026-11-20',
    'X|||2026-11-20||waiting|',
  ],
  [
    'a post that says who asked',
    'company: X\ndate: 2026-11-20\ninterviewers: Jane Doe\nslug: x',
    'X|||2026-11-20|Jane Doe|waiting|',
  ],
  [
    'a post that says interview date',
    'company: X\ninterview_date: 2026-11-20\nlayout: post',
    'X|||2026-11-20||waiting|',
  ],
];

const foreign: readonly (readonly [says: string, head: string, path?: string])[] = [
  ['no mark', 'company: X\ndate: 2026-11-20'],
  ['no company', 'type: interviews\ndate: 2026-11-20'],
  ['no date', 'employer: X\ninterviewer: Jane Doe'],
  ['a date that cannot be read', 'employer: X\ninterview_date: next week'],
  ['a date with two readings', 'employer: X\ninterview_date: 11/12/2026'],
  ['a mark of another kind', 'type: user-interview\ncompany: X\ndate: 2026-11-20'],
  ['the same beside an interviewer', 'type: exit interview\ninterviewer: Jo\ncompany: X\ndate: 2026-11-20'],
  ['a rehearsal', 'type: mock interview\ncompany: X\ninterview_date: 2026-11-20'],
  ['preparation', 'tags: [interview-prep]\ncompany: X\ndate: 2026-11-20'],
  ['questions', 'tags: interview-questions\ncompany: X\ndate: 2026-11-20'],
  ['a sale', 'type: deal\nstage: Technical\ncompany: X\ndate: 2026-11-20'],
  ['the day of the application', 'stage: Interview\ncompany: X\ndate: 2026-10-01\napplied: 2026-10-01'],
  ['a tag of questions', 'tags: [interview, leetcode]\ncompany: X\ndate: 2026-11-20'],
  ['several companies', 'tags: [interview]\ncompany: [Google, Meta]\ndate: 2026-11-20'],
  ['an expert', 'tags: [interview]\ncompany: X\nexpert: Jo\ninterview_date: 2026-11-20'],
  ['money', 'round: Series A\ncompany: X\ndate: 2026-11-20'],
  ['a sale', 'stage: Technical validation\ncompany: X\ndate: 2026-11-20'],
  ['who took part', 'attendees: [Jo]\nparticipants: [Sam]\ncompany: X\ndate: 2026-11-20'],
  ['a post', 'tags: [interview]\ncompany: X\ndate: 2026-11-20\npermalink: /x'],
  ['a draft of a post', 'tags: [interview]\ncompany: X\ndate: 2026-11-20\ndraft: true'],
  ['a question', 'tags: [interview]\ncompany: X\ndate: 2026-11-20\ndifficulty: hard'],
  ['a podcast', 'type: interview\ncompany: X\ndate: 2026-11-20\nepisode: 12'],
  ['somebody else’s interview', 'tags: interview\ncompany: X\ndate: 2026-11-20\ncandidate_name: Jo'],
  ['the same in German', 'company: X\ninterviewdatum: 2026-11-20\nBewerberin: Jo'],
  ['a template', 'type: interviews\ncompany: X\ninterview_date: 2026-11-20\nposition: "{{role}}"'],
  ['the folder that is searched', 'company: X\ndate: 2026-11-20', 'interviews.md'],
  ['a folder of other interviews', 'company: X\ndate: 2026-11-20', 'User Interviews/a.md'],
];

describe('a note with other names', () => {
  for (const [says, head, expected, path] of recognised)
    it(`is recognised by ${says}`, () => {
      assert.equal(told(head, {}, path), expected);
    });

  for (const [says, head, path] of foreign)
    it(`is none by ${says}`, () => {
      assert.equal(told(head, {}, path), 'no note');
    });

  it('is none where only listed keys are read', () => {
    const off = { otherNames: false };
    assert.equal(told('employer: X\ninterview_date: 2026-11-20', off), 'no note');
    assert.equal(told('company: X\ninterview: 2026-11-20\nposition: Y', off), 'X|||2026-11-20||waiting|');
    assert.equal(told('company: X\ninterview: 2026-11-20\nstatus: ghosted', off), 'X|||2026-11-20||closed|');
  });

  it('has the first of several names that the settings give a key', () => {
    const keys = { keys: { interview: ['wann', 'am'], company: 'wo' } };
    assert.equal(told('wo: X\nam: 2026-11-20', keys), 'X|||2026-11-20||waiting|');
    assert.equal(told('wo: X\nwann: 2026-11-20', keys), 'X|||2026-11-20||waiting|');
  });

  it('is none of a daily note whose date the settings call that of an interview', () => {
    const keys = { keys: { interview: 'date' } };
    assert.equal(told('date: 2026-11-20\ntags: [daily]', keys), 'no note');
    assert.equal(told('date: 2026-11-20\ncompany: X', keys), 'X|||2026-11-20||waiting|');
    assert.match(told('date: 2026-11-20\ntags: [interview]', keys), /2026-11-20/);
  });

  it('knows the person’s own words for a status', () => {
    const statuses = { statuses: { 'Second coffee': 'advanced', Applied: 'closed' } };
    const head = 'company: X\ninterview: 2026-11-20\nstatus: ';
    assert.equal(told(`${head}second  coffee`, statuses), 'X|||2026-11-20||advanced|');
    assert.equal(told(`${head}applied`, statuses), 'X|||2026-11-20||closed|');
  });
});

describe('a status with more around it', () => {
  const status = (word: string): string =>
    told(`company: X\ninterview: 2026-11-20\nstatus: ${word}`).split('|')[5] ?? '';
  for (const word of [
    '"🔴 Rejected"',
    '5 - Rejected',
    'Rejected (2026-11-21)',
    'Rejected after final round',
    '"#rejected"',
  ])
    it(`${word} is a rejection`, () => {
      assert.equal(status(word), 'rejected');
    });

  it('is not guessed', () => {
    assert.equal(status('no response'), 'waiting');
    assert.equal(status('Offer letter rejected by nobody'), 'waiting');
  });
});

describe('the settings for words of one’s own', () => {
  const problemsOf = (settings: Record<string, unknown>) =>
    readSettings((key) => settings[key]).problems.map(({ setting, entry, why }) => [setting, entry, why]);

  it('take several names, and name what is wrong', () => {
    assert.deepEqual(problemsOf({ keys: { interview: ['a', 'b'], company: ['c'] } }), []);
    assert.deepEqual(problemsOf({ keys: { interview: ['a', 7] } }), [
      ['jobSearch.keys', 'interview', 'no-name'],
    ]);
    assert.deepEqual(problemsOf({ keys: { interview: [] } }), [['jobSearch.keys', 'interview', 'no-name']]);
    assert.deepEqual(problemsOf({ keys: { interview: ['a'], role: ['b', 'A'] } }), [
      ['jobSearch.keys', 'role', 'name-taken'],
    ]);
    assert.deepEqual(problemsOf({ keys: { interview: ['a', 'status'] } }), [
      ['jobSearch.keys', 'interview', 'name-taken'],
    ]);
    assert.deepEqual(problemsOf({ statuses: { a: 'waiting', b: 'later', ' ': 'closed' } }), [
      ['jobSearch.statuses', 'b', undefined],
      ['jobSearch.statuses', ' ', undefined],
    ]);
    assert.deepEqual(problemsOf({ otherNames: 'no' }), [['jobSearch.otherNames', undefined, undefined]]);
  });
});

describe('a change of a note with other names', () => {
  const after = (one: NoteText, plan: EditPlan): string => {
    if (plan.kind === 'refused') return plan.why;
    return applyEdits(one.text, plan.edits).split('\n---\n')[0]?.slice(4) ?? '';
  };

  it('writes the value of the name that is there', () => {
    const head = 'company: X\ninterview_date: 2026-11-20\nthank_you_note_sent: no # soon\nresult: "open"';
    const note = read(head);
    const sent = markSent(note, { names: [], everyone: [], date: '2026-11-21' });
    assert.equal(after(note, sent), head.replace('no # soon', '2026-11-21 # soon'));
    assert.equal(after(note, setStatus(note, 'rejected')), head.replace('"open"', 'rejected'));
  });

  const styles: readonly (readonly [head: string, line: string])[] = [
    ['employer: X\ninterview_date: 2026-11-20', 'reply_by: 2026-12-01'],
    ['employer: X\ninterviewDate: 2026-11-20', 'replyBy: 2026-12-01'],
    ['Employer: X\nInterview Date: 2026-11-20', 'Reply By: 2026-12-01'],
    ['Employer: X\nInterview-date: 2026-11-20', 'Reply-by: 2026-12-01'],
    ['company: X\nInterview: 2026-11-20', 'reply-by: 2026-12-01'],
    ['Company: X\nInterview: 2026-11-20', 'Reply-by: 2026-12-01'],
  ];
  for (const [head, line] of styles)
    it(`spells ${line} as its other keys`, () => {
      const note = read(head);
      const written = after(note, setField(note, 'reply-by', '2026-12-01'));
      assert.equal(written, `${head}\n${line}`);
      assert.equal(noteOf(written)?.replyBy?.date, '2026-12-01');
    });

  it('calls a key as its neighbours call it', () => {
    const neighbours = [
      'thank_you_note_sent: 2026-11-03',
      'thank_you_note_sent: 2026-11-04',
      'thank_you: 2026-11-05',
    ]
      .map((line) => noteOf(`company: Y\ninterview_date: 2026-11-02\n${line}\nstatus: Not selected`))
      .filter((note) => note !== undefined);
    const habits = habitsOf(neighbours);
    const note = withHabits(read('company: X\ninterview: 2026-11-20'), habits);
    const sent = markSent(note, { names: [], everyone: [], date: '2026-11-21' });
    assert.equal(after(note, sent), 'company: X\ninterview: 2026-11-20\nthank_you_note_sent: 2026-11-21');
    assert.equal(
      after(note, setStatus(note, 'rejected')),
      'company: X\ninterview: 2026-11-20\nstatus: Not selected',
    );
    assert.equal(
      after(note, addDate(note, 'checked-in', '2026-12-02')),
      'company: X\ninterview: 2026-11-20\nchecked_in: 2026-12-02',
    );
    const own = withHabits(read('company: X\ninterview: 2026-11-20\nthank-you-sent: no'), habits);
    assert.match(
      after(own, markSent(own, { names: [], everyone: [], date: '2026-11-21' })),
      /\nthank-you-sent: 2026-11-21$/,
    );
  });

  it('writes the settings’ words first', () => {
    const settings = { statuses: { Nope: 'rejected' }, keys: { 'thank-you-sent': ['thanked', 'thx'] } };
    const note = read('company: X\ninterview: 2026-11-20', settings);
    assert.equal(after(note, setStatus(note, 'rejected')), 'company: X\ninterview: 2026-11-20\nstatus: Nope');
    const sent = markSent(note, { names: [], everyone: [], date: '2026-11-21' });
    assert.equal(after(note, sent), 'company: X\ninterview: 2026-11-20\nthanked: 2026-11-21');
  });

  it('fills what stands empty, and never writes a key twice', () => {
    const neighbours = [noteOf('company: Y\ninterview_date: 2026-11-02\nthank_you: 2026-11-03')].filter(
      (note) => note !== undefined,
    );
    const note = withHabits(
      read('employer: X\ninterview_date: 2026-11-20\nthank_you:\ninterviewer: Jane'),
      habitsOf(neighbours),
    );
    const sent = markSent(note, { names: ['Jane'], everyone: ['Jane'], date: '2026-11-21' });
    assert.equal(
      after(note, sent),
      'employer: X\ninterview_date: 2026-11-20\nthank_you: 2026-11-21\ninterviewer: Jane',
    );
  });

  it('takes no vague name from its neighbours, which would not be read', () => {
    const neighbours = [noteOf('type: interview\ncompany: Y\ndate: 2026-11-02\nstage: Rejected')].filter(
      (note) => note !== undefined,
    );
    const note = withHabits(read('company: X\ninterview: 2026-11-20'), habitsOf(neighbours));
    const written = after(note, setStatus(note, 'rejected'));
    assert.equal(noteOf(written)?.status, 'rejected', written);
  });

  it('takes a list of one as its item', () => {
    const note = read('company: X\ninterview: 2026-11-20\nthank-you-sent: [no]');
    const sent = markSent(note, { names: [], everyone: [], date: '2026-11-21' });
    assert.equal(noteOf(after(note, sent))?.thankYouSent?.kind, 'everyone');
  });

  it('moves to a whole day, and leaves no time behind', () => {
    const note = read('company: X\ninterview_date: 2026-11-20\ntime: 14:00');
    const moved = noteOf(after(note, moveInterview(note, '2026-11-25')))?.interview;
    assert.deepEqual([moved?.date, moved?.time], ['2026-11-25', undefined]);
  });

  it('writes no capitals within a word where other names are not read', () => {
    const settings = { keys: { interview: 'interviewDate' }, otherNames: false };
    const note = read('company: X\ninterviewDate: 2026-11-20\ninterviewers: Jane', settings);
    const written = after(note, markSent(note, { names: [], everyone: [], date: '2026-11-21' }));
    assert.equal(noteOf(written, settings)?.thankYouSent?.kind, 'everyone', written);
  });

  it('moves date and time where each has a key of its own', () => {
    const head = 'type: interview\ncompany: X\ndate: 2026-11-20 # Friday\ntime: "14:00" # at theirs';
    const note = read(head);
    assert.equal(
      after(note, moveInterview(note, '2026-11-30 11:00')),
      'type: interview\ncompany: X\ndate: 2026-11-30 # Friday\ntime: "11:00" # at theirs',
    );
  });

  it('leads from a name to the key that it is read as', () => {
    const note = read('type: interview\nemployer: X\ndate: 2026-11-20\ntime: 14:00');
    const inside = noteIn(note);
    assert.ok(inside);
    const at = (word: string) => keyAt(note, inside, note.text.indexOf(word) + 1)?.key;
    assert.deepEqual(['employer', 'X', '2026', 'time', '14:00'].map(at), [
      'company',
      'company',
      'interview',
      'interview',
      'interview',
    ]);
  });
});
