import { globMatcher, isGlob } from './glob';
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

/**
 * The selection that globs make, relative to the folder. Templates, also those in the folders in which other tools have
 * them, and what such tools keep are neither notes nor drafts.
 */
export function selectionOf(
  include: string,
  exclude: readonly string[],
  templatesFolders: readonly string[] = [],
): Selection {
  const isExcluded = globMatcher([...exclude, TEMPLATES_FOLDER, TOOL_FOLDERS]);
  return {
    isIncluded: globMatcher([include]),
    isExcluded: (path) =>
      templatesFolders.some((folder) => path === folder || path.startsWith(`${folder}/`)) || isExcluded(path),
  };
}

/** The globs that a `files.exclude` setting hides; entries with conditions on other files are left out. */
export function hiddenFiles(filesExclude: unknown): readonly string[] {
  const own = entriesOf(filesExclude).filter(([glob]) => isGlob(glob));
  const shown = own.filter(([, isHidden]) => isHidden === false).map(([glob]) => glob);
  const hidden = own.filter(([, isHidden]) => isHidden === true).map(([glob]) => glob);
  return [...HIDDEN.filter((glob) => !shown.includes(glob)), ...hidden];
}

/** The entries of a `files.exclude` setting that would hide something, if they were globs. */
export function noGlobsIn(filesExclude: unknown): readonly string[] {
  return entriesOf(filesExclude).flatMap(([glob, isHidden]) =>
    isHidden === true && !isGlob(glob) ? [glob] : [],
  );
}

function entriesOf(filesExclude: unknown): readonly (readonly [glob: string, isHidden: unknown])[] {
  return typeof filesExclude === 'object' && filesExclude !== null ? Object.entries(filesExclude) : [];
}
