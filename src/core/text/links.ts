const WIKI_LINK = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;
/** One of Markdown: only what leads to a file or an address is one, `[Senior](remote)` is text. */
const MARKDOWN_LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/g;
const FILE_OR_ADDRESS = /\.md(?:#.*)?$|^(?:https?:\/\/|mailto:)/i;

/**
 * The text with each link read as what it shows: `[[initech|Initech Inc]]` is `Initech Inc`, `[[Companies/Initech]]` is
 * `Initech`, and `[Initech](initech.md)` is too.
 */
export function linkText(text: string): string {
  return replaceLinks(text, (target, shown) => shown ?? withoutFolder(withoutHeading(target)));
}

/** The text with each link read as the note it points to: `[[daily/2026-11-20#Notes|Friday]]` is `2026-11-20`. */
export function linkTarget(text: string): string {
  return replaceLinks(text, noteName);
}

function replaceLinks(text: string, replaced: (target: string, shown?: string) => string): string {
  // Nearly no text has a link.
  if (!text.includes('](') && !text.includes('[[')) return text;
  return text
    .replace(WIKI_LINK, (_, target: string, shown?: string) => replaced(target, shown))
    .replace(MARKDOWN_LINK, (link, shown: string, target: string) =>
      FILE_OR_ADDRESS.test(target) ? replaced(target, shown) : link,
    );
}

function noteName(target: string): string {
  return withoutFolder(withoutHeading(target)).replace(/\.md$/i, '');
}

/** A link to a heading within its own note has nothing before the `#`, and shows the heading. */
function withoutHeading(target: string): string {
  const at = target.indexOf('#');
  return at <= 0 ? target : target.slice(0, at);
}

function withoutFolder(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}
