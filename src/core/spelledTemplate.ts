import { FIELD_KEYS } from './fields';
import type { NoteKeys } from './noteKeys';
import { snippetOf } from './snippet';
import { TEMPLATES } from './templates';
import type { TemplateName } from './templates';

/** A built-in template with the keys as the vault spells them: those of its front matter, and those that its text names. */
export function spelledTemplate(name: TemplateName, keys: NoteKeys): string {
  const renamed = FIELD_KEYS.filter((key) => keys.nameOf(key) !== key);
  let text: string = TEMPLATES[name].body;
  for (const key of renamed) {
    text = text
      .replace(new RegExp(`^${key}(?=:)`, 'm'), () => snippetOf(keys.written(key)))
      .replace(new RegExp(`(?<= (?:as|under) )${key}(?=\\.)`, 'g'), () => snippetOf(keys.nameOf(key)));
  }
  return text;
}
