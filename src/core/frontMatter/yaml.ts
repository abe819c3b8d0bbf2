import { keyOnLine } from './lines';
import type { Span } from '../text/text';
import { MOST_KEYS, readDocument, UnreadableYaml } from './yamlDocument';
import type { Entry, Value, YamlProblem, YamlReading } from './yamlValues';

/** With more problems than this, only the first is told. */
export const MOST_PROBLEMS = 20;

/** Behind more unreadable entries than this none is tried any more: each costs the parser a stack trace. */
const MOST_FAILURES = 100;

/** The blanks before the first entry: those of all entries of the top level. */
const INDENTATION = /^([ ]*)[^\s#]/m;
/** A line that may begin an entry, with its blanks: no comment, no list item, no closing bracket. */
const ENTRY_LINE = /^([ ]*)(?=[^\s#:\-\]},])/gm;

const LINE_END = /(\r\n|\n|\r)/;
const CLOSING_BRACKET_FIRST = /^[ \t]*[\]}]/;
const BLANKS_BEFORE_OPENING_BRACKET = /:[ \t]+(?=[[{])/g;

/**
 * Reads the front matter's YAML. Every span counts from `base`, the offset of `source` in its text. Where the
 * whole cannot be read, each entry of the top level is read for itself, so that one bad line costs one key.
 */
export function readYaml(source: string, base: number): YamlReading {
  const { entries, problems } = readAsFarAsPossible(source, base);
  return { entries, problems: worthSaying(problems) };
}

function readAsFarAsPossible(source: string, base: number): YamlReading {
  const anchors = new Map<string, Value>();
  try {
    return readDocument(source, base, anchors);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    return readEntryByEntry(source, base, anchors, error);
  }
}

/** Where nothing is as it should be, a hundred problems say no more than one. */
function worthSaying(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const tooMany = problems.find(({ kind }) => kind === 'too-many-keys');
  if (tooMany !== undefined) return [tooMany];
  return problems.length > MOST_PROBLEMS ? problems.slice(0, 1) : problems;
}

function readEntryByEntry(
  source: string,
  base: number,
  anchors: Map<string, Value>,
  whole: UnreadableYaml,
): YamlReading {
  const indentation = INDENTATION.exec(source)?.[1]?.length ?? 0;
  const starts = [...source.matchAll(ENTRY_LINE)]
    .filter(([blanks]) => blanks.length === indentation)
    .map((line) => line.index + indentation);
  let failures = 0;
  const readings = starts.slice(0, MOST_KEYS).map((start, nth) => {
    const piece = source.slice(start, starts[nth + 1]).trimEnd();
    const reading = readPiece(piece, base + start, anchors, failures > MOST_FAILURES);
    failures += reading.problems.length;
    return reading;
  });
  const problems = readings.flatMap((reading) => reading.problems);
  if (starts.length > MOST_KEYS) problems.push({ kind: 'too-many-keys' });
  if (problems.length === 0 && !readings.some(({ isMended }) => isMended)) {
    problems.push(syntaxProblem(whole, source, base));
  }
  return { entries: readings.flatMap((reading) => reading.entries ?? []), problems };
}

function readPiece(
  piece: string,
  base: number,
  anchors: Map<string, Value>,
  isHopeless: boolean,
): YamlReading & { isMended?: boolean } {
  if (isHopeless) return { entries: unreadableEntries(piece, base), problems: [] };
  try {
    return readMapping(piece, base, anchors);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    const mended = readMended(piece, base, anchors);
    if (mended !== undefined) return mended;
    const entries = unreadableEntries(piece, base);
    return { entries, problems: [syntaxProblem(error, piece, base, entries[0]?.value.span)] };
  }
}

function readMapping(piece: string, base: number, anchors: Map<string, Value>): YamlReading {
  const reading = readDocument(piece, base, anchors);
  if (reading.entries !== undefined) return reading;
  const span = spanFrom(base, 0, piece.length);
  return { entries: [], problems: [{ kind: 'syntax', reason: 'not a key with a value', span }] };
}

/**
 * js-yaml 5 wants the closing bracket of a flow collection further in than its key, and no tab before the opening
 * one; formatters write the one and people the other, and other parsers take both. Blanks in place of the line
 * end and of the tab say the same, and no offset moves.
 */
function readMended(
  piece: string,
  base: number,
  anchors: Map<string, Value>,
): (YamlReading & { isMended: true }) | undefined {
  const mended = withBracketsJoined(piece).replace(BLANKS_BEFORE_OPENING_BRACKET, (blanks) =>
    blanks.replaceAll('\t', ' '),
  );
  if (mended === piece) return undefined;
  try {
    return { ...readMapping(mended, base, anchors), isMended: true };
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    return undefined;
  }
}

/** The piece with a blank for each line end, and for each comment, before a line that begins with a closing bracket. */
function withBracketsJoined(piece: string): string {
  const parts = piece.split(LINE_END);
  for (let end = 1; end < parts.length; end += 2) {
    if (!CLOSING_BRACKET_FIRST.test(parts[end + 1] ?? '')) continue;
    const line = parts[end - 1] ?? '';
    const comment = line.search(/\s#/);
    parts[end - 1] = comment < 0 ? line : line.slice(0, comment).padEnd(line.length);
    parts[end] = ' '.repeat(parts[end]?.length ?? 0);
  }
  return parts.join('');
}

/** The entry that a piece would be, where it shows a key. */
function unreadableEntries(piece: string, base: number): readonly Entry[] {
  const key = keyOnLine(/^[^\r\n]*/.exec(piece)?.[0] ?? '');
  if (key?.start !== 0) return [];
  const { written, end } = key;
  const plain = !/^["']/.test(written);
  const text = plain ? written : written.slice(1, -1);
  const valueStart = end + piece.slice(end).search(/\S|$/);
  return [
    {
      key: { kind: 'scalar', text, plain, span: spanFrom(base, 0, written.length) },
      value: { kind: 'unreadable', span: spanFrom(base, valueStart, piece.length) },
    },
  ];
}

/** The parser's complaint, from where it points to the end of that line; `value` where it points past the piece. */
function syntaxProblem(error: UnreadableYaml, piece: string, base: number, value?: Span): YamlProblem {
  if (error.kind === 'too-deep') return { kind: 'too-deep' };
  const start = error.offset;
  const rest = /^[^\r\n]*/.exec(piece.slice(start))?.[0].trimEnd() ?? '';
  const span =
    rest === ''
      ? (value ?? spanFrom(base, 0, piece.trimEnd().length))
      : spanFrom(base, start, start + rest.length);
  return { kind: 'syntax', reason: error.reason, span };
}

function spanFrom(base: number, start: number, end: number): Span {
  return { start: base + start, end: base + end };
}
