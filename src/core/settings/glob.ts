import { withoutBraces } from './globBraces';

/** A part of a pattern without gaps: so many letters of a name, or so many names of a path. */
interface Run<T> {
  readonly length: number;
  readonly isAt: (whole: T, at: number) => boolean;
}

/** What one sign of a glob stands for: a letter, or any of several. */
type Letter = string | ((letter: number) => boolean);

/** One way to read a glob, for paths cut at `/`. */
interface Pattern {
  /** A text that every path has which fits: most paths are told by it. */
  readonly clue: string;
  readonly runs: readonly Run<readonly string[]>[];
}

const LONGEST_GLOB = 500;

/** What is no part of a glob, though other languages of patterns have it: VS Code would take it for a name. */
const OF_OTHER_LANGUAGES = /[|\\\p{Cc}]|[+@!]\(|\)\+/u;

/** A set of letters: `[a-z]`, `[!0-9]`, `[]-]`. */
const LETTERS = /^\[([!^]?)(\]?[^\]]*)\]/;

/**
 * Whether a text can be used as a glob, as VS Code has them: `*` and `?` within a name, `**` for any folders,
 * `{a,b}` for one of several, `[a-z]` and `[!a-z]` for one letter. All else stands for itself.
 */
export function isGlob(text: string): boolean {
  return text.trim() !== '' && patternsOf(text) !== undefined;
}

/**
 * Tells of a path, with `/`, whether it fits one of some globs. Nothing is tried twice, so that no glob is slow with
 * any path. Upper and lower case differ, and a leading dot is nothing special. What is no glob fits nothing.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => patternsOf(glob) ?? []);
  return (path) => {
    let names: readonly string[] | undefined;
    return patterns.some(
      ({ clue, runs }) => path.includes(clue) && follow(runs, (names ??= path.split('/'))),
    );
  };
}

/** The ways to read a glob, one for each choice in its braces; `undefined` where it is none. */
function patternsOf(glob: string): readonly Pattern[] | undefined {
  if (glob.length > LONGEST_GLOB || OF_OTHER_LANGUAGES.test(glob)) return undefined;
  const patterns = withoutBraces(glob)?.map(patternOf);
  return patterns?.every((pattern) => pattern !== undefined) === true ? patterns : undefined;
}

function patternOf(plain: string): Pattern | undefined {
  const names = plain.replace(/^\.\//, '').split('/');
  const runs: Run<readonly string[]>[] = [];
  const clues: string[] = [];
  for (const run of cutAt(names, '**')) {
    const read = run.map(nameOf);
    if (!read.every((name) => name !== undefined)) return undefined;
    clues.push(...read.map(({ clue }) => clue));
    runs.push({
      length: read.length,
      isAt: (path, at) => read.every(({ fits }, nth) => fits(path[at + nth] ?? '')),
    });
  }
  return { clue: longest(clues), runs };
}

/** What one name of a glob fits; `undefined` where its brackets are not as they should be. */
function nameOf(
  written: string,
): { readonly clue: string; readonly fits: (name: string) => boolean } | undefined {
  const letters = lettersOf(written);
  if (letters === undefined) return undefined;
  const runs = cutAt(letters, '*').map(runOf);
  return { clue: longest(runs.map(({ clue }) => clue)), fits: (name) => follow(runs, name) };
}

function runOf(letters: readonly Letter[]): Run<string> & { readonly clue: string } {
  const { length } = letters;
  if (letters.every((letter) => typeof letter === 'string')) {
    const clue = letters.join('');
    return { length, clue, isAt: (name, at) => name.startsWith(clue, at) };
  }
  const isAt = (name: string, at: number): boolean =>
    letters.every((letter, nth) =>
      typeof letter === 'string' ? name[at + nth] === letter : letter(name.charCodeAt(at + nth)),
    );
  return { length, clue: '', isAt };
}

/** The signs of a name one by one; several `*` are one. */
function lettersOf(written: string): readonly Letter[] | undefined {
  const letters: Letter[] = [];
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    if (sign === ']') return undefined;
    if (sign === '[') {
      const [set, not, content] = LETTERS.exec(written.slice(at)) ?? [];
      const isIn = setOf(content ?? '');
      if (set === undefined || isIn === undefined) return undefined;
      letters.push((letter) => isIn(letter) !== (not !== ''));
      at += set.length - 1;
    } else letters.push(sign === '?' ? () => true : sign);
  }
  return letters;
}

/** The letters between brackets, with ranges; `undefined` where there are none, or a range runs backwards. */
function setOf(content: string): ((letter: number) => boolean) | undefined {
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let at = 0; at < content.length; at++) {
    const isRange = content[at + 1] === '-' && at + 2 < content.length;
    const from = content.charCodeAt(at);
    if (isRange) at += 2;
    ranges.push([from, content.charCodeAt(at)]);
  }
  if (ranges.length === 0 || ranges.some(([from, to]) => from > to)) return undefined;
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to);
}

/** The pieces between the gaps. */
function cutAt<T>(parts: readonly T[], gap: T): readonly (readonly T[])[] {
  const pieces: T[][] = [[]];
  for (const part of parts) {
    if (part === gap) pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  return pieces;
}

/**
 * Whether runs follow one another with anything between them, the first at the beginning and the last at the end.
 * Where each in between stands as early as it can, there is the most room for the others: none is moved again.
 */
function follow<T extends { readonly length: number }>(runs: readonly Run<T>[], whole: T): boolean {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const end = whole.length - last.length;
  if (runs.length === 1) return end === 0 && first.isAt(whole, 0);
  let at = first.length;
  if (at > end || !first.isAt(whole, 0) || !last.isAt(whole, end)) return false;
  for (const run of runs.slice(1, -1)) {
    while (at + run.length <= end && !run.isAt(whole, at)) at++;
    at += run.length;
  }
  return at <= end;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((known, text) => (text.length > known.length ? text : known), '');
}
