import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dayInChart, sayDate, sayDay, sayFullDate, sayWeekday } from '../../src/core/dates/calendar';
import { draftOffers } from '../../src/core/drafts/draftOffers';
import { explainAll, explainKey } from '../../src/core/views/explainKey';
import { keyText, noteText } from '../../src/core/views/explanationText';
import { FIELD_KEYS } from '../../src/core/notes/fields';
import { FollowUpList } from '../../src/core/views/followUpRows';
import { ApplicationList } from '../../src/core/views/applicationList';
import { plainly, say, speakWith } from '../../src/core/text/language';
import { offers } from '../../src/core/views/offers';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { sourceFiles } from './sources';
import { allRows, Window } from './views/views';
import { readManifest, readTexts } from './readManifest';
import { statesOf } from './agendas';

const LANGUAGES = ['de', 'es'];
const SAID = /\b(?:say|toSay)\(\s*('(?:[^'\\]|\\.)*')/g;

/** Every sentence that is said somewhere. */
const sentences = new Set(
  sourceFiles.flatMap(({ text }) =>
    [...text.matchAll(SAID)].map(([, literal = '']) => literal.slice(1, -1).replace(/\\(.)/g, '$1')),
  ),
);

function places(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();
}

describe('the translations', () => {
  for (const language of LANGUAGES) {
    const bundle = readTexts(`l10n/bundle.l10n.${language}.json`);

    it(`in ${language} have every sentence that is said, and no other`, () => {
      assert.ok(sentences.size > 400);
      const missing = [...sentences].filter((sentence) => bundle[sentence] === undefined);
      assert.deepEqual(missing, [], 'sentences without a translation');
      const left = Object.keys(bundle).filter((sentence) => !sentences.has(sentence));
      assert.deepEqual(left, [], 'translations of nothing');
    });

    it(`in ${language} keep the places to fill in, code and ends of sentences`, () => {
      assert.ok(Object.keys(bundle).length > 400);
      for (const [sentence, translation] of Object.entries(bundle)) {
        assert.deepEqual(places(translation), places(sentence), sentence);
        assert.equal(translation.split('`').length, sentence.split('`').length, sentence);
        assert.equal(translation.endsWith('.'), sentence.endsWith('.'), sentence);
      }
    });

    it(`in ${language} have every text of the manifest, and no other`, () => {
      const [english, texts] = [readTexts('package.nls.json'), readTexts(`package.nls.${language}.json`)];
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
      assert.ok(Object.keys(english).length > 50);
      for (const [key, text] of Object.entries(english)) {
        const commands = (sentence = ''): readonly string[] => sentence.match(/\(command:[\w.]+\)/g) ?? [];
        assert.deepEqual(commands(texts[key]), commands(text), key);
      }
    });
  }

  it('of the manifest are all used', () => {
    const written = readFileSync('package.json', 'utf8');
    const used = [...written.matchAll(/"%([^"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(readTexts('package.nls.json')).sort());
    assert.ok(used.length > 50);
  });

  it('leave no text in the manifest that a person reads', () => {
    const TEXTS = [
      'title',
      'category',
      'description',
      'markdownDescription',
      'enumDescriptions',
      'patternErrorMessage',
      'altText',
      'contents',
      'accessibilityHelpContent',
      'contextualTitle',
    ];
    const untranslated: string[] = [];
    let read = 0;
    // What a tool takes is described for a language model.
    JSON.parse(
      readFileSync('package.json', 'utf8').replace(/"inputSchema": [^]*?\n {8}\}/g, '"inputSchema": 0'),
      (key, value: unknown) => {
        const texts = Array.isArray(value) ? value : [value];
        if (TEXTS.includes(key)) read++;
        if (TEXTS.includes(key) && texts.some((text) => typeof text === 'string' && !/^%.+%$/.test(text)))
          untranslated.push(key);
        return value;
      },
    );
    assert.deepEqual(untranslated, []);
    assert.ok(read > 50, `${read} texts`);
    assert.ok(JSON.stringify(readManifest('package.nls.de.json')).includes('Neue Gesprächsnotiz'));
  });
});

describe('what a person reads', () => {
  const WORDS =
    /^[^\n]*?(?:\b(?:title|placeHolder|placeholder|prompt|detail|label|description|tooltip|openLabel|what|why)\s*[:=]\s*|(?<!\.)\b(?:inform|warn|complain|mention)\(\s*)(['`])(?=[^'`\n]*[a-z]{2} [a-z]{2})/gm;

  it('is never written where it is shown, only said', () => {
    // Letters, whose words these are, are in English, and what a language model reads.
    const found = sourceFiles
      .filter(
        ({ file }) =>
          !/terminal|sample|templates\.ts|snippet|letterPhrases|vocabulary|assistantQuestions|variables\.ts/.test(
            file,
          ),
      )
      .flatMap(({ file, text }) => [...text.matchAll(WORDS)].map(([line]) => `${file}: ${line.trim()}`));
    assert.deepEqual(found, []);
  });

  /** Two words of which the first has a capital, as a button or a name has: neither in `say` nor for the log. */
  const LABEL =
    /(?<!\b(?:say|toSay|log\.\w+|logFailure)\((?:(?:this\.)?log,)?\s*)(['`])([A-Z][a-z]+[ :][^'`\n]*)\1/g;
  /** Names that are the same in every language, and an error that only the log has. */
  const SAID_BY_NOBODY = ['Job Search', 'Job Search Notes', 'There was no answer.'];

  it('of buttons and names in the editor is said', () => {
    const found = sourceFiles
      .filter(({ file }) => /^(?:editor\/|extension)/.test(file))
      .flatMap(({ text }) => [...text.matchAll(LABEL)].map(([, , label = '']) => label));
    assert.deepEqual([...new Set(found)].sort(), [...SAID_BY_NOBODY].sort());
  });

  /** A language in which every sentence stands in brackets: what is outside of them was not said. */
  const SAID_IN_FULL = /^⟦.*⟧$/s;
  /** English between brackets that came from no note. */
  const ENGLISH = /\b[a-z]{2,} [a-z]{2,}\b/;

  function inBrackets(sentence: string, parts: readonly (string | number)[]): string {
    for (const part of parts) {
      let rest = String(part);
      while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
      assert.doesNotMatch(rest, ENGLISH, `a part of “${sentence}” was not said`);
    }
    return `⟦${plainly(sentence, parts)}⟧`;
  }

  const NOW = '2026-11-24 10:00';
  const NOTES = {
    'overdue.md':
      'company: ACME\nrole: CTO\ninterview: 2026-11-20 14:00\ninterviewers: [ANN, BOB]\nthank-you-sent:\n  ANN: 2026-11-20',
    'late.md':
      'company: BETA\ninterview: 2026-11-23 16:30\ninterviewers: ANN, CEO\nreply-by: 2026-11-19\nsnooze: 2026-12-01',
    'due.md': 'company: GAMMA\ninterview: 2026-11-23 16:00\ntimezone: Europe/Berlin',
    'asked.md':
      'company: DELTA\ninterview: 2026-10-20\nthank-you-sent: true\nchecked-in: [2026-11-03, 2026-11-10]',
    'promised.md':
      'company: EPSILON\ninterview: 2026-11-10 09:00\nthank-you-sent: 2026-11-10\nreply-by: 2026-11-20',
    'wrong.md':
      'company: [ZETA]\ninterview: 2026-02-30\nstatus: wating\nthank-you-send: x\nreply-by: soon\ntimezone: Mars\ninterviewers: 7\nrole: a\nrole: b',
    'planned.md':
      'company: ETA\ninterview: 2026-11-24 09:00\nthank-you-call: 2026-11-26 10:00\ninterviewers: ANN',
    'coming.md': 'company: THETA\ninterview: 2026-12-01 09:00\nround: PANEL',
    'ended.md': 'company: IOTA\ninterview: 2026-09-01\nstatus: rejected\nno-follow-up: NO',
    'quiet.md': 'company: KAPPA\ninterview: 2026-08-01',
    'broken.md': 'company: "LAMBDA\ninterview: 2026-11-20',
    'order.md':
      'company: MU\ninterview: 2026-11-20\nthank-you-sent: 2026-11-30\nreply-by: 2026-11-01\nchecked-in: 2026-11-02',
  };

  const { agenda } = new Window(NOTES, NOW);
  const paths = Object.keys(NOTES);

  function inBracketsAll(read: () => readonly string[]): void {
    speakWith(inBrackets);
    try {
      const texts = read();
      assert.ok(texts.length > 5);
      for (const text of texts) assert.match(text, SAID_IN_FULL);
    } finally {
      speakWith(plainly);
    }
  }

  it('of problems is said', () => {
    const codes = new Set(paths.flatMap((path) => agenda.problems(path).map(({ code }) => code)));
    assert.ok(codes.size >= 15, [...codes].join());
    inBracketsAll(() => paths.flatMap((path) => agenda.problems(path).map(({ message }) => message)));
  });

  it('of lenses is said', () => {
    inBracketsAll(() =>
      paths.flatMap((path) => {
        const note = agenda.note(path);
        return note === undefined
          ? []
          : offers(note, agenda.followUps(path), '2026-11-24', DEFAULT_SETTINGS.rules).map(
              ({ title }) => title,
            );
      }),
    );
    inBracketsAll(() => {
      const drafts = [{ type: 'letter' }, { type: 'call' }] as const;
      return drafts.flatMap((draft) =>
        [true, false].flatMap((isThere) => draftOffers(draft, isThere).map(({ title }) => title)),
      );
    });
  });

  it('of explanations is said', () => {
    inBracketsAll(() =>
      paths.flatMap((path) => explainAll(path, agenda).flatMap(({ title, lines }) => [title, ...lines])),
    );
    inBracketsAll(() =>
      FIELD_KEYS.flatMap((key) => explainKey(key, 'overdue.md', agenda)).flatMap(({ meaning, lines }) => [
        meaning,
        ...lines,
      ]),
    );
    inBracketsAll(() =>
      [...(noteText('overdue.md', agenda) ?? '').matchAll(/^(?:## |- )(?!\*\*)(.*)$/gm)].map(
        ([, text = '']) => text,
      ),
    );
    assert.match(keyText(explainKey('role', 'overdue.md', agenda)), /^\*\*role\*\*/);
  });

  it('in the views is said', () => {
    speakWith(inBrackets);
    try {
      const followUps = new FollowUpList();
      const applications = new ApplicationList(() => agenda);
      followUps.update(statesOf(agenda));
      applications.update(statesOf(agenda));
      const rows = allRows([...followUps.rows('due'), ...applications.rows()]);
      assert.ok(rows.length > 15);
      for (const { label, description = '', spoken } of rows)
        for (const text of [label, description, spoken]) {
          let rest = text;
          while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
          assert.doesNotMatch(rest, ENGLISH, text);
        }
    } finally {
      speakWith(plainly);
    }
  });
});

describe('dates', () => {
  const dates = (): readonly string[] => [
    sayDate('2026-11-21', '2026-11-24'),
    sayDate('2027-01-02', '2026-11-24'),
    sayDay('2026-11-21', '2026-11-24'),
    sayWeekday('2026-11-21'),
    sayFullDate('2026-11-21'),
    dayInChart(),
  ];
  const table: Readonly<Record<string, readonly string[]>> = {
    en: ['21 Nov', '2 Jan 2027', 'Sat 21 Nov', 'Saturday', '21 November 2026', '%d %b'],
    de: ['21. Nov.', '2. Jan. 2027', 'Sa., 21. Nov.', 'Samstag', '21. November 2026', '%d.%m.'],
    es: ['21 nov', '2 ene 2027', 'sáb, 21 nov', 'sábado', '21 de noviembre de 2026', '%d/%m'],
  };
  for (const [language, expected] of Object.entries(table)) {
    it(`are said as one does in ${language}`, () => {
      speakWith(plainly, language);
      try {
        assert.deepEqual(dates(), expected);
      } finally {
        speakWith(plainly);
      }
    });
  }

  it('stand in sentences of that language', () => {
    const bundle = readTexts('l10n/bundle.l10n.de.json');
    speakWith((sentence, parts) => plainly(bundle[sentence] ?? '', parts), 'de');
    try {
      const { agenda } = new Window(
        {
          'a.md': 'company: Initech\ninterview: 2026-11-20 14:00\ninterviewers: Jo, VP\nreply-by: 2026-12-01',
        },
        '2026-11-24 10:00',
      );
      assert.deepEqual(
        agenda.problems('a.md').map(({ message }) => message),
        ['Dankschreiben an Initech ist überfällig: 2 Tage (fällig war: 21. Nov., 14:00).'],
      );
      assert.equal(say('today'), 'heute');
    } finally {
      speakWith(plainly);
    }
  });
});
