import matter from 'gray-matter';
import { findFences } from './fences';
import type { Span } from '../text/text';
import { readYaml } from './yaml';
import type { Entry, YamlProblem, YamlReading } from './yamlValues';

/** Front matter above this size, in UTF-16 code units, is not read. */
export const LARGEST_HEAD = 64 * 1024;

/** What the front matter of a text says. */
export type FrontMatter =
  /** None: ordinary Markdown, front matter in another language, or YAML that is no map. */
  | { readonly kind: 'none' }
  /** An opening line without a closing one. `text` is what stands before the first blank line. */
  | { readonly kind: 'unclosed'; readonly open: Span; readonly text: string }
  /** Too large to read. `text` is its beginning. */
  | { readonly kind: 'too-large'; readonly open: Span; readonly text: string }
  | {
      readonly kind: 'entries';
      /** The opening `---`. */
      readonly open: Span;
      /** What lies between the fences. */
      readonly head: Span;
      readonly entries: readonly Entry[];
      readonly problems: readonly YamlProblem[];
    };

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/;

/** How long a run of white space may be as it is: see `calmed`. */
const LONG = 100;
/** In less, no run costs anything that one would notice. */
const SHORT_HEAD = 1000;
const LONG_BLANKS = new RegExp(`\\s{${LONG},}`, 'g');

/** Reads front matter. Expects a text without a byte order mark; any text gives a result, none is an error. */
export function readFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  if (fences.kind === 'none') return fences;
  const { open } = fences;
  if (fences.kind === 'unclosed') {
    return { kind: 'unclosed', open, text: text.slice(0, LARGEST_HEAD).split(BLANK_LINE, 1)[0] ?? '' };
  }
  const { head } = fences;
  if (head.end - head.start > LARGEST_HEAD) {
    return { kind: 'too-large', open, text: text.slice(head.start, head.start + LARGEST_HEAD) };
  }
  const { entries, problems } = readHead(text.slice(head.start, head.end), head.start);
  return entries === undefined ? { kind: 'none' } : { kind: 'entries', open, head, entries, problems };
}

/**
 * Hands the head, fences and all, to gray-matter with our engine. The closing delimiter is a whole line,
 * since gray-matter would else close at `----` too; options are always given, since without them it caches.
 */
function readHead(head: string, base: number): YamlReading {
  const opening = '---\n';
  const read = (yaml: string): YamlReading => readYaml(yaml, base - 1);
  const file = matter(`${opening}${calmed(head)}\n${opening}`, {
    language: 'yaml',
    delimiters: ['---', opening],
    engines: { yaml: read, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
  });
  // Where gray-matter finds nothing but comments it does not ask the engine and gives an empty object.
  return isReading(file.data) ? file.data : { entries: [], problems: [] };
}

function isReading(data: object): data is YamlReading {
  return 'entries' in data && 'problems' in data;
}

function refuse(): never {
  throw new Error('Only YAML is front matter.');
}

/**
 * gray-matter looks for comments with a regular expression whose cost grows with the square of a run of
 * blank lines: 64 KiB of them take seconds. Within such a run the line ends become blanks, save the last;
 * no offset moves, and only a value with a hundred blank lines of its own could tell.
 */
function calmed(head: string): string {
  // It also knows no line that ends with a carriage return alone.
  const lines = head.replace(/\r(?!\n)/g, '\n');
  if (lines.length < SHORT_HEAD) return lines;
  return lines.replace(LONG_BLANKS, (run) => {
    const last = run.search(/[\n\r\u2028\u2029][^\n\r\u2028\u2029]*$/);
    return last < 0 ? run : run.slice(0, last).replace(/[\n\r\u2028\u2029]/g, ' ') + run.slice(last);
  });
}
