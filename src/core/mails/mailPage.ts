import { structuredPatch } from 'diff';
import type { NoteKeys } from '../notes/noteKeys';
import { say, toSay } from '../text/language';
import { fenced, markdownText } from '../text/markdownText';
import { applyEdits } from '../text/text';
import type { TextEdit } from '../text/text';
import { MAIL_KEYS } from './mailReading';
import type { MailKey, MailReading } from './mailReading';
import type { MailKind } from './mailWords';

/** What would be written: a new note, or a change of one that is there. */
export type MailOutcome =
  | { readonly kind: 'new'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'change';
      readonly path: string;
      readonly text: string;
      readonly edits: readonly TextEdit[];
    }
  /** Why it cannot be written. */
  | { readonly kind: 'refused'; readonly path: string; readonly why: string }
  /** Something has to be chosen first. */
  | { readonly kind: 'open' };

/** What a mail means, in a few words. */
const TITLES: Readonly<Record<MailKind, string>> = {
  invitation: toSay('An invitation to an interview'),
  moved: toSay('An interview has moved'),
  cancelled: toSay('An interview is cancelled'),
  promise: toSay('They say when they will answer'),
  offer: toSay('An offer: congratulations'),
  refusal: toSay('This time they chose somebody else'),
};

/** The title of a page about a mail, such as `An interview has moved`. */
export function sayMailKind(kind: MailKind): string {
  return say(TITLES[kind]);
}

/** All that a mail says, as Markdown: each value with the words that it was read from, and what would be written. */
export function mailPage(reading: MailReading, outcome: MailOutcome, keys: NoteKeys): string {
  if (reading.kind === 'other') return `# ${say('Nothing about your job search')}\n`;
  const parts = [
    `# ${sayMailKind(reading.kind)}`,
    ...(reading.kind === 'refusal' ? [say(KIND_WORDS)] : []),
    say('Nothing is written yet, and the mail itself is not kept.'),
    ...section(say('Read'), readLines(reading, keys)),
    ...section(say('To choose'), choiceLines(reading, keys)),
    ...outcomeParts(outcome),
  ];
  return `${parts.join('\n\n')}\n`;
}

const KIND_WORDS = toSay(
  'That is hard to read, and says little about you. Once it is written down, nothing is owed there any more.',
);

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function readLines({ set, evidence }: MailReading, keys: NoteKeys): readonly string[] {
  return MAIL_KEYS.flatMap((key) => {
    const value = set[key];
    if (value === undefined) return [];
    return line(keys.nameOf(key), typeof value === 'string' ? value : value.join('; '), evidence[key]);
  });
}

/** Which note it is about is chosen by its path, and shown with the others. */
function choiceLines({ choices, evidence }: MailReading, keys: NoteKeys): readonly string[] {
  return choiceKeys({ choices }).flatMap((key) => {
    const values = choices[key]?.join(' / ') ?? '';
    return line(key === 'note' ? say('which note') : keys.nameOf(key), values, evidence[key]);
  });
}

/** What is to be chosen, the note first. */
export function choiceKeys({ choices }: Pick<MailReading, 'choices'>): readonly (MailKey | 'note')[] {
  return (['note', ...MAIL_KEYS] as const).filter((key) => choices[key] !== undefined);
}

function line(name: string, value: string, words: string | undefined): readonly string[] {
  const shown = `- **${markdownText(name)}**: ${asCode(value)}`;
  return words === undefined || words === ''
    ? [shown]
    : [shown, `  ${say('from “{0}”', markdownText(words))}`];
}

/** As it would be written, without the signs that plain Markdown needs. */
function asCode(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.includes('`') ? markdownText(line) : `\`${line}\``;
}

function outcomeParts(outcome: MailOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'open':
      return [];
    case 'new':
      return [`## ${say('The new note: {0}', markdownText(outcome.path))}`, fenced(outcome.text)];
    case 'refused':
      return [`## ${markdownText(outcome.path)}`, markdownText(outcome.why)];
    case 'change':
      return [
        `## ${say('What changes in {0}', markdownText(outcome.path))}`,
        fenced(difference(outcome.text, outcome.edits), 'diff'),
      ];
  }
}

/** So many lines stand around what changes. */
const AROUND = 2;

/** What edits change in a text, line by line, with a few lines around: as `diff` writes it. */
function difference(text: string, edits: readonly TextEdit[]): string {
  const [before, after] = [text, applyEdits(text, edits)].map(
    (one) => `${one.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`,
  );
  const { hunks } = structuredPatch('', '', before ?? '', after ?? '', '', '', { context: AROUND });
  const lines = hunks.map((hunk) => hunk.lines.filter((line) => !line.startsWith('\\')).join('\n'));
  return lines.join('\n…\n');
}
