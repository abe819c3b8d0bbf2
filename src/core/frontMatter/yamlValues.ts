import type { Span } from '../text/text';

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
