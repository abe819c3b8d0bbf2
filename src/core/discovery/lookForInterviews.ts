import type { CalendarDate } from '../dates/calendar';
import { notePath } from '../drafts/draftNames';
import type { DateOrder } from '../exchange/rowChoices';
import { planRows } from '../exchange/tableRows';
import type { PlannedRow } from '../exchange/tableRows';
import type { FiledNote } from '../notes/application';
import { isOfAnotherWorld, isOfOthers, isOtherInterview, isPublished } from '../notes/marks';
import { entriesOf, headEnd } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { isToBeFilled } from '../notes/recognition';
import { folded } from '../notes/values';
import { linkText } from '../text/links';
import { FreeNames } from '../text/freeNames';
import { lineStarts, positionAt } from '../text/text';
import { blocksOf } from './blocks';
import { applicationIn } from './headings';
import { NOBODY, withColumnsOf } from './foundColumns';
import { aroundIn, tablesOfHead, tablesOfSection } from './foundTables';
import type { Around, FoundTable } from './foundTables';
import { OwnWords } from './ownWords';
import type { NoteReader, SettingOffer } from './ownWords';
import { sectionsOf } from './sections';
import { mayTell } from './mayTell';

/** An interview that a note tells of, and the note of its own that can be made of it. */
export interface FoundInterview {
  /** The path of the new note, relative to the folder. */
  readonly path: string;
  readonly text: string;
  /** The path of the note that tells of it, and the line, counted from 0. */
  readonly source: string;
  readonly line: number;
}

/** An interview that cannot be made into a note: what of it is not known, or can be read in two ways. */
export interface LackingInterview {
  readonly source: string;
  readonly line: number;
  readonly what: 'company' | 'interview';
}

/** What a look over a folder found. */
export interface Look {
  /** The notes that are read as they are. */
  readonly read: readonly string[];
  readonly found: readonly FoundInterview[];
  readonly lacking: readonly LackingInterview[];
  /** How many files are about something else. */
  readonly others: number;
  /** The settings by which more would be read as it is meant. */
  readonly offers: readonly SettingOffer[];
}

/** What decides about a look besides the files. */
export interface LookChoices extends NoteReader {
  readonly today: CalendarDate;
  /** Which of two numbers comes first in a date; absent where nobody was asked. */
  readonly order?: DateOrder;
  /** The pattern for the names of new notes. */
  readonly fileName: string;
  /** The interviews that have a note. */
  readonly notes: Iterable<FiledNote>;
  /** Whether there is a file of that path. */
  readonly isThere: (path: string) => boolean;
}

interface Candidate extends PlannedRow {
  readonly source: string;
  readonly line: number;
}

/** Looks at the files of a folder, one after the other, for interviews in notes that were written for something else. */
export class InterviewLook {
  readonly #read: string[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #lacking: LackingInterview[] = [];
  readonly #words: OwnWords;
  #others = 0;

  constructor(private readonly choices: LookChoices) {
    this.#words = new OwnWords(choices);
  }

  /** Looks at one file: its path is relative to the folder, and its text without a byte order mark. */
  add(path: string, text: string): void {
    const read = this.choices.read(path, text);
    const isNote = read.reading.kind === 'interview';
    if (isNote) this.#read.push(path);
    const found = mayTell(text) && isWorthIt(read) ? this.#tablesOf(path, read) : [];
    const before = this.#candidates.length + this.#lacking.length;
    for (const table of found) this.#addTable(path, table);
    const isTold = this.#candidates.length + this.#lacking.length > before;
    if (!isNote && !isTold) this.#others++;
    this.#words.add(path, read, isNote || isTold);
  }

  /** All that was found; an interview that has a note, or is told twice, is found once. */
  result(): Look {
    const known = new KnownInterviews(this.choices.notes);
    const names = new FreeNames(this.choices.isThere);
    const found = withoutRepeated(this.#candidates.filter((one) => !known.has(one))).map(
      ({ company, role, when, text, source, line }): FoundInterview => {
        const date = when.slice(0, '2026-11-20'.length);
        const path = folderOf(source) + notePath(this.choices.fileName, { company, role, date });
        return { path: names.free(path), text, source, line };
      },
    );
    const [lacking, offers] = [this.#lacking, this.#words.offers()];
    return { read: this.#read, found, lacking, others: this.#others, offers };
  }

  #tablesOf(path: string, read: NoteText): readonly FoundTable[] {
    const { keys, zone } = this.choices;
    const entries = entriesOf(read);
    const starts = lineStarts(read.text);
    const lineAt = (offset: number): number => positionAt(starts, offset).line;
    const ofHead = tablesOfHead(entries, lineAt);
    const end = headEnd(read);
    const sections = sectionsOf(blocksOf(read.text.slice(end), lineAt(end)), keys);
    if (sections.some(({ values }) => values.some(({ label }) => isOfOthers(label)))) return [];
    const head = aroundOfHead(ofHead, read, path);
    const isPost = isPublished({ entries });
    const ofSections = sections.flatMap((section) => tablesOfSection(section, head, zone, keys));
    const all = [...ofHead, ...ofSections];
    // What a note tells in its front matter is read from there.
    const isRead = read.reading.kind === 'interview';
    return all.filter(
      ({ kind }) => !(kind === 'head' && (isRead || isPost)) && !(kind === 'values' && isPost),
    );
  }

  #addTable(source: string, found: FoundTable): void {
    const { keys, zone, order } = this.choices;
    const table = withColumnsOf(found, keys);
    if (table === undefined) return;
    const { isVague } = table;
    const link = `[[${source.replace(/\.md$/i, '')}]]`;
    const foundIn = { link, isOfInterviews: found.isOfInterviews, isVague };
    const choices = { columns: table.columns, keys, zone, order, foundIn };
    const planned = planRows({ header: table.header, rows: table.cells }, choices);
    for (const [at, interviews] of planned.entries()) {
      const line = found.rows[at]?.line ?? 0;
      for (const one of interviews) {
        if (typeof one !== 'string') {
          if (one.company === NOBODY) this.#lacking.push({ source, line, what: 'company' });
          else if (!isToBeFilled(one.text)) this.#candidates.push({ ...one, source, line });
        } else if (one === 'unclear-date' && table.mayBeDate(at, this.choices.today)) {
          this.#lacking.push({ source, line, what: 'interview' });
        }
      }
    }
  }
}

/** Whether a file can tell of its keeper’s interviews: no draft, nothing broken, and nobody else’s. */
function isWorthIt(read: NoteText): boolean {
  const { kind } = read.reading;
  if (kind === 'draft' || kind === 'unreadable') return false;
  const entries = entriesOf(read);
  const isOfAnother = isOfAnotherWorld({ entries }) || isOtherInterview({ entries });
  return !isOfAnother && !entries.some(({ key }) => isOfOthers(key.text));
}

/** What the front matter, or else the name of the file, tells of the application. */
function aroundOfHead(tables: readonly FoundTable[], { reading }: NoteText, path: string): Around {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const [whole, ...maps] = tables.map(({ header, rows }) =>
    aroundIn(header.map((label, at) => ({ label, value: rows[0]?.cells[at] ?? '', line: 0 }))),
  );
  const inMaps = maps.find((one) => one.company !== undefined);
  const head = { ...applicationIn(name), ...inMaps, ...whole };
  if (reading.kind !== 'interview') return head;
  const { company = head.company, role = head.role } = reading.note;
  return { ...head, company, role };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What tells one interview from another. */
type Told = Pick<PlannedRow, 'company' | 'role' | 'when'>;

/** The interviews that have a note: told apart by company, role and day; a role that is not said may be any. */
class KnownInterviews {
  readonly #roles = new Map<string, Set<string>>();

  constructor(notes: Iterable<FiledNote>) {
    for (const { note } of notes)
      if (note.company !== undefined && note.interview !== undefined)
        this.#add({ company: note.company, role: note.role ?? '', when: note.interview.date });
  }

  has(one: Told): boolean {
    const roles = this.#roles.get(dayId(one));
    const role = folded(linkText(one.role));
    return roles !== undefined && (role === '' || roles.has('') || roles.has(role));
  }

  #add(one: Told): void {
    const id = dayId(one);
    const roles = this.#roles.get(id) ?? new Set();
    this.#roles.set(id, roles.add(folded(one.role)));
  }
}

function dayId({ company, when }: Told): string {
  return `${folded(linkText(company))}\n${when.slice(0, '2026-11-20'.length)}`;
}

/** Nobody has more interviews with one company on a day. */
const MOST_A_DAY = 50;

/** Of what is told twice the one that knows the time, the first of several; two times of a day are two interviews. */
function withoutRepeated(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const id = dayId(one);
    const same = kept.get(id) ?? [];
    const at = same.findIndex((other) => isSame(one, other));
    const other = same[at];
    if (other === undefined && same.length < MOST_A_DAY) same.push(one);
    else if (other === undefined) continue;
    else if (!hasTime(other) && hasTime(one)) same[at] = one;
    kept.set(id, same);
  }
  const all = new Set([...kept.values()].flat());
  return candidates.filter((one) => all.has(one));
}

function isSame(one: Candidate, other: Candidate): boolean {
  const [role, otherRole] = [one, other].map((each) => folded(linkText(each.role)));
  const isRole = role === otherRole || role === '' || otherRole === '';
  return isRole && (one.when === other.when || !hasTime(one) || !hasTime(other));
}

function hasTime({ when }: Told): boolean {
  return when.length > '2026-11-20'.length;
}
