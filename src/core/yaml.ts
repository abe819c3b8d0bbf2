import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { Span } from './text';

/** Text as written, with nothing guessed about its type. `text` is what the quotes and escapes mean. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Whether it is written bare, so that `true` or `null` are words of YAML and not text. */
  readonly plain: boolean;
  /** Quotes belong to it; for nothing at all it is the empty place where the value would stand. */
  readonly span: Span;
}

/** A list, in block or in flow style. */
export interface List {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Value[];
  readonly span: Span;
}

/** A map, in block or in flow style. */
export interface Mapping {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly span: Span;
}

/** A value that is there and cannot be read. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly span: Span;
}

export type Value = Scalar | List | Mapping | Unreadable;

/** A key with its value. */
export interface Entry {
  readonly key: Scalar;
  readonly value: Value;
}

/** Why YAML could not be read. `reason` is the parser's own word for `syntax`. */
export type YamlProblem =
  | { readonly kind: 'syntax'; readonly reason: string; readonly span: Span }
  | { readonly kind: 'unknown-alias'; readonly name: string; readonly span: Span }
  | { readonly kind: 'second-document'; readonly span: Span }
  | { readonly kind: 'too-deep' | 'too-many-keys' };

/** The top level of a YAML document, as far as it could be read. */
export interface YamlReading {
  /** The entries; `undefined` where the document is no map, so that nobody's keys are in it. */
  readonly entries: readonly Entry[] | undefined;
  readonly problems: readonly YamlProblem[];
}

/** More levels than this are refused. */
export const DEEPEST = 20;
/** More keys than this are refused. */
export const MOST_KEYS = 500;

/** How the parser's complaint about depth begins; it has no code of its own. */
const TOO_DEEP = 'nesting exceeded';

/** A line that begins an entry of the top level: not indented, no comment, no list item, no closing bracket. */
const ENTRY_LINE = /^[^\s#:\-\]},][^\r\n]*/gm;
const ENTRY_KEY = /^(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'[{&*!|>%@`?][^:#\r\n]*?))[ \t]*:(?=\s|$)/;

/** What may stand between two values: blanks, line breaks, comments. */
const SPACE = /(?:\s|(?<=\s)#[^\r\n]*)*/y;
const SPACE_AND_COMMAS = /(?:[\s,]|(?<=[\s,])#[^\r\n]*)*/y;

/**
 * Reads the front matter's YAML. Every span counts from `base`, the offset of `source` in its text. Where the
 * whole cannot be read, each entry of the top level is read for itself, so that one bad line costs one key.
 */
export function readYaml(source: string, base: number): YamlReading {
  const anchors = new Map<string, Value>();
  try {
    return new DocumentReader(source, base, anchors).read();
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return readEntryByEntry(source, base, anchors, error);
  }
}

function readEntryByEntry(
  source: string,
  base: number,
  anchors: Map<string, Value>,
  whole: YAMLException,
): YamlReading {
  const starts = [...source.matchAll(ENTRY_LINE)].map((line) => line.index);
  if (starts.length > MOST_KEYS) return { entries: [], problems: [{ kind: 'too-many-keys' }] };
  const readings = starts.map((start, nth) => {
    const piece = source.slice(start, starts[nth + 1]).trimEnd();
    return readPiece(piece, base + start, anchors);
  });
  const problems = readings.flatMap((reading) => reading.problems);
  return {
    entries: readings.flatMap((reading) => reading.entries ?? []),
    problems: problems.length > 0 ? problems : [syntaxProblem(whole, source, base)],
  };
}

function readPiece(piece: string, base: number, anchors: Map<string, Value>): YamlReading {
  try {
    const reading = new DocumentReader(piece, base, anchors).read();
    if (reading.entries !== undefined) return reading;
    return {
      entries: [],
      problems: [{ kind: 'syntax', reason: 'not a key with a value', span: spanFrom(base, 0, piece.length) }],
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const entry = unreadableEntry(piece, base);
    return {
      entries: entry ? [entry] : [],
      problems: [syntaxProblem(error, piece, base, entry?.value.span)],
    };
  }
}

function unreadableEntry(piece: string, base: number): Entry | undefined {
  const match = ENTRY_KEY.exec(piece);
  if (match === null) return undefined;
  const text = match[1] ?? match[2] ?? match[3] ?? '';
  const quotes = match[3] === undefined ? 2 : 0;
  const keyEnd = match[0].length;
  const valueStart = keyEnd + piece.slice(keyEnd).search(/\S|$/);
  return {
    key: { kind: 'scalar', text, plain: quotes === 0, span: spanFrom(base, 0, text.length + quotes) },
    value: { kind: 'unreadable', span: spanFrom(base, valueStart, piece.length) },
  };
}

/** The parser's complaint, from where it points to the end of that line; `value` where it points past the piece. */
function syntaxProblem(error: YAMLException, piece: string, base: number, value?: Span): YamlProblem {
  if (error.reason.startsWith(TOO_DEEP)) return { kind: 'too-deep' };
  const start = error.mark?.position ?? 0;
  const rest = /^[^\r\n]*/.exec(piece.slice(start))?.[0].trimEnd() ?? '';
  const span =
    rest === ''
      ? (value ?? spanFrom(base, 0, piece.trimEnd().length))
      : spanFrom(base, start, start + rest.length);
  return { kind: 'syntax', reason: error.reason, span };
}

/** Turns the parser's flat events into values. Lives as long as one document is read. */
class DocumentReader {
  readonly #events: readonly Event[];
  readonly #problems: YamlProblem[] = [];
  /** The next event. */
  #index = 0;
  /** The end of what was read last, in the source: what has no offset of its own is sought from here. */
  #cursor = 0;
  #keys = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly anchors: Map<string, Value>,
  ) {
    this.#events = parseEvents(source, { maxDepth: DEEPEST });
  }

  read(): YamlReading {
    this.#index = 1;
    const root = this.#events.length > 2 ? this.#readValue() : undefined;
    this.#noteSecondDocument();
    if (root === undefined) return { entries: [], problems: this.#problems };
    if (root.kind !== 'map') return { entries: undefined, problems: this.#problems };
    if (this.#keys <= MOST_KEYS) return { entries: root.entries, problems: this.#problems };
    return {
      entries: root.entries.slice(0, MOST_KEYS),
      problems: [...this.#problems, { kind: 'too-many-keys' }],
    };
  }

  /** `...` ends the document; what follows belongs to nobody. */
  #noteSecondDocument(): void {
    const second = this.#events[this.#index + 1];
    if (second?.type !== EVENT_ID.DOCUMENT) return;
    const start = this.source.slice(this.#cursor).search(/\S/) + this.#cursor;
    this.#problems.push({ kind: 'second-document', span: this.#span(start, this.source.trimEnd().length) });
  }

  #readValue(): Value {
    const event = this.#events[this.#index++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#anchored(event, this.#scalar(event));
      case EVENT_ID.SEQUENCE:
        return this.#anchored(event, this.#list(event));
      case EVENT_ID.MAPPING:
        return this.#anchored(event, this.#mapping(event));
      case EVENT_ID.ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      default:
        throw new Error('The YAML parser gave an event that begins no value.');
    }
  }

  #scalar(event: ScalarEvent): Scalar {
    if (event.valueStart < 0) return this.#nothing(event);
    const text = event.fast
      ? this.source.slice(event.valueStart, event.valueEnd)
      : getScalarValue(this.source, event);
    const { start, end } = this.#scalarSpan(event);
    this.#cursor = end;
    return { kind: 'scalar', text, plain: event.style === SCALAR_STYLE.PLAIN, span: this.#span(start, end) };
  }

  /** The events say where the text lies; quotes and the `|` or `>` of a block belong to the value too. */
  #scalarSpan({ style, valueStart, valueEnd }: ScalarEvent): Span {
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: valueStart - 1, end: valueEnd + 1 };
    }
    const header = this.source.slice(this.#cursor, valueStart).search(/[|>]/);
    const start = this.#cursor + Math.max(header, 0);
    return { start, end: start + this.source.slice(start, valueEnd).trimEnd().length };
  }

  /** A value left out has no offset: it would stand behind its tag or anchor, else behind its `:` or `-`. */
  #nothing(event: ScalarEvent): Scalar {
    const mark = Math.max(event.anchorEnd, event.tagEnd, this.#skip(SPACE, this.#cursor));
    const end = /[:-]/.test(this.source[mark] ?? '')
      ? mark + 1
      : Math.max(this.#cursor, event.anchorEnd, event.tagEnd);
    this.#cursor = end;
    return { kind: 'scalar', text: '', plain: true, span: this.#span(end, end) };
  }

  #list(event: SequenceEvent): List {
    const flow = this.source[event.start] === '[';
    this.#cursor = event.start + (flow ? 1 : 0);
    const items: Value[] = [];
    while (!this.#atEnd()) items.push(this.#readValue());
    this.#closeFlow(flow ? ']' : undefined);
    return { kind: 'list', flow, items, span: this.#span(event.start, this.#cursor) };
  }

  #mapping(event: MappingEvent): Mapping {
    const flow = this.source[event.start] === '{';
    this.#cursor = event.start + (flow ? 1 : 0);
    const entries: Entry[] = [];
    while (!this.#atEnd()) {
      const key = this.#readValue();
      const value = this.#readValue();
      this.#keys++;
      if (key.kind === 'scalar') entries.push({ key, value });
    }
    this.#closeFlow(flow ? '}' : undefined);
    return { kind: 'map', flow, entries, span: this.#span(event.start, this.#cursor) };
  }

  /** Aliases are looked up, never copied out: a thousand of them cost a thousand references. */
  #alias(nameStart: number, nameEnd: number): Value {
    const name = this.source.slice(nameStart, nameEnd);
    const span = this.#span(nameStart - 1, nameEnd);
    this.#cursor = nameEnd;
    const target = this.anchors.get(name);
    if (target !== undefined) return { ...target, span };
    this.#problems.push({ kind: 'unknown-alias', name, span });
    return { kind: 'unreadable', span };
  }

  #anchored(event: ScalarEvent | SequenceEvent | MappingEvent, value: Value): Value {
    if (event.anchorStart >= 0)
      this.anchors.set(this.source.slice(event.anchorStart, event.anchorEnd), value);
    return value;
  }

  #atEnd(): boolean {
    if (this.#events[this.#index]?.type !== EVENT_ID.POP) return false;
    this.#index++;
    return true;
  }

  /** The end of a collection has no offset in the events. A pair in a list, `[a: b]`, has no bracket of its own. */
  #closeFlow(bracket: ']' | '}' | undefined): void {
    if (bracket === undefined) return;
    const at = this.#skip(SPACE_AND_COMMAS, this.#cursor);
    if (this.source[at] === bracket) this.#cursor = at + 1;
  }

  #skip(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return from + (pattern.exec(this.source)?.[0].length ?? 0);
  }

  #span(start: number, end: number): Span {
    return spanFrom(this.base, start, end);
  }
}

function spanFrom(base: number, start: number, end: number): Span {
  return { start: base + start, end: base + end };
}
