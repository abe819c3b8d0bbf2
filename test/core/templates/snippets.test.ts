import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fill } from '../../../src/core/templates/fill';
import { readNote } from '../../../src/core/notes/readNote';
import { snippetsFile } from '../../../src/core/templates/snippets';
import { builtIn, textsIn } from '../../../src/core/templates/builtIn';
import { OWN_TEMPLATES } from '../../../src/core/templates/templateFiles';
import { INTERVIEW } from '../../../src/core/templates/templates';
import { LETTER_FORMS } from '../../../src/core/notes/letterForms';
import { LETTER_LANGUAGES } from '../../../src/core/notes/letterLanguages';
import { PASSAGES, VARIABLES } from '../../../src/core/templates/variables';

const FILE = 'snippets/job-search.json';

describe('the snippets', () => {
  it('are made from the same templates as the drafts', () => {
    if (process.env.UPDATE_SNIPPETS) writeFileSync(FILE, snippetsFile());
    assert.equal(readFileSync(FILE, 'utf8'), snippetsFile());
  });

  it('have the prefixes that people type', () => {
    const snippets = Object.values(JSON.parse(snippetsFile()) as Record<string, { prefix: string }>);
    const prefixes = snippets.map(({ prefix }) => prefix);
    for (const prefix of ['interview', 'thank-you', 'thank-you-call', 'check-in'] as const) {
      assert.ok(prefixes.includes(prefix), prefix);
    }
  });

  it('begin a note that can be read, whatever is typed first', () => {
    const today = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '20' };
    const { 'Interview note': interview } = JSON.parse(snippetsFile()) as Record<string, { body: string[] }>;
    const text = (interview?.body.join('\n') ?? '')
      .replace(/\$\{(CURRENT_\w+)\}/g, (_, name: keyof typeof today) => today[name])
      .replace(/\$\{\d+(?::([^}]*))?\}/g, (_, prompt?: string) => prompt ?? '');
    const reading = readNote(text, 'UTC');
    assert.equal(reading.kind, 'interview');
    assert.deepEqual(reading.note.problems, []);
    assert.deepEqual(
      [reading.note.interview?.date, reading.note.interview?.time, reading.note.places['reply-by']],
      ['2026-11-20', '10:00', undefined],
    );
  });

  it('use every variable and passage, each with its meaning', () => {
    const passages = LETTER_LANGUAGES.flatMap((language) => Object.values(textsIn(language).passages));
    const texts = [INTERVIEW, ...bodies().map(({ body }) => body), ...passages].join('\n');
    for (const [name, { meaning }] of Object.entries({ ...VARIABLES, ...PASSAGES })) {
      assert.ok(texts.includes(`\${${name}}`), name);
      assert.match(meaning, /^[A-Z].*[^.]$/, name);
    }
  });

  it('stay under 200 words', () => {
    for (const { name, body, texts } of bodies()) {
      const words = fill(body, {}, { texts })
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word));
      assert.ok(words.length < 220, `${name} has ${words.length} words`);
    }
  });
});

/** Every built-in template in every language and form. */
function bodies() {
  return LETTER_LANGUAGES.flatMap((language) =>
    LETTER_FORMS.flatMap((form) =>
      OWN_TEMPLATES.map((name) => {
        const texts = textsIn(language);
        return { name: `${name} in ${language}`, texts, body: builtIn(name, texts, form) };
      }),
    ),
  );
}
