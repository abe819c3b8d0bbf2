import type { Zone } from '../dates/calendar';
import { spelledAsKey } from '../notes/fields';
import type { Status } from '../notes/fields';
import { hasOwnDate, isMarked, isOfOthers } from '../notes/marks';
import type { NoteKeys } from '../notes/noteKeys';
import { entriesOf, headEnd } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { namesRound } from '../notes/rounds';
import { isCancelledWord } from '../notes/statuses';
import { asScalar, folded, isEmpty, singleOf, textOf, whenOf } from '../notes/values';
import { keyOnLine, linesIn, unquoted } from '../frontMatter/lines';
import { withoutAccents } from '../text/text';

/** A setting by which more of a vault would be read as it is meant, and the files that this concerns. */
export type SettingOffer = { readonly files: readonly string[] } & (
  | { readonly setting: 'keys'; readonly name: string }
  /** The person has to say which of the eight the word means. */
  | { readonly setting: 'statuses'; readonly word: string }
  | { readonly setting: 'exclude'; readonly folder: string }
);

/** What the interview is called in some languages that have no other names here. */
const ELSEWHERE =
  /entretien|colloquio|sollicitati|gesprek|intervju|intervjuu|haastattelu|rozmow|pohovor|m[uü]lakat|entrevue|intervyu|собеседован|интервью|面接|面试|面談|면접/i;

/** Words by which a file may be called one of an interview. */
const CALLED =
  /interview|entrevista|gespr|screen|on-?site|technical|round|stage|runde|ronda|hiring|recruiter/i;

/** A key for a company at the beginning of a line. */
const COMPANY = /^["']?(?:company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|empresa)/im;

/** Dates that are those of something else, whatever a note is about. */
const OTHER_DATES =
  /\b(?:appl\w*|created?|updated?|modified|changed|posted|published|added|saved|found|deadline|due|end|start\w*|follow\w*|birth\w*|expires?|closed?|sent|received|reply|response|beworben|bewerbung\w*|erstellt|geandert|frist|postul\w*|creado|creada|fecha limite)\b/;

/** Folders in which people keep templates. */
const TEMPLATES = /^_?(?:templates?|vorlagen?|plantillas?)$/i;

/** Whether a file lies in a folder in which people keep templates. */
export function isInTemplates(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((part) => TEMPLATES.test(part));
}

/** No name, and no word for a status, is longer. */
const LONGEST = 40;
/** So much of a file tells what it is called, and so many tell what a name means elsewhere. */
const LONGEST_HEAD = 4096;
const MOST_SILENT = 5000;
/** No vault has more names for dates. */
const MOST_NAMES = 50;
/** So many files tell enough of a name. */
const MOST_FILES = 50;

interface NamedDate {
  readonly name: string;
  readonly texts: Map<string, string>;
  /** Whether some file with it says nothing of interviews. */
  isVague: boolean;
}

/** How the notes of a folder are read: whoever looks has that at hand, with all that it takes. */
export interface NoteReader {
  readonly keys: NoteKeys;
  readonly zone: Zone;
  /** `keys` are others than those of the folder. */
  readonly read: (path: string, text: string, keys?: NoteKeys) => NoteText;
}

/** Gathers what a vault calls things, where no name for them is known. */
export class OwnWords {
  readonly #dates = new Map<string, NamedDate>();
  readonly #statuses = new Map<string, { readonly word: string; readonly files: string[] }>();
  readonly #templates = new Map<string, string[]>();
  /** Keys that stand beside a company in files that do not speak of interviews. */
  readonly #silent = new Set<string>();

  constructor(private readonly reader: NoteReader) {}

  /** Looks at one file, of which it is known whether something is told of an interview in it. */
  add(path: string, read: NoteText, isOfInterview: boolean): void {
    if (isOfInterview) this.#addTemplate(path);
    if (read.reading.kind === 'interview') this.#addStatus(path, read);
    else this.#addDates(path, read);
  }

  /** The settings that would help. */
  offers(): readonly SettingOffer[] {
    const dates = [...this.#dates.values()].flatMap((one): SettingOffer[] => {
      const files = one.isVague || this.#silent.has(spelledAsKey(one.name)) ? [] : this.#becomeNotes(one);
      const isEnough = files.length > 1 || ELSEWHERE.test(one.name);
      return files.length > 0 && isEnough ? [{ setting: 'keys', name: one.name, files }] : [];
    });
    const statuses = [...this.#statuses.values()].map((one): SettingOffer => ({
      setting: 'statuses',
      ...one,
    }));
    const templates = [...this.#templates].map(([folder, files]): SettingOffer => ({
      setting: 'exclude',
      folder,
      files,
    }));
    return [...dates, ...statuses, ...templates];
  }

  #addTemplate(path: string): void {
    const parts = path.split('/');
    const at = parts.slice(0, -1).findIndex((part) => TEMPLATES.test(part));
    if (at < 0) return;
    const folder = parts.slice(0, at + 1).join('/');
    this.#templates.set(folder, [...(this.#templates.get(folder) ?? []), path]);
  }

  #addStatus(path: string, { known }: NoteText): void {
    const value = known.get('status')?.value;
    const scalar = value && asScalar(singleOf(value));
    const word = scalar === undefined ? '' : textOf(scalar);
    const isKnown = this.reader.keys.statusMeant(word) !== undefined || isCancelledWord(word);
    if (word === '' || word.length > LONGEST || isKnown) return;
    const id = folded(word);
    const one = this.#statuses.get(id) ?? { word, files: [] };
    one.files.push(path);
    this.#statuses.set(id, one);
  }

  /** Dates beside a company under names that mean nothing yet. */
  #addDates(path: string, read: NoteText): void {
    if (!mayBeCalledInterview(path, read.text)) {
      this.#keepForComparison(read.text);
      return;
    }
    const entries = entriesOf(read);
    const company = read.known.get('company');
    if (company === undefined || isEmpty(company.value) || read.known.has('interview')) return;
    const sorted = { entries, known: read.known, repeated: [], strangers: [], taken: new Set<never>() };
    if (hasOwnDate(sorted) || entries.some(({ key }) => isOfOthers(key.text))) return;
    for (const { key, value } of entries) {
      const name = withoutAccents(key.text);
      if (
        key.text.length > LONGEST ||
        OTHER_DATES.test(name.replace(/[_-]/g, ' ')) ||
        !isDate(value, this.reader.zone)
      )
        continue;
      const speaks = ELSEWHERE.test(key.text) || isMarked(sorted) || speaksByName(path, read.text);
      const id = spelledAsKey(key.text);
      if (this.#dates.size >= MOST_NAMES && !this.#dates.has(id)) continue;
      const one = this.#dates.get(id) ?? { name: key.text, texts: new Map<string, string>(), isVague: false };
      if (!speaks) one.isVague = true;
      else if (one.texts.size < MOST_FILES) one.texts.set(path, `${read.text.slice(0, headEnd(read))}\n`);
      this.#dates.set(id, one);
    }
  }

  /** Of a file that does not speak of interviews, the names that stand beside a company. */
  #keepForComparison(text: string): void {
    const head = text.startsWith('---') ? text.slice(0, LONGEST_HEAD) : '';
    const end = head.indexOf('\n---', 3);
    if (end <= 0 || this.#silent.size >= MOST_SILENT || !COMPANY.test(head.slice(0, end))) return;
    for (const line of linesIn(head.slice(0, end))) {
      const key = keyOnLine(line.text);
      if (key?.start === 0) this.#silent.add(spelledAsKey(unquoted(key.written)));
    }
  }

  /** The files that are notes once the name is known. */
  #becomeNotes({ name, texts }: NamedDate): readonly string[] {
    const keys = this.reader.keys.with(new Map([['interview', name]]));
    return [...texts].flatMap(([path, text]) =>
      this.reader.read(path, text, keys).reading.kind === 'interview' ? [path] : [],
    );
  }
}

/** Whether a file may be called one of an interview, by its name, its front matter or its first heading: told in passing. */
function mayBeCalledInterview(path: string, text: string): boolean {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  if (end < 0 || end > LONGEST_HEAD) return false;
  const called = text.slice(0, headingEnd(text, end));
  return CALLED.test(path) || CALLED.test(called) || ELSEWHERE.test(called);
}

/** Where the line of the first heading behind front matter ends; else where that ends. */
function headingEnd(text: string, end: number): number {
  const heading = text.indexOf('\n# ', end);
  if (heading < 0 || heading > LONGEST_HEAD) return end;
  const lineEnd = text.indexOf('\n', heading + 1);
  return lineEnd < 0 ? text.length : lineEnd;
}

function isDate(value: Parameters<typeof singleOf>[0], zone: Zone): boolean {
  const scalar = asScalar(singleOf(value));
  return scalar !== undefined && whenOf(scalar, zone) !== undefined;
}

/** Whether the name of a file, or its first heading, is that of a round of interviews. */
function speaksByName(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const heading = /^# ([^\r\n]{1,120})/m.exec(text)?.[1] ?? '';
  return namesRound(name) || namesRound(heading);
}

/** What the setting would be: its present value with what is new. */
export function offeredValue(
  offer: SettingOffer,
  present: unknown,
  status: Status,
): Readonly<Record<string, unknown>> | readonly unknown[] {
  const map =
    typeof present === 'object' && present !== null && !Array.isArray(present) ? { ...present } : {};
  switch (offer.setting) {
    case 'keys':
      return withInterview(map, offer.name);
    case 'statuses':
      return { ...map, [offer.word]: status };
    case 'exclude':
      return [
        ...(Array.isArray(present) ? (present as readonly unknown[]) : []),
        `${globText(offer.folder)}/**`,
      ];
  }
}

/** The name added to those of the interview, however its key is spelled there. */
function withInterview(
  map: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> {
  const key = Object.keys(map).find((one) => spelledAsKey(one) === 'interview') ?? 'interview';
  return { ...map, [key]: withName(map[key], name) };
}

/** A path in a glob: a sign that means something there stands for any one sign. */
function globText(path: string): string {
  return path.replace(/[*?[\]{}\\]/g, '?');
}

function withName(present: unknown, name: string): unknown {
  if (present === undefined) return name;
  return Array.isArray(present) ? [...(present as readonly unknown[]), name] : [present, name];
}
