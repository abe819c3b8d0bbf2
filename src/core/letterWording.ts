import { MOST_WORDS } from './letter';
import type { Flaw, LetterFinding } from './letterFindings';
import { listed, quoted, shown } from './wording';

/** The one sentence that a person reads about a finding in a letter. */
export function letterMessage(finding: LetterFinding): string {
  switch (finding.code) {
    case 'letter-placeholder':
      return `${quoted(finding.written)} is still to be filled in.`;
    case 'letter-part-missing':
      return `The letter has no ${listed(finding.parts)} yet.`;
    case 'letter-wrong-name':
      return nameText(finding);
    case 'letter-too-long':
      return `The letter has ${finding.words} words: up to ${MOST_WORDS} are easier to read, and this is the first beyond.`;
    case 'letter-wording':
      return wordingText(finding);
    case 'letter-asks-nothing':
      return 'No reply date is known: the letter can ask when to expect an answer.';
  }
}

/** What a quick fix for a finding is called. */
export function letterFixTitle(finding: LetterFinding): string | undefined {
  switch (finding.code) {
    case 'letter-wrong-name':
      return finding.why === 'misspelt' ? `Write ${quoted(finding.name)}` : undefined;
    case 'letter-wording':
      return finding.flaw === 'repeated' ? 'Remove the repeated word' : undefined;
    case 'letter-asks-nothing':
      return 'Ask when to expect an answer';
    case 'letter-placeholder':
    case 'letter-part-missing':
    case 'letter-too-long':
      return undefined;
  }
}

function nameText(finding: Extract<LetterFinding, { code: 'letter-wrong-name' }>): string {
  switch (finding.why) {
    case 'other-company':
      return `${quoted(finding.written)} is the company of another note.`;
    case 'other-person':
      return `${quoted(finding.written)} is an interviewer of another note.`;
    case 'misspelt':
      return `${quoted(finding.written)} is written ${quoted(finding.name)} in the note.`;
    case 'not-named':
      return `The letter is to ${shown(finding.name)}, and does not name them.`;
  }
}

const FLAWS: Record<Flaw | 'profane', string> = {
  worn: 'is a worn phrase: plainer words say more.',
  negative: 'sounds negative: the letter is better without it.',
  apologetic: 'sounds apologetic: the letter is better without it.',
  profane: 'does not belong in a letter.',
};

function wordingText({ flaw, written }: Extract<LetterFinding, { code: 'letter-wording' }>): string {
  return flaw === 'repeated'
    ? `A word is written twice: ${quoted(written)}.`
    : `${quoted(written)} ${FLAWS[flaw]}`;
}
