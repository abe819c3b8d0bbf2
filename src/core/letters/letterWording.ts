import { say, toSay } from '../text/language';
import { MOST_WORDS } from './letter';
import type { Flaw, LetterFinding, LetterPart } from './letterFindings';
import { quoted, shown } from '../text/shownText';
import { listed } from '../wording/words';

/** The one sentence that a person reads about a finding in a letter. */
export function letterMessage(finding: LetterFinding): string {
  switch (finding.code) {
    case 'letter-placeholder':
      return say('{0} is still to be filled in.', quoted(finding.written));
    case 'letter-part-missing':
      return say('The letter has no {0} yet.', listed(finding.parts.map((part) => say(PART_NAMES[part]))));
    case 'letter-wrong-name':
      return nameText(finding);
    case 'letter-too-long':
      return say(
        'The letter has {0} words: up to {1} are easier to read, and this is the first beyond.',
        finding.words,
        MOST_WORDS,
      );
    case 'letter-wording':
      return wordingText(finding);
    case 'letter-asks-nothing':
      return say('No reply date is known: the letter can ask when to expect an answer.');
  }
}

/** What a quick fix for a finding is called. */
export function letterFixTitle(finding: LetterFinding): string | undefined {
  switch (finding.code) {
    case 'letter-wrong-name':
      return finding.why === 'misspelt' ? say('Write {0}', quoted(finding.name)) : undefined;
    case 'letter-wording':
      return finding.flaw === 'repeated' ? say('Remove the repeated word') : undefined;
    case 'letter-asks-nothing':
      return say('Ask when to expect an answer');
    case 'letter-placeholder':
    case 'letter-part-missing':
    case 'letter-too-long':
      return undefined;
  }
}

function nameText(finding: Extract<LetterFinding, { code: 'letter-wrong-name' }>): string {
  switch (finding.why) {
    case 'other-company':
      return say('{0} is the company of another note.', quoted(finding.written));
    case 'other-person':
      return say('{0} is an interviewer of another note.', quoted(finding.written));
    case 'misspelt':
      return say('{0} is written {1} in the note.', quoted(finding.written), quoted(finding.name));
    case 'not-named':
      return say('The letter is to {0}, and does not name them.', shown(finding.name));
  }
}

/** The parts of a letter, as they are called within a sentence. */
const PART_NAMES: Record<LetterPart, string> = {
  date: toSay('date'),
  recipient: toSay('recipient'),
  salutation: toSay('salutation'),
  thanks: toSay('thanks'),
  closing: toSay('closing'),
  signature: toSay('signature'),
};

const FLAWS: Record<Flaw | 'profane', string> = {
  worn: toSay('{0} is a worn phrase: plainer words say more.'),
  negative: toSay('{0} sounds negative: the letter is better without it.'),
  apologetic: toSay('{0} sounds apologetic: the letter is better without it.'),
  profane: toSay('{0} does not belong in a letter.'),
};

function wordingText({ flaw, written }: Extract<LetterFinding, { code: 'letter-wording' }>): string {
  return flaw === 'repeated'
    ? say('A word is written twice: {0}.', quoted(written))
    : say(FLAWS[flaw], quoted(written));
}
