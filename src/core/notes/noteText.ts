import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Entry } from '../frontMatter/yamlValues';
import type { FieldKey } from './fields';
import type { InterviewNote, NoteReading } from './note';
import type { NoteKeys } from './noteKeys';
import type { KnownEntries } from './sortedEntries';

/** A Markdown text with all that was read of it: made once for each of its versions, and handed on in its place. */
export interface NoteText {
  /** Without a byte order mark. */
  readonly text: string;
  /** What its front matter says, with the place of everything. */
  readonly frontMatter: FrontMatter;
  /** What kind of file it is, and what it tells. */
  readonly reading: NoteReading;
  /** How it spells the keys, or else its vault. */
  readonly keys: NoteKeys;
  /** The entry that counts for each known key. */
  readonly known: KnownEntries;
  /** Reads another text as that of the same file. */
  readonly again: (text: string) => NoteText;
}

/** The same text, with what it is to be spelled by. */
export function withKeys({ text, frontMatter, reading, known, again }: NoteText, keys: NoteKeys): NoteText {
  return { text, frontMatter, reading, known, keys, again };
}

/** The entries of the front matter; none where there is none that can be read. */
export function entriesOf({ frontMatter }: NoteText): readonly Entry[] {
  return frontMatter.kind === 'entries' ? frontMatter.entries : [];
}

/** The entry of a key that counts, where the key is there. */
export function entryOf(read: Pick<NoteText, 'known'>, key: FieldKey): Entry | undefined {
  return read.known.get(key);
}

/** The interview that the text tells of; `undefined` where it is no interview note. */
export function noteIn({ reading }: Pick<NoteText, 'reading'>): InterviewNote | undefined {
  return reading.kind === 'interview' ? reading.note : undefined;
}

/** Where the front matter ends, its closing fence with it; 0 where there is none that can be read. */
export function headEnd({ frontMatter }: Pick<NoteText, 'frontMatter'>): number {
  return frontMatter.kind === 'entries' ? frontMatter.head.end + '---'.length : 0;
}
