import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { followUpsText, interviewText, letterFor, wantedNote } from '../../../src/core/exchange/assistant';
import type { KnownNote, WantedInterview } from '../../../src/core/exchange/assistant';
import {
  Agreements,
  interviewPurpose,
  letterPurpose,
  listPurpose,
} from '../../../src/core/exchange/assistantConsent';
import { parseWhen } from '../../../src/core/dates/calendar';
import { FIELD_KEYS, STATUSES } from '../../../src/core/notes/fields';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { Window, ZONE } from '../views/views';

const HEADS = {
  'a.md': 'company: Initech\nrole: Engineer\ninterview: 2026-11-20 14:00\ninterviewers: [Jane Doe, Sam Lee]',
  'b.md': 'company: Initech\nrole: Analyst\ninterview: 2026-11-23\nthank-you-sent: true',
  'c.md': 'company: Hooli\ninterview: 2026-11-24 16:00',
};
const NOW = parseWhen('2026-11-24 10:00', ZONE)?.instant ?? 0;
const { agenda } = new Window(HEADS, '2026-11-24 10:00');
const NOTES = Object.keys(HEADS).flatMap((path): readonly KnownNote[] => {
  const note = agenda.note(path);
  return note === undefined ? [] : [{ path, note, agenda, file: path }];
});

describe('an assistant', () => {
  it('is told what is owed, most urgent first', () => {
    const [first, ...others] = followUpsText([agenda], NOW, {}).split('\n');
    assert.equal(first, '- thank-you letter to Initech, Engineer: overdue by 2 days (overdue), file: a.md');
    assert.ok(others.length > 2);
    assert.equal(followUpsText([agenda], NOW, { overdueOnly: true }).split('\n').length, 1);
    assert.match(followUpsText([agenda], NOW, { company: 'hoo' }), /^(?:- [^\n]*Hooli[^\n]*\n?)+$/);
  });

  it('is told where no note is about a company, rather than that nothing is owed', () => {
    assert.throws(
      () => followUpsText([agenda], NOW, { company: 'acme' }),
      /^NoAnswer|No interview note is about “acme”/,
    );
  });

  it('is told of one interview, by company, and by file where several fit', () => {
    assert.match(interviewText(wantedNote(NOTES, { company: 'hooli' })), /^File: c\.md\n\n# Hooli\n/);
    assert.equal(wantedNote(NOTES, { company: 'initech', file: 'b.md' }).path, 'b.md');
  });

  it('is told of the company that has the whole name, where others have it in theirs', () => {
    const others = { 'd.md': 'company: Hooli Labs\ninterview: 2026-11-24', 'e.md': 'interview: 2026-11-24' };
    const { agenda: more } = new Window({ ...HEADS, ...others }, '2026-11-24 10:00');
    const notes = [...more.notes()].map((one) => ({ ...one, agenda: more, file: one.path }));
    assert.equal(wantedNote(notes, { company: 'HOOLI' }).path, 'c.md');
    assert.equal(wantedNote(notes, { company: 'labs' }).path, 'd.md');
    assert.throws(() => wantedNote(notes, { company: 'hool' }), /Several notes/);
  });

  const REFUSED: readonly (readonly [wanted: WantedInterview, why: RegExp])[] = [
    [{ company: 'initech' }, /^Several notes are about “initech”: ask the user/],
    [{ company: 'i' }, /^Several notes/],
    [{ company: '' }, /^Which company\?/],
    [{ company: ' ', file: 'a.md' }, /^Which company\?/],
    [{ company: 'acme' }, /^No interview note is about “acme”: ask the user/],
    [{ company: 'hooli', file: 'a.md' }, /^No interview note/],
  ];
  for (const [wanted, why] of REFUSED) {
    it(`is told nothing else where ${JSON.stringify(wanted)} is not one note`, () => {
      assert.throws(
        () => wantedNote(NOTES, wanted),
        ({ message }: Error) => why.test(message) && !/Engineer|Analyst|Hooli|Jane|\.md|2026/.test(message),
      );
    });
  }

  it('is given no letter of thanks for an interview that was called off, or is still to come', () => {
    const heads = {
      'off.md': 'company: Wonka\ninterview: 2026-11-20\ncancelled: true',
      'ahead.md': 'company: Umbrella\ninterview: 2026-11-25',
    };
    const { agenda: other } = new Window(heads, '2026-11-24 10:00');
    const notes = [...other.notes()].map((one) => ({ ...one, agenda: other, file: one.path }));
    const letter = (company: string) => () =>
      letterFor(wantedNote(notes, { company }), undefined, DEFAULT_SETTINGS, NOW, ZONE);
    assert.throws(letter('Wonka'), /called off/);
    assert.throws(letter('Umbrella'), /still to come, on 2026-11-25/);
  });

  it('is given a letter as text, with what is unknown in brackets', () => {
    const note = wantedNote(NOTES, { company: 'initech', file: 'a.md' });
    const letter = letterFor(note, 'sam', DEFAULT_SETTINGS, NOW, ZONE);
    assert.match(
      letter,
      /^\[your name\]\n[^]*Dear Sam Lee,[^]*20 November 2026[^]*\[one specific thing from the conversation\]/,
    );
    assert.doesNotMatch(letter, /^---/);
    assert.throws(
      () => letterFor(note, 'nobody', DEFAULT_SETTINGS, NOW, ZONE),
      /^Error: The note names no interviewer “nobody”: ask the user for the name\.$/,
    );
  });

  it('has the person agree to the very note that is read', () => {
    const note = wantedNote(NOTES, { company: 'hooli' });
    for (const { title, message } of [interviewPurpose(note), letterPurpose(note)]) {
      assert.match(message, / the note c\.md \(Hooli\)/);
      assert.doesNotMatch(title, /Hooli|c\.md/);
    }
    assert.match(listPurpose().message, /companies, roles, dates and names of notes/);
    const agreements = new Agreements();
    assert.throws(() => {
      agreements.check('hooli', 'c.md');
    }, /asked about another note/);
    agreements.ask('hooli', 'c.md');
    agreements.check('hooli', 'c.md');
    assert.throws(() => {
      agreements.check('hooli', 'a.md');
    }, /asked about another note/);
    for (let nth = 0; nth < 60; nth++) agreements.ask(`other ${nth}`, 'a.md');
    assert.throws(() => {
      agreements.check('hooli', 'c.md');
    }, /asked about another note/);
  });

  it('learns every key and status from the skill', () => {
    const skill = readFileSync('media/skills/job-search-notes/SKILL.md', 'utf8');
    for (const key of FIELD_KEYS) if (key !== 'type') assert.ok(skill.includes(`\`${key}\``), key);
    assert.ok(skill.includes(STATUSES.join(', ')));
    assert.match(skill, /^---\nname: job-search-notes\ndescription: /);
  });
});
