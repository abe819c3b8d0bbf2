import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { Span } from '../text/text';
import type { Entry, List, Mapping, Scalar, Value, YamlProblem, YamlReading } from './yamlValues';

/** More levels than this are refused. */
export const DEEPEST = 20;
/** More keys than this are refused. */
export const MOST_KEYS = 500;

/** What the parser itself refuses, so that it cannot run out of stack; it does not count levels quite as we do. */
const DEEPEST_PARSED = 3 * DEEPEST;
/** How the parser's complaint about depth begins; it has no code of its own. */
const TOO_DEEP = 'nesting exceeded';

/** A document that cannot be read, and where the parser points, as an offset in the source. */
export class UnreadableYaml extends Error {
  constructor(
    readonly kind: 'syntax' | 'too-deep',
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason);
  }
}

/** The `|` or `>` at the end of a line, and a comment behind it. */
const BLOCK_INDICATOR = /[|>][-+\d]*(?=[ \t]*(?:#|$))/;

/** What may stand between two values: blanks, line breaks, comments. */
const SPACE = /(?:\s|(?<=\s)#[^\r\n]*)*/y;
const SPACE_AND_COMMAS = /(?:[\s,]|(?<=[\s,])#[^\r\n]*)*/y;

/**
 * Reads one document. Spans count from `base`; `anchors` are those known so far, and are added to. Throws
 * `UnreadableYaml` at the first error.
 */
export function readDocument(source: string, base: number, anchors: Map<string, Value>): YamlReading {
  try {
    return new DocumentReader(source, base, anchors).read();
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const kind = error.reason.startsWith(TOO_DEEP) ? 'too-deep' : 'syntax';
    throw new UnreadableYaml(kind, error.reason, error.mark?.position ?? 0);
  }
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
  #depth = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly anchors: Map<string, Value>,
  ) {
    this.#events = parseEvents(source, { maxDepth: DEEPEST_PARSED });
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
    // The text begins on the line after its `|` or `>`, behind which only a comment may stand.
    const headerEnd = this.source.slice(0, valueStart).trimEnd().length;
    const lineStart = this.#lineStart(headerEnd);
    const line = this.source.slice(lineStart, headerEnd);
    const start = lineStart + Math.max(line.search(BLOCK_INDICATOR), 0);
    return { start, end: start + this.source.slice(start, valueEnd).trimEnd().length };
  }

  /** To ask for the last line end of each kind would look through all lines for one that none has. */
  #lineStart(offset: number): number {
    let start = offset;
    while (start > 0 && !/[\r\n]/.test(this.source.charAt(start - 1))) start--;
    return start;
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
    this.#deeper();
    while (!this.#atEnd()) items.push(this.#readValue());
    this.#depth--;
    this.#closeFlow(flow ? ']' : undefined);
    return { kind: 'list', flow, items, span: this.#span(event.start, this.#cursor) };
  }

  #mapping(event: MappingEvent): Mapping {
    const flow = this.source[event.start] === '{';
    this.#cursor = event.start + (flow ? 1 : 0);
    const entries: Entry[] = [];
    this.#deeper();
    while (!this.#atEnd()) {
      const key = this.#readValue();
      const value = this.#readValue();
      this.#keys++;
      entries.push({ key: key.kind === 'scalar' ? key : this.#asWritten(key.span), value });
    }
    this.#depth--;
    this.#closeFlow(flow ? '}' : undefined);
    return { kind: 'map', flow, entries, span: this.#span(event.start, this.#cursor) };
  }

  /** A key that is a list, as an unquoted wiki link is, counts as the text that it is written as. */
  #asWritten(span: Span): Scalar {
    const text = this.source.slice(span.start - this.base, span.end - this.base);
    return { kind: 'scalar', text, plain: false, span };
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

  #deeper(): void {
    this.#depth++;
    if (this.#depth > DEEPEST) throw new UnreadableYaml('too-deep', TOO_DEEP, this.#cursor);
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
    return { start: this.base + start, end: this.base + end };
  }
}
