import { FIELD_KEYS } from '../notes/fields';
import type { NoteKeys } from '../notes/noteKeys';
import { snippetOf } from './snippet';

/** A key at the beginning of a line of front matter, or named by a sentence: “write it down as call-reason.” */
const NAMED = new RegExp(
  `^(${FIELD_KEYS.join('|')})(?=:)|(?<= (?:as|under|unter|como) )(${FIELD_KEYS.join('|')})(?=\\.)`,
  'gm',
);

/** A built-in template with the keys as the vault spells them: those of its front matter, and those that its text names. */
export function spelledTemplate(template: string, keys: NoteKeys): string {
  return template.replace(NAMED, (written, atLine: string | undefined, inText: string | undefined) => {
    const key = keys.keyOf(atLine ?? inText ?? '');
    if (key === undefined) return written;
    return snippetOf(atLine === undefined ? keys.nameOf(key) : keys.written(key));
  });
}
