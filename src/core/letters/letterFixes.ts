import type { LetterFinding } from './letterFindings';
import { letterFixTitle } from './letterWording';
import { endOfLine } from '../text/text';
import type { TextEdit } from '../text/text';
import { textsIn } from '../templates/builtIn';
import { languageOf, readLetter } from './letter';

/** What can be done about a finding at once. */
export interface LetterFix {
  readonly title: string;
  readonly edit: TextEdit;
}

/** The one change that settles a finding, where there is one. */
export function fixOf(finding: LetterFinding, text: string): LetterFix | undefined {
  const title = letterFixTitle(finding);
  const edit = editFor(finding, text);
  return title === undefined || edit === undefined ? undefined : { title, edit };
}

function editFor(finding: LetterFinding, text: string): TextEdit | undefined {
  switch (finding.code) {
    case 'letter-wrong-name':
      return finding.why === 'misspelt' ? { span: finding.span, newText: finding.name } : undefined;
    case 'letter-wording':
      return finding.flaw === 'repeated' ? once(finding) : undefined;
    case 'letter-asks-nothing':
      return question(finding.place, text);
    case 'letter-placeholder':
    case 'letter-part-missing':
    case 'letter-too-long':
      return undefined;
  }
}

/** Keeps the first of two words. */
function once({ span, written }: LetterFinding & { readonly written: string }): TextEdit {
  const first = /^\S+/.exec(written)?.[0] ?? '';
  return { span: { start: span.start + first.length, end: span.end }, newText: '' };
}

/** The question as a paragraph of its own: before the closing, or below all the rest. */
function question(place: number, text: string): TextEdit {
  const gap = endOfLine(text).repeat(2);
  const { passages } = textsIn(languageOf(readLetter(text)) ?? 'en');
  const ask = passages['ask-when'];
  const isAtEnd = text.slice(place).trim() === '';
  return { span: { start: place, end: place }, newText: isAtEnd ? gap + ask : ask + gap };
}
