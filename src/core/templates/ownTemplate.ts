import { findFences } from '../frontMatter/fences';
import { fill } from './fill';
import type { Prompts } from './fill';
import { withoutOurKeys } from './ownHead';
import { builtIn } from './builtIn';
import type { LetterTexts } from './letterTexts';
import type { LetterForm } from '../notes/letterForms';
import type { NoteKeys } from '../notes/noteKeys';
import { snippetOf } from './snippet';
import { plainText } from './snippetText';
import { spelledTemplate } from './spelledTemplate';
import type { OwnTemplateName } from './templateFiles';
import { withoutByteOrderMark } from '../text/text';
import { PASSAGES } from './variables';
import type { Values } from './variables';

/** A longer template, in UTF-16 code units, is no letter. */
export const LONGEST_TEMPLATE = 20_000;

/** Tab stops that show each other can make a long text of a short template. */
const LONGEST_DRAFT = 100_000;

/** What a draft says: more front matter, where the template has any, and the body; both as snippets. */
export interface Filled {
  readonly head?: string;
  readonly body: string;
}

/** What keeps a template from being used. */
export type TemplateFlaw = 'too-long' | 'says-nothing';

/** What a draft is filled with. */
export interface DraftFilling {
  /** The person’s own template, where there is one. */
  readonly own?: string;
  readonly texts: LetterTexts;
  readonly form: LetterForm;
  readonly values: Values;
  readonly choices?: Prompts['choices'];
  /** How the vault spells the keys that call notes name. */
  readonly keys: NoteKeys;
}

/** Fills a person’s own template, or the built-in one where there is none. */
export function filledTemplate(
  name: OwnTemplateName,
  { own, texts, form, values, choices, keys }: DraftFilling,
): Filled {
  const prompts = { texts, choices };
  if (own !== undefined) return filledOwn(own, values, prompts);
  return { body: fill(spelledTemplate(builtIn(name, texts, form), keys), values, prompts) };
}

/** Why a template is of no use: it is too long, or nothing stands in it once the note has nothing to say. */
export function templateFlaw(template: string): TemplateFlaw | undefined {
  if (template.length > LONGEST_TEMPLATE) return 'too-long';
  const silent = Object.fromEntries(Object.keys(PASSAGES).map((name) => [name, '']));
  const text = plainText(filledOwn(template, silent).body);
  if (text.length > LONGEST_DRAFT) return 'too-long';
  return text.trim() === '' ? 'says-nothing' : undefined;
}

/** Front matter of the template joins ours as it stands: it is YAML, and what a note knows is not. */
function filledOwn(template: string, values: Values, prompts: Prompts = {}): Filled {
  const text = withoutByteOrderMark(template).replace(/\r\n?/g, '\n');
  const fences = findFences(text);
  if (fences.kind !== 'closed') return { body: fill(text, values, prompts) };
  const { start, end } = fences.head;
  const more = withoutOurKeys(text.slice(start, end));
  const body = fill(text.slice(end), values, prompts).replace(/^---[ \t]*\n*/, '');
  return more.trim() === '' ? { body } : { head: snippetOf(more), body };
}
