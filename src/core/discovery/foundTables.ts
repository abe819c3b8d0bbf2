import type { Zone } from '../dates/calendar';
import type { Entry, Mapping, Value } from '../frontMatter/yamlValues';
import type { NoteKeys } from '../notes/noteKeys';
import { namesRound } from '../notes/rounds';
import { asScalar, singleOf, textOf } from '../notes/values';
import { meaningsOf, plainName } from '../notes/vocabulary';
import { isOtherEvent } from '../exchange/tableRows';
import type { TableRow } from './blocks';
import { hasTitleWord } from '../notes/titles';
import { applicationIn, canBeCompany, datedRound, withoutBeginning } from './headings';
import { knownName, plainCell, plainLabel } from './labels';
import type { LabelledValue } from './labels';
import type { Section } from './sections';

/** What is known of the application around a table or a list of values. */
export interface Around {
  readonly company?: string;
  readonly role?: string;
  readonly timezone?: string;
  /** Where the application stands, as it is written. */
  readonly status?: string;
  /** What the heading calls the interview. */
  readonly round?: string;
}

/** Something that may tell of interviews: a table, a map of the front matter, or the labelled values of a section. */
export interface FoundTable {
  readonly kind: 'table' | 'map' | 'head' | 'values';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether what stands above it says that its dates are those of interviews. */
  readonly isOfInterviews: boolean;
  readonly around: Around;
}

/** No front matter that anyone wrote has more maps, or more levels. */
const MOST_MAPS = 500;
const DEEPEST = 6;

/** The maps of front matter, the whole first; `lineAt` gives the line of an offset. */
export function tablesOfHead(
  entries: readonly Entry[],
  lineAt: (offset: number) => number,
  keys: NoteKeys,
): readonly FoundTable[] {
  const found: FoundTable[] = [];
  // An alias makes one map stand in many places.
  const seen = new Set<Mapping>();
  const visit = (own: readonly Entry[], name: string, around: Around, depth: number): void => {
    const scalars = own.flatMap(({ key, value }) => {
      const text = scalarText(value);
      return text === undefined ? [] : [{ label: key.text, value: text, line: lineAt(key.span.start) }];
    });
    const known = { ...around, ...aroundIn(scalars, keys) };
    const [first] = scalars;
    if (first !== undefined)
      found.push({
        kind: depth === 0 ? 'head' : 'map',
        header: scalars.map(({ label }) => label),
        rows: [{ cells: scalars.map(({ value }) => value), line: dateLine(scalars) ?? first.line }],
        isOfInterviews: namesRound(plainName(name)),
        around,
      });
    if (depth === DEEPEST) return;
    for (const { key, value } of own)
      for (const map of mapsIn(value)) {
        if (seen.has(map) || found.length >= MOST_MAPS) continue;
        seen.add(map);
        visit(map.entries, key.text, known, depth + 1);
      }
  };
  visit(entries, '', {}, 0);
  return found;
}

function mapsIn(value: Value): readonly Mapping[] {
  if (value.kind === 'map') return [value];
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'map' ? [item] : [])) : [];
}

/** The text of a scalar, or of a list of them, with semicolons. */
function scalarText(value: Value): string | undefined {
  const scalar = asScalar(singleOf(value));
  if (scalar !== undefined) return textOf(scalar) || undefined;
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map((item) => asScalar(item)).filter((item) => item !== undefined);
  return texts.length === 0 || texts.length < value.items.length ? undefined : texts.map(textOf).join('; ');
}

/** The tables of a section and its labelled values, with what is known of the application around it. */
export function tablesOfSection(
  section: Section,
  head: Around,
  zone: Zone,
  keys: NoteKeys,
): readonly FoundTable[] {
  if (section.tables.length === 0 && section.values.length === 0 && !/\d/.test(section.heading)) return [];
  const around = aroundSection(section, head, keys);
  const tables = section.tables.map(({ header, rows }): FoundTable => ({
    kind: 'table',
    header: header.map(plainLabel),
    rows: rows.map(({ cells, line }) => ({ cells: cells.map(plainCell), line })),
    isOfInterviews: saysInterviews(section),
    around,
  }));
  return [...tables, ...valuesOf(section, around, zone, keys)];
}

/** The heading, or one above it that has nothing else below it than this one’s kind. */
function saysInterviews({ heading }: Section): boolean {
  return namesRound(heading) && !isOtherEvent(heading);
}

/** As a date in a heading would be called. */
const OF_INTERVIEW = 'interview date';

function valuesOf(section: Section, around: Around, zone: Zone, keys: NoteKeys): readonly FoundTable[] {
  const dated = datedRound(section.heading, zone);
  const values = section.values.map((one) => ({ ...one, label: knownName(one.label, keys) }));
  const blocks = blocksIn(values, keys);
  const [first = []] = blocks;
  const hasDate = values.some(({ label }) => isOfDate(label, keys));
  const isDated = dated !== undefined && !hasDate;
  const round = dated?.round ?? (namesRound(section.heading) ? section.heading : undefined);
  const all = isDated
    ? [[{ label: OF_INTERVIEW, value: dated.date, line: section.line }, ...first], ...blocks.slice(1)]
    : blocks;
  let before: Around = {};
  return all.flatMap((block, nth): FoundTable[] => {
    const own = aroundIn(block, keys);
    // A further block is of another company, or a further interview with the same.
    const isOwn = own.company !== undefined && blocks.length > 1;
    before = isOwn || nth === 0 ? own : { ...before, ...own };
    const [line] = block;
    if (line === undefined) return [];
    const known = isOwn ? { ...withoutApplication(around), ...before } : { ...around, ...before };
    return [
      {
        kind: 'values',
        header: block.map(({ label }) => label),
        rows: [{ cells: block.map(({ value }) => value), line: dateLine(block) ?? line.line }],
        isOfInterviews: saysInterviews(section),
        around: section.level > 1 ? { ...known, round } : known,
      },
    ];
  });
}

function withoutApplication({ timezone }: Around): Around {
  return withoutNothing({ timezone });
}

/** Labelled values as far as they are of one interview: a company or a date that is told again begins another. */
function blocksIn(values: readonly LabelledValue[], keys: NoteKeys): readonly (readonly LabelledValue[])[] {
  const blocks: LabelledValue[][] = [];
  let seen = new Set<string>();
  for (const one of values) {
    const meant = isOfDate(one.label, keys)
      ? 'interview'
      : isCalled(one.label, 'company', keys)
        ? 'company'
        : undefined;
    const isNew = blocks.length === 0 || (meant !== undefined && seen.has(meant));
    if (isNew) {
      blocks.push([]);
      seen = new Set();
    }
    if (meant !== undefined) seen.add(meant);
    blocks.at(-1)?.push(one);
  }
  return blocks;
}

function isOfDate(label: string, keys: NoteKeys): boolean {
  return keys.keyOf(label) === 'interview' || meaningsOf(label).some(({ meant }) => meant === 'interview');
}

/** The line of the date: that of its name, or of the name of a round. */
function dateLine(values: readonly LabelledValue[]): number | undefined {
  const named = values.find(({ label }) => meaningsOf(label).some(({ meant }) => meant === 'interview'));
  return (named ?? values.find(({ label, value }) => namesRound(plainName(label)) && /\d/.test(value)))?.line;
}

/** What is told in a section itself, as its heading and its values tell it. */
interface Told {
  readonly named: Around;
  readonly own: Around;
}

const TOLD = new WeakMap<Section, Told>();

function toldIn(section: Section, keys: NoteKeys): Told {
  const before = TOLD.get(section);
  if (before !== undefined) return before;
  const own = aroundIn(
    section.values.map((one) => ({ ...one, label: knownName(one.label, keys) })),
    keys,
  );
  const heading = withoutBeginning(section.heading);
  const named = applicationIn(section.heading);
  // Right above the name of a job, a heading that can be nothing else is the company.
  const isCompany =
    named.company === undefined &&
    own.company === undefined &&
    hasTitleWord(own.role ?? '') &&
    canBeCompany(heading);
  const told = { named: isCompany ? { company: heading } : named, own };
  TOLD.set(section, told);
  return told;
}

/** What the sections above, and the front matter, tell of the application. */
function aroundSection(section: Section, head: Around, keys: NoteKeys): Around {
  const chain: Section[] = [];
  for (let one: Section | undefined = section; one !== undefined; one = one.parent) chain.unshift(one);
  const told = chain.map((one) => toldIn(one, keys));
  return merged([...told.map(({ named }) => named), head, ...told.map(({ own }) => own)]);
}

function merged(all: readonly Around[]): Around {
  return all.reduce((before, one) => ({ ...before, ...withoutNothing(one) }), {});
}

function withoutNothing(around: Around): Around {
  return Object.fromEntries(Object.entries(around).filter(([, value]) => value !== undefined));
}

/** What labelled values tell of an application. */
export function aroundIn(values: readonly LabelledValue[], keys: NoteKeys): Around {
  const valueOf = (key: 'company' | 'role' | 'timezone' | 'status'): string | undefined =>
    values.find(({ label }) => isCalled(label, key, keys))?.value;
  return withoutNothing({
    company: valueOf('company'),
    role: valueOf('role'),
    timezone: valueOf('timezone'),
    status: valueOf('status'),
  });
}

function isCalled(label: string, key: string, keys: NoteKeys): boolean {
  const own = keys.keyOf(label);
  if (own !== undefined) return own === key;
  return meaningsOf(label).some(({ meant, kind }) => meant === key && kind !== 'vague');
}
