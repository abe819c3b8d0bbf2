import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { instantAt } from '../../../src/core/dates/calendar';
import {
  draftSnippet,
  checkInDraft,
  otherLetter,
  thankYouCallNotes,
  thankYouLetter,
} from '../../../src/core/drafts/drafts';
import type { NewDraft } from '../../../src/core/drafts/drafts';
import type { DraftSource } from '../../../src/core/drafts/draftSource';
import { reviewLetter } from '../../../src/core/letters/letterReview';
import { OTHER_LETTERS } from '../../../src/core/notes/draftSubjects';
import type { LetterForm } from '../../../src/core/notes/letterForms';
import { LETTER_LANGUAGES } from '../../../src/core/notes/letterLanguages';
import type { LetterLanguage } from '../../../src/core/notes/letterLanguages';
import type { InterviewNote } from '../../../src/core/notes/note';
import { readNote } from '../../../src/core/notes/readNote';
import { readSettings } from '../../../src/core/settings/settings';
import { plainText } from '../../../src/core/templates/snippetText';
import { TEMPLATES } from '../../../src/core/templates/templates';

const FILE = 'docs/letters.md';

/** A search in each language: the note behind the letters of the page, and who writes. */
const SEARCHES: Readonly<
  Record<
    LetterLanguage,
    { readonly name: string; readonly note: string; readonly sender: readonly [string, string] }
  >
> = {
  en: {
    name: 'English',
    note: `company: Initech
role: Staff Engineer
round: On-site
interview: 2026-11-20 14:00
interviewers:
  - name: Jane Doe
    title: VP of Engineering
    topic: the move to queues
contribution: three years of Kafka
question: How large is the team?
call-reason: Ask about the on-call rota
`,
    sender: ['Alex Kim', '1 Main St, Springfield\nalex@example.org\n+1 555 0100'],
  },
  de: {
    name: 'German',
    note: `company: Initech GmbH
role: Softwareentwicklerin
round: Zweites Gespräch
interview: 2026-11-20 14:00
interviewers:
  - name: Jana Weiß
    title: Leiterin Entwicklung
    topic: der Umzug auf Kafka
contribution: drei Jahre Erfahrung mit Kafka
question: Wie groß ist das Team?
call-reason: Nach der Rufbereitschaft fragen
`,
    sender: ['Alex Kim', 'Lindenstraße 1\n10969 Berlin\nalex@example.org\n+49 30 5550100'],
  },
  es: {
    name: 'Spanish',
    note: `company: Initech
role: ingeniera de software
round: Segunda entrevista
interview: 2026-11-20 14:00
interviewers:
  - name: María García López
    title: Directora de Tecnología
    topic: el paso a Kafka
contribution: tres años de experiencia con Kafka
question: ¿Cuántas personas hay en el equipo?
call-reason: Preguntar por las guardias
`,
    sender: ['Alex Kim', 'Calle Mayor 1\n28013 Madrid\nalex@example.org\n+34 910 555 010'],
  },
};

function source(language: LetterLanguage, form: LetterForm): DraftSource {
  const {
    note: head,
    sender: [name, contact],
  } = SEARCHES[language];
  const given: Readonly<Record<string, unknown>> = {
    'sender.name': name,
    'sender.contact': contact,
    'letters.language': language,
    'letters.form': form,
  };
  const { rules, sender, letters } = readSettings((key) => given[key]).settings;
  const note = noteOf(head);
  const [today, now] = ['2026-11-20', instantAt('2026-11-20', '15:00', 'UTC')];
  return { note, application: [{ path: 'a.md', note }], rules, sender, letters, today, now };
}

function noteOf(head: string): InterviewNote {
  const reading = readNote(`---\n${head}---\n`, 'UTC');
  assert.equal(reading.kind, 'interview');
  return reading.note;
}

/** Three weeks later, when nobody has answered. */
function later(before: DraftSource): DraftSource {
  return { ...before, today: '2026-12-07', now: instantAt('2026-12-07', '10:00', 'UTC') };
}

function byMail(before: DraftSource): DraftSource {
  return { ...before, rules: { ...before.rules, checkIn: { ...before.rules.checkIn, channel: 'email' } } };
}

/** Every draft that is built in. */
function drafts(language: LetterLanguage): readonly (readonly [title: string, draft: NewDraft])[] {
  const onPaper = source(language, 'letter');
  const mailed = source(language, 'email');
  const [person] = onPaper.note.interviewers;
  return [
    [TEMPLATES['thank-you'].title, thankYouLetter(onPaper, person)],
    [`${TEMPLATES['thank-you'].title}, as an e-mail`, thankYouLetter(mailed, person)],
    [TEMPLATES['check-in-letter'].title, checkInDraft(byMail(later(mailed)))],
    ...OTHER_LETTERS.map((name) => [TEMPLATES[name].title, otherLetter(later(mailed), name)] as const),
    [TEMPLATES['thank-you-call'].title, thankYouCallNotes(onPaper)],
    [TEMPLATES['check-in'].title, checkInDraft(later(onPaper))],
  ];
}

function page(): string {
  const parts = LETTER_LANGUAGES.map((language) => {
    const { name, note } = SEARCHES[language];
    const shown = drafts(language).map(
      ([title, { body }]) =>
        `### ${title}\n\n\`\`\`markdown\n${plainText(body, '2026-11-20').trimEnd()}\n\`\`\`\n`,
    );
    return `## ${name}\n\nThe note:\n\n\`\`\`yaml\n${note}\`\`\`\n\n${shown.join('\n')}`;
  });
  return `# Letters and call notes

For those who want to see what is drafted before they draft it. Everything that is made of a note is shown as it stands before you change a word, in English, German and Spanish, by the setting \`letters.language\` or the key \`language\` of a note. The thank-you letter is shown in both forms (\`letters.form\`), on paper and by mail, all others by mail. What stands in brackets is not known, and is a place to fill in. [Templates of your own](templates.md) take the place of any of them.

${parts.join('\n')}`;
}

describe('the page of letters', () => {
  it('shows every draft in every language', () => {
    if (process.env.UPDATE_LETTERS) writeFileSync(FILE, page());
    assert.equal(readFileSync(FILE, 'utf8'), page());
  });

  for (const language of LETTER_LANGUAGES)
    for (const [title, draft] of drafts(language)) {
      if (draft.type === 'call') continue;
      it(`shows nothing that the review would find: ${title} in ${SEARCHES[language].name}`, () => {
        const text = plainText(draftSnippet(draft, '../a.md'), '2026-11-20');
        const reading = readNote(text, 'UTC');
        assert.equal(reading.kind, 'draft');
        const { note } = source(language, 'letter');
        const found = reviewLetter(text, { draft: reading.draft, note, others: [] });
        const expected = draft.about === 'another-date' ? ['letter-placeholder'] : [];
        assert.deepEqual(
          found.map(({ code }) => code),
          expected,
          text,
        );
      });
    }
});
