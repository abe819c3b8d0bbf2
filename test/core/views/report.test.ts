import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { ApplicationList } from '../../../src/core/views/applicationList';
import { reportOf } from '../../../src/core/views/report';
import { Window } from './views';
import type { Heads } from './views';
import { statesOf } from '../agendas';
import { runs } from '../runs';

const LOOK = { today: '2026-11-24', hasDiagrams: false };

function report(heads: Heads, look = LOOK): string {
  return reportOf([new Window(heads, '2026-11-24 10:00').agenda], look);
}

const NOTES = {
  'a.md':
    'company: Initech\nrole: Engineer\nround: Screening\ninterview: 2026-11-02\nthank-you-sent: 2026-11-03',
  'b.md':
    'company: Initech\nrole: Engineer\nround: On-site\ninterview: 2026-11-20 14:00\ninterviewers: [Jane Doe, Sam Lee]\nreply-by: 2026-12-01',
  'c.md':
    'company: Hooli\ninterview: 2026-10-01\nthank-you-sent: 2026-10-05\nthank-you-call: true\nchecked-in: [2026-10-20]\nstatus: rejected',
  'd.md': 'company: Umbrella\ninterview: 2026-11-27 09:00',
};

describe('the report', () => {
  it('says what is due, what comes, what happened, and how the search goes', () => {
    assert.equal(
      report(NOTES),
      `# Job search

As of 24 Nov 2026.

## Due first

| Application | What | When |
| --- | --- | --- |
| Initech, Engineer | thank-you letter | overdue by 2 days (was due 21 Nov, 14:00) |

## The coming fortnight

| Date | Application | What |
| --- | --- | --- |
| 24 Nov | Initech, Engineer | Thank-you letter |
| 27 Nov | Umbrella | Thank-you call |
| 27 Nov | Umbrella | Interview |
| 28 Nov | Umbrella | Thank-you letter |
| 2 Dec | Initech, Engineer | Check-in |

## Applications

### Hooli

Status: rejected.

- Interview (1 Oct). Letter sent 5 Oct. Thank-you call made. Checked in 20 Oct.

### Initech, Engineer

Status: waiting.

- Screening (2 Nov). Letter sent 3 Nov.
- On-site (20 Nov, 14:00), with Jane Doe and Sam Lee. Answer promised by 1 Dec.

### Umbrella

Status: waiting.

- Interview (27 Nov, 09:00).

## Figures

| Figure | Value |
| --- | --- |
| Interviews so far | 3 |
| Letters sent by the day after | 1 of 3 |
| Days from one round to the next, in the middle | 18 |
| Applications: waiting | 2 |
| Applications: rejected | 1 |

## The search so far

| From | To | Applications |
| --- | --- | --- |
| Round 1 | rejected | 1 |
| Round 1 | Round 2 | 1 |
| Round 2 | waiting | 1 |
| Round 1 | waiting | 1 |
`,
    );
  });

  it('draws the fortnight and the search where that can be drawn', () => {
    const drawn = report(NOTES, { ...LOOK, hasDiagrams: true });
    const diagrams = [...drawn.matchAll(/```mermaid\n([^]*?)\n```/g)].map(([, diagram = '']) => diagram);
    assert.deepEqual(diagrams, [
      `%%{init: {"gantt": {"leftPadding": 220}}}%%
gantt
  accTitle: The coming fortnight
  accDescr: 24 Nov Initech Engineer Thank-you letter, 27 Nov Umbrella Thank-you call, 27 Nov Umbrella Interview, 28 Nov Umbrella Thank-you letter, 2 Dec Initech Engineer Check-in
  dateFormat YYYY-MM-DD
  axisFormat %d %b
  section Initech Engineer
  Thank-you letter :2026-11-24, 1d
  Check-in :2026-12-02, 1d
  section Umbrella
  Thank-you call :2026-11-27, 1d
  Interview :2026-11-27, 1d
  Thank-you letter :2026-11-28, 1d`,
      'sankey-beta\n\nRound 1,rejected,1\nRound 1,Round 2,1\nRound 2,waiting,1\nRound 1,waiting,1',
    ]);
  });

  it('counts no round that was called off, and no letter that is not owed', () => {
    const told = report({
      'a.md': 'company: Initech\ninterview: 2026-11-02\ncancelled: 2026-11-01',
      'b.md': 'company: Hooli\ninterview: 2026-11-03\nno-thank-you-letter: we are friends',
      'c.md': 'company: Umbrella\ninterview: 2026-11-04\nstatus: offer\ndecide-by: 2026-12-04',
    });
    for (const line of [
      '- Interview (2 Nov). It did not take place.',
      '- Interview (4 Nov). Answer to the offer by 4 Dec.',
      '| Interviews so far | 2 |',
      '| Letters sent by the day after | 0 of 1 |',
    ])
      assert.ok(told.includes(`${line}\n`), line);
  });

  it('lists applications in the order of the view', () => {
    const heads = {
      'a.md': 'company: Falcon\ninterview: 2026-11-02\n',
      'b.md': 'company: eBay\ninterview: 2026-11-02\n',
      'c.md': 'company: Éclair\ninterview: 2026-11-02\n',
      'd.md': 'company: Dell\ninterview: 2026-10-02\n',
      'e.md': 'company: Dell\nrole: Analyst\ninterview: 2026-10-03\n',
      'f.md': 'interview: 2026-11-02\n',
    };
    const window = new Window(heads, '2026-11-24 10:00');
    const list = new ApplicationList(window.agendaOf);
    list.update(statesOf(window.agenda));
    const told = [...report(heads).matchAll(/^### (.*)$/gm)].map(([, name]) => name);
    assert.deepEqual(told, ['(no company)', 'Dell, Analyst', 'eBay', 'Éclair', 'Falcon']);
    assert.deepEqual(
      list.rows().map(({ tooltip }) => tooltip?.split('\n')[0]),
      told,
    );
  });

  it('says so where there is nothing to say', () => {
    const empty = report({});
    for (const sentence of ['Nothing is owed now.', 'Nothing is planned.', 'There are no applications yet.'])
      assert.ok(empty.includes(sentence), sentence);
  });

  it('shows any text as what it is, in tables and diagrams too', () => {
    const sign = fc.constantFrom(
      ...Array.from('|`*_<>[]():;,#"\'\\&%{}~$ ab\n'),
      '```',
      '<img src=x>',
      '%%{init}%%',
      'click a call b',
    );
    const render = (name: string, hasDiagrams: boolean): { readonly text: string; readonly html: string } => {
      const value = JSON.stringify(name);
      const head = `company: ${value}\nround: ${value}\ninterview: 2026-11-24 09:00\ninterviewers: [${value}]`;
      const text = report({ 'a.md': head }, { ...LOOK, hasDiagrams });
      return { text, html: new MarkdownIt({ html: true }).render(text) };
    };
    const tags = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), fc.boolean(), (signs, hasDiagrams) => {
        const name = `A${signs.join('')}`;
        // That would be a template, and no note.
        if (name.includes('<%') || name.includes('{{')) return;
        const { text, html } = render(name, hasDiagrams);
        assert.deepEqual(tags(html), tags(render('A', hasDiagrams).html), html);
        const diagrams = [...text.matchAll(/```mermaid\n([^]*?)\n```/g)];
        assert.equal(diagrams.length, hasDiagrams ? 2 : 0);
        for (const [, diagram = ''] of diagrams)
          assert.doesNotMatch(diagram.replace(/^%%.*\n/, ''), /[<>"{}|;#\\`]|%%/);
      }),
      { numRuns: runs(500) },
    );
  });
});
