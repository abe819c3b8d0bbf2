import picomatch from 'picomatch';
import { TEMPLATES_FOLDER } from '../templates/templateFiles';

/** Which of the files below a folder are looked at; paths are relative to it, with `/`. */
export interface Selection {
  readonly isIncluded: (path: string) => boolean;
  /** True for an excluded file, and for a folder all below which is excluded. */
  readonly isExcluded: (path: string) => boolean;
}

/** What VS Code hides where `files.exclude` is not set. */
const HIDDEN = ['**/.git', '**/.svn', '**/.hg', '**/.DS_Store', '**/Thumbs.db'];

/** Where other note-takers keep templates, settings and deleted notes, none of which owe anything. */
const TOOL_FOLDERS = '**/{.obsidian,.trash,.foam}/**';

const LONGEST_GLOB = 500;
/** With more wildcards than this in one name, to compare a hostile glob with a long name takes minutes. */
const MOST_WILDCARDS = 3;

/** As in VS Code's own globs: a leading dot is nothing special, and there are no `+(…)` patterns. */
const LIKE_VS_CODE = { dot: true, noextglob: true };

/** Whether a text can be used as a glob. */
export function isGlob(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST_GLOB) return false;
  const names = text.split('/').map((name) => name.split(/[*?]+/).length - 1);
  return (
    names.every((wildcards) => wildcards <= MOST_WILDCARDS) && text.split('**').length - 1 <= MOST_WILDCARDS
  );
}

/** The selection that globs make, relative to the folder. Templates and what other tools keep are neither notes nor drafts. */
export function selectionOf(include: string, exclude: readonly string[]): Selection {
  return {
    isIncluded: picomatch(include, LIKE_VS_CODE),
    isExcluded: picomatch([...exclude, TEMPLATES_FOLDER, TOOL_FOLDERS], LIKE_VS_CODE),
  };
}

/** The globs that a `files.exclude` setting hides; entries with conditions on other files are left out. */
export function hiddenFiles(filesExclude: unknown): readonly string[] {
  if (typeof filesExclude !== 'object' || filesExclude === null) return HIDDEN;
  const own = Object.entries(filesExclude).filter(([glob]) => isGlob(glob));
  const shown = own.filter(([, isHidden]) => isHidden === false).map(([glob]) => glob);
  const hidden = own.filter(([, isHidden]) => isHidden === true).map(([glob]) => glob);
  return [...HIDDEN.filter((glob) => !shown.includes(glob)), ...hidden];
}
