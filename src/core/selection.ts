import picomatch from 'picomatch';

/** Which of the files below a folder are looked at; paths are relative to it, with `/`. */
export interface Selection {
  readonly isIncluded: (path: string) => boolean;
  /** True for an excluded file, and for a folder all below which is excluded. */
  readonly isExcluded: (path: string) => boolean;
}

/** What VS Code hides where `files.exclude` is not set. */
const HIDDEN = ['**/.git', '**/.svn', '**/.hg', '**/.DS_Store', '**/Thumbs.db'];

/** The selection that globs make, relative to the folder. A leading dot is nothing special. */
export function selectionOf(include: string, exclude: readonly string[]): Selection {
  return {
    isIncluded: picomatch(include, { dot: true }),
    isExcluded: picomatch([...exclude], { dot: true }),
  };
}

/** The globs that a `files.exclude` setting hides; entries with conditions on other files are left out. */
export function hiddenFiles(filesExclude: unknown): readonly string[] {
  if (typeof filesExclude !== 'object' || filesExclude === null) return HIDDEN;
  const own = Object.entries(filesExclude);
  const shown = own.filter(([, isHidden]) => isHidden === false).map(([glob]) => glob);
  const hidden = own.filter(([, isHidden]) => isHidden === true).map(([glob]) => glob);
  return [...HIDDEN.filter((glob) => !shown.includes(glob)), ...hidden];
}
