import { parseWhen } from '../dates/calendar';
import type { CalendarDate, WallTime, Zone } from '../dates/calendar';
import { notePath } from '../drafts/draftNames';
import type { DateOrder } from '../exchange/rowChoices';
import { planRows } from '../exchange/tableRows';
import type { PlannedRow } from '../exchange/tableRows';
import type { FiledNote } from '../notes/application';
import {
  isOfAnotherWorld,
  isOfOthers,
  isOtherInterview,
  isPublished,
  namesOtherInterviews,
} from '../notes/marks';
import { spelledAsKey } from '../notes/fields';
import type { InterviewNote } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { entriesOf, headEnd } from '../notes/noteText';
import type { NoteText } from '../notes/noteText';
import { isToBeFilled } from '../notes/recognition';
import { asScalar, folded } from '../notes/values';
import { linkText } from '../text/links';
import { FreeNames } from '../text/freeNames';
import { lineStarts, positionAt } from '../text/text';
import { blocksOf } from './blocks';
import { applicationIn } from './headings';
import { NOBODY, withColumnsOf } from './foundColumns';
import { aroundIn, tablesOfHead, tablesOfSection } from './foundTables';
import type { Around, FoundTable } from './foundTables';
import { isInTemplates, OwnWords } from './ownWords';
import type { NoteReader, SettingOffer } from './ownWords';
import { sectionsOf } from './sections';
import type { Section } from './sections';
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
  /** Whether its date means one of two days: the person can say which number comes first. */
  readonly isUnclear?: true;
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
    const isLookedAt = !isInTemplates(path) && mayTell(text, this.choices.keys) && isWorthIt(read);
    const found = isLookedAt && !leadsToSource(read) ? this.#tablesOf(path, read) : [];
    const before = this.#candidates.length + this.#lacking.length;
    for (const table of found) this.#addTable(path, table);
    const isTold = this.#candidates.length + this.#lacking.length > before;
    if (!isNote && !isTold) this.#others++;
    this.#words.add(path, read, isNote || isTold);
  }

  /** All that was found; an interview that has a note, or is told twice, is found once. */
  result(): Look {
    const { notes, zone } = this.choices;
    const known = new KnownInterviews(notes);
    const names = new FreeNames(this.choices.isThere);
    const found = withoutRepeated(known.without(this.#candidates, zone), zone).map(
      ({ company, role, when, text, source, line }): FoundInterview => {
        const date = dayOf(when, zone);
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
    const ofHead = tablesOfHead(entries, lineAt, keys);
    const end = headEnd(read);
    const sections = sectionsOf(blocksOf(read.text.slice(end), lineAt(end)), keys);
    if (sections.some(({ values }) => values.some(({ label }) => isOfOthers(label)))) return [];
    const head = aroundOfHead(ofHead, read, path, keys);
    const isPost = isPublished({ entries });
    const ofSections = sections
      .filter((section) => !isOfOtherInterviews(section, path))
      .flatMap((section) => tablesOfSection(section, head, zone, keys));
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
    const foundIn = { link: linkTo(source), isOfInterviews: found.isOfInterviews, isVague };
    const choices = { columns: table.columns, keys, zone, order, foundIn };
    const planned = planRows({ header: table.header, rows: table.cells }, choices);
    for (const [at, interviews] of planned.entries()) {
      const line = found.rows[at]?.line ?? 0;
      for (const one of interviews) {
        if (typeof one !== 'string') {
          if (one.company === NOBODY) this.#lacking.push({ source, line, what: 'company' });
          else if (!isToBeFilled(one.text)) this.#candidates.push({ ...one, source, line });
        } else if (one === 'unclear-date' && table.mayBeDate(at, this.choices.today)) {
          const isUnclear = table.isUnclear(at) ? { isUnclear: true as const } : {};
          this.#lacking.push({ source, line, what: 'interview', ...isUnclear });
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
function aroundOfHead(
  tables: readonly FoundTable[],
  { reading }: NoteText,
  path: string,
  keys: NoteKeys,
): Around {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const [whole, ...maps] = tables.map(({ header, rows }) =>
    aroundIn(
      header.map((label, at) => ({ label, value: rows[0]?.cells[at] ?? '', line: 0 })),
      keys,
    ),
  );
  const inMaps = maps.find((one) => one.company !== undefined);
  const head = { ...applicationIn(name), ...inMaps, ...whole };
  if (reading.kind !== 'interview') return head;
  const { company = head.company, role = head.role } = reading.note;
  return { ...head, company, role };
}

/** Whether a note was made by a look: what it says of its interview is told by its front matter. */
function leadsToSource({ reading }: NoteText): boolean {
  return reading.kind === 'interview' && sourceOf(reading.note) !== undefined;
}

/** The note that a note was made of, as it links to it. */
function sourceOf({ own }: InterviewNote): string | undefined {
  const value = own.find(({ key }) => spelledAsKey(key.text) === 'source')?.value;
  const scalar = value && asScalar(value);
  const [, target] = /^\[\[([^\]|#]{1,500})/.exec(scalar?.text ?? '') ?? [];
  return target;
}

/** Whether what stands below a heading is about interviews of another kind, as it or one above it says. */
function isOfOtherInterviews(section: Section, path: string): boolean {
  if (namesOtherInterviews(path.slice(path.lastIndexOf('/') + 1))) return true;
  for (let one: Section | undefined = section; one !== undefined; one = one.parent)
    if (namesOtherInterviews(one.heading)) return true;
  return false;
}

/** A link to a file; a name with signs that mean something within one stands for itself. */
function linkTo(path: string): string {
  const name = path.replace(/\.md$/i, '');
  return /[#|^\]]/.test(name) ? path : `[[${name}]]`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The interviews that have a note: told apart by company, role and day; a role that is not said may be any. */
class KnownInterviews {
  readonly #roles = new Map<string, Set<string>>();
  /** How many notes were made of each source, for each company. */
  readonly #made = new Map<string, number>();

  constructor(notes: Iterable<FiledNote>) {
    for (const { note } of notes) {
      const { company, role = '', interview } = note;
      if (company === undefined || interview === undefined) continue;
      const id = dayId(company, interview.date);
      this.#roles.set(id, (this.#roles.get(id) ?? new Set()).add(folded(role)));
      const source = sourceOf(note);
      if (source !== undefined) this.#add(madeId(source, company), 1);
    }
  }

  /**
   * Those that have no note. Of one that was made of the same source and whose day was changed since, the row is not
   * offered again.
   */
  without(candidates: readonly Candidate[], zone: Zone): readonly Candidate[] {
    const known = new Set(candidates.filter((one) => this.#has(one, zone)));
    for (const { source, company } of known) this.#add(madeId(linkName(source), company), -1);
    return candidates.filter((one) => {
      if (known.has(one)) return false;
      const id = madeId(linkName(one.source), one.company);
      const moved = this.#made.get(id) ?? 0;
      if (moved <= 0) return true;
      this.#made.set(id, moved - 1);
      return false;
    });
  }

  #has({ company, role, when }: Candidate, zone: Zone): boolean {
    const roles = this.#roles.get(dayId(company, dayOf(when, zone)));
    const own = folded(linkText(role));
    return roles !== undefined && (own === '' || roles.has('') || roles.has(own));
  }

  #add(id: string, count: number): void {
    this.#made.set(id, (this.#made.get(id) ?? 0) + count);
  }
}

function linkName(path: string): string {
  return path.replace(/\.md$/i, '');
}

function madeId(source: string, company: string): string {
  return `${source}\n${folded(linkText(company))}`;
}

function dayId(company: string, day: CalendarDate): string {
  return `${folded(linkText(company))}\n${day}`;
}

/** The day of an interview in the calendar of the person, as notes tell it. */
function dayOf(when: WallTime, zone: Zone): CalendarDate {
  return parseWhen(when, zone)?.date ?? when.slice(0, '2026-11-20'.length);
}

/** Nobody has more interviews with one company on a day. */
const MOST_A_DAY = 50;

/** Of what is told twice the one that knows the time, the first of several; two times of a day are two interviews. */
function withoutRepeated(candidates: readonly Candidate[], zone: Zone): readonly Candidate[] {
  const kept = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const id = dayId(one.company, dayOf(one.when, zone));
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

function hasTime({ when }: Candidate): boolean {
  return when.length > '2026-11-20'.length;
}
