/** What may stand for `{0}`, `{1}` … in a sentence. */
export type Part = string | number;

/** Gives a sentence in the person's language, with its parts filled in. */
export type Translate = (sentence: string, parts: readonly Part[]) => string;

/** English, as it is written. */
export const plainly: Translate = filledIn;

let translate = plainly;
let tag = 'en';

/**
 * Has everything said in another language from now on: the editor does so once, at its start. `language` is its tag,
 * such as `de`, for dates.
 */
export function speakWith(translation: Translate, language = 'en'): void {
  translate = translation;
  tag = language;
}

/** The tag of the language that is spoken, such as `en` or `pt-br`. */
export function spokenLanguage(): string {
  return tag;
}

/** Marks a sentence of a table that is said later, so that it is translated too. */
export function toSay(sentence: string): string {
  return sentence;
}

/**
 * Says a whole sentence, or a name that stands alone: written in English, where `{0}`, `{1}` … stand for what
 * follows. Sentences are never put together from pieces, which no other language would order in the same way.
 */
export function say(sentence: string, ...parts: readonly Part[]): string {
  const said = translate(sentence, parts);
  // What ends with a dot of its own, such as `5. Dez.`, needs no second one at the end of a sentence.
  return sentence.endsWith('.') && /[^.]\.\.$/.test(said) ? said.slice(0, -1) : said;
}

function filledIn(sentence: string, parts: readonly Part[]): string {
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => String(parts[Number(index)] ?? hole));
}
