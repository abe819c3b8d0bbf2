import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';

/** A page of Markdown that people read. */
export interface Page {
  /** Its path, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The anchor of each heading, as GitHub makes it. */
  readonly anchors: readonly string[];
  /** Where it leads to, as it is written: links and pictures. */
  readonly links: readonly string[];
}

/** Every page: of the root, of `docs`, of `.github`, and that of the sources. */
export const PAGES: readonly Page[] = ['.', 'docs', '.github', 'src']
  .flatMap((folder) => readdirSync(folder).map((name) => posix.join(folder, name)))
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => read(file));

function read(file: string): Page {
  const text = readFileSync(file, 'utf8');
  const prose = text.replace(/^(`{3,}|~{3,})[^]*?^\1$/gm, '');
  const slugger = new GithubSlugger();
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)];
  return {
    file,
    text,
    anchors: headings.map(([, heading = '']) => slugger.slug(heading)),
    links: linksOf(prose.replace(/(`+)[^`][^]*?\1(?!`)/g, '')),
  };
}

function linksOf(prose: string): readonly string[] {
  const found = [...prose.matchAll(/\]\(([^()\s]+)\)|\b(?:href|src|srcset)="([^"]*)"/g)];
  return found.map(([, link, picture]) => link ?? picture ?? '');
}

export function pageAt(file: string): Page {
  const page = PAGES.find((one) => one.file === file);
  assert.ok(page, `there is no page ${file}`);
  return page;
}

/** What stands below a heading of the second level, up to the next one. */
export function section({ file, text }: Page, heading: string): string {
  const below = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  assert.ok(below !== undefined, `${file} has no section “${heading}”`);
  return below;
}

/** The first and second cells of the rows of all tables in a text. */
export function rows(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^\| ([^|]*) \| ((?:[^|]|\\\|)*) \|/gm)].map(([, first = '', second = '']) => [
    first,
    second,
  ]);
}

/** What stands in `code` in a cell. */
export function names(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
