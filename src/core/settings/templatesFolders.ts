/** Where tools for a vault of Markdown keep which folder has their templates, and under which key. */
const KEPT_IN: Readonly<Record<string, string>> = {
  '.obsidian/templates.json': 'folder',
  '.obsidian/plugins/templater-obsidian/data.json': 'templates_folder',
};

/** No such file is larger, in bytes. */
export const LARGEST_TOOL_SETTINGS = 1_000_000;
const LONGEST_FOLDER = 500;

/**
 * The folders, relative to that of the notes, in which other tools keep templates. `read` gives the text of a file by its
 * path, `undefined` where there is none.
 */
export function templatesFolders(read: (path: string) => string | undefined): readonly string[] {
  return Object.entries(KEPT_IN).flatMap(([path, key]) => folderIn(read(path), key) ?? []);
}

function folderIn(text: string | undefined, key: string): string | undefined {
  const value = text === undefined ? undefined : valueIn(text, key);
  if (typeof value !== 'string' || value.length > LONGEST_FOLDER) return undefined;
  const parts = value.split(/[/\\]/).filter((part) => part.trim() !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}

/** What cannot be read names none. */
function valueIn(text: string, key: string): unknown {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values !== 'object' || values === null) return undefined;
    return Object.entries(values).find(([name]) => name === key)?.[1];
  } catch {
    return undefined;
  }
}
