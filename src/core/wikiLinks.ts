const WIKI_LINK = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;

/** The text with each wiki link read as what it shows: `[[initech|Initech Inc]]` is `Initech Inc`, `[[Companies/Initech]]` is `Initech`. */
export function linkText(text: string): string {
  return text.includes('[[')
    ? text.replace(WIKI_LINK, (_, target: string, alias?: string) => alias ?? withoutFolder(target))
    : text;
}

/** The text with each wiki link read as the note it points to: `[[daily/2026-11-20#Notes|Friday]]` is `2026-11-20`. */
export function linkTarget(text: string): string {
  return text.includes('[[') ? text.replace(WIKI_LINK, (_, target: string) => noteName(target)) : text;
}

function noteName(target: string): string {
  return withoutFolder(target.replace(/#.*$/, ''));
}

function withoutFolder(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}
