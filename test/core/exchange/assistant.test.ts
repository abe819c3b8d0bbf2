import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { followUpsText, interviewText, letterFor, wantedNote } from '../../../src/core/exchange/assistant';
import type { KnownNote } from '../../../src/core/exchange/assistant';
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
    assert.equal(first, '- thank-you letter to Initech, Engineer: overdue by 2 days (overdue)');
    assert.ok(others.length > 2);
    assert.equal(followUpsText([agenda], NOW, { overdueOnly: true }).split('\n').length, 1);
    assert.match(followUpsText([agenda], NOW, { company: 'hoo' }), /^(?:- [^\n]*Hooli[^\n]*\n?)+$/);
  });

  it('is told of one interview, by company, and by file where several fit', () => {
    assert.match(interviewText(wantedNote(NOTES, { company: 'hooli' })), /^File: c\.md\n\n# Hooli\n/);
    assert.equal(wantedNote(NOTES, { company: 'initech', file: 'b.md' }).path, 'b.md');
    assert.throws(
      () => wantedNote(NOTES, { company: 'initech' }),
      /Several notes fit[^]*- a\.md: Initech, Engineer, 2026-11-20\n- b\.md/,
    );
    assert.throws(
      () => wantedNote(NOTES, { company: 'acme' }),
      /No interview note is about “acme”\. The companies are: Initech, Hooli\./,
    );
    assert.throws(() => wantedNote([], { company: 'acme' }), /The companies are: none\./);
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
      /names no interviewer “nobody”\. It names: Jane Doe, Sam Lee\./,
    );
  });

  it('learns every key and status from the skill', () => {
    const skill = readFileSync('media/skills/job-search-notes/SKILL.md', 'utf8');
    for (const key of FIELD_KEYS) if (key !== 'type') assert.ok(skill.includes(`\`${key}\``), key);
    assert.ok(skill.includes(STATUSES.join(', ')));
    assert.match(skill, /^---\nname: job-search-notes\ndescription: /);
  });
});
