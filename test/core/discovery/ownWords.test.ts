import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookPage } from '../../../src/core/discovery/lookPage';
import { offeredValue } from '../../../src/core/discovery/ownWords';
import type { SettingOffer } from '../../../src/core/discovery/ownWords';
import { readSettings } from '../../../src/core/settings/settings';
import { filesOf, lookAt } from './vaults';

function offersFor(files: Readonly<Record<string, string>>): readonly SettingOffer[] {
  return lookAt(new Map(Object.entries(files))).offers;
}

const note = (company: string, line: string): string => `---\ncompany: ${company}\n${line}\n---\n\nText.\n`;

describe('the settings that a look offers', () => {
  it('are none in a vault without a job search', () => {
    for (const vault of readdirSync('test/fixtures/other-vaults'))
      assert.deepEqual(lookAt(filesOf(join('test/fixtures/other-vaults', vault))).offers, [], vault);
  });

  it('name the date of notes that are called interviews', () => {
    const files = {
      'Interview Initech.md': note('Initech', 'op: 2026-11-20'),
      'Interview Hooli.md': note('Hooli', 'op: 2026-11-21'),
    };
    assert.deepEqual(offersFor(files), [
      { setting: 'keys', name: 'op', files: ['Interview Initech.md', 'Interview Hooli.md'] },
    ]);
  });

  it('name a date that is called an interview’s in another language, in one note too', () => {
    assert.deepEqual(offersFor({ 'a.md': note('Initech', 'entretien: 2026-11-20') }), [
      { setting: 'keys', name: 'entretien', files: ['a.md'] },
    ]);
  });

  it('do not name a date that stands in other notes with a company too', () => {
    const files = {
      'Interview Initech.md': note('Initech', 'op: 2026-11-20'),
      'Interview Hooli.md': note('Hooli', 'op: 2026-11-21'),
      'Globex.md': note('Globex', 'op: 2026-11-22'),
    };
    assert.deepEqual(offersFor(files), []);
  });

  it('do not name the day of an application, or of one note alone', () => {
    assert.deepEqual(
      offersFor({
        'Interview Initech.md': note('Initech', 'applied: 2026-11-20'),
        'Interview Hooli.md': note('Hooli', 'applied_on: 2026-11-21'),
        'Interview Globex.md': note('Globex', 'op: 2026-11-21'),
      }),
      [],
    );
  });

  it('ask what a status means that nobody knows', () => {
    const files = {
      'a.md': note('Initech', 'interview: 2026-11-20\nstatus: Second coffee'),
      'b.md': note('Hooli', 'interview_date: 2026-11-20\nstatus: second coffee'),
      'c.md': note('Globex', 'interview: 2026-11-20\nstatus: Applied'),
    };
    assert.deepEqual(offersFor(files), [
      { setting: 'statuses', word: 'Second coffee', files: ['a.md', 'b.md'] },
    ]);
  });

  it('leave out a folder of templates in which something is read', () => {
    const files = {
      'Jobs/Templates/Interview.md': note('Company', 'interview: 2026-11-20'),
      'Jobs/a.md': note('Initech', 'interview: 2026-11-20'),
    };
    assert.deepEqual(offersFor(files), [
      { setting: 'exclude', folder: 'Jobs/Templates', files: ['Jobs/Templates/Interview.md'] },
    ]);
  });
});

describe('the value of an offered setting', () => {
  const keys: SettingOffer = { setting: 'keys', name: 'op', files: [] };
  const table: readonly (readonly [offer: SettingOffer, present: unknown, value: unknown])[] = [
    [keys, undefined, { interview: 'op' }],
    [keys, { company: 'Firm' }, { company: 'Firm', interview: 'op' }],
    [keys, { interview: 'am' }, { interview: ['am', 'op'] }],
    [keys, { interview: ['am', 'um'] }, { interview: ['am', 'um', 'op'] }],
    [
      { setting: 'statuses', word: 'Tea', files: [] },
      { Coffee: 'offer' },
      { Coffee: 'offer', Tea: 'closed' },
    ],
    [{ setting: 'exclude', folder: 'T', files: [] }, ['**/x/**'], ['**/x/**', 'T/**']],
  ];
  for (const [offer, present, value] of table)
    it(`keeps ${JSON.stringify(present)} beside ${JSON.stringify(value)}`, () => {
      assert.deepEqual(offeredValue(offer, present, 'closed'), value);
      const { problems } = readSettings((key) => (key === offer.setting ? value : undefined));
      assert.deepEqual(problems, []);
    });
});

describe('the page of a look', () => {
  it('shows each note with its place, what is lacking, what is read, and how many are something else', () => {
    const rows =
      '| Company | Role | Interview Date |\n|---|---|---|\n| Initech | Engineer | 2026-11-20 |\n| Hooli | Engineer | 11/12/2026 |\n';
    const files = new Map([
      ['my_jobs.md', rows],
      ['globex.md', note('Globex', 'interview_date: 2026-11-20')],
      ['recipes.md', '# Soup\n'],
    ]);
    assert.equal(
      lookPage(lookAt(files)),
      `# 1 interview without a note of its own

Nothing is written yet, and no file that is there is ever changed.

## 2026-11-20-initech.md

Told in my\\_jobs.md:3

\`\`\`markdown
---
company: Initech
role: Engineer
interview: 2026-11-20
source: "[[my_jobs]]"
---
\`\`\`

## Lacking something

- my\\_jobs.md:4: the date can be read in two ways, or not at all

## Read as they are

- globex.md

## About something else

1 file.
`,
    );
  });
});
