import type { Zone } from '../dates/calendar';
import type { Entry, Mapping, Value } from '../frontMatter/yamlValues';
import type { NoteKeys } from '../notes/noteKeys';
import { namesRound } from '../notes/rounds';
import { asScalar, singleOf, textOf } from '../notes/values';
import { meaningsOf, plainName } from '../notes/vocabulary';
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

/** No front matter that anyone wrote has more levels. */
const DEEPEST = 6;

/** The maps of front matter, the whole first; `lineAt` gives the line of an offset. */
export function tablesOfHead(
  entries: readonly Entry[],
  lineAt: (offset: number) => number,
): readonly FoundTable[] {
  const found: FoundTable[] = [];
  const visit = (own: readonly Entry[], name: string, around: Around, depth: number): void => {
    const scalars = own.flatMap(({ key, value }) => {
      const text = scalarText(value);
      return text === undefined ? [] : [{ label: key.text, value: text, line: lineAt(key.span.start) }];
    });
    const known = { ...around, ...aroundIn(scalars) };
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
      for (const map of mapsIn(value)) visit(map.entries, key.text, known, depth + 1);
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
  return namesRound(heading);
}

/** As a date in a heading would be called. */
const OF_INTERVIEW = 'interview date';

function valuesOf(section: Section, around: Around, zone: Zone, keys: NoteKeys): readonly FoundTable[] {
  const dated = datedRound(section.heading, zone);
  const values = section.values.map((one) => ({ ...one, label: knownName(one.label, keys) }));
  const hasDate = values.some(({ label }) => isOfDate(label, keys));
  const round = dated?.round ?? (namesRound(section.heading) ? section.heading : undefined);
  const all =
    dated === undefined || hasDate
      ? values
      : [{ label: OF_INTERVIEW, value: dated.date, line: section.line }, ...values];
  const [first] = all;
  if (first === undefined) return [];
  return [
    {
      kind: 'values',
      header: all.map(({ label }) => label),
      rows: [{ cells: all.map(({ value }) => value), line: dateLine(all) ?? first.line }],
      isOfInterviews: saysInterviews(section),
      around: section.level > 1 ? { ...around, round } : around,
    },
  ];
}

function isOfDate(label: string, keys: NoteKeys): boolean {
  return keys.keyOf(label) === 'interview' || meaningsOf(label).some(({ meant }) => meant === 'interview');
}

function dateLine(values: readonly LabelledValue[]): number | undefined {
  return values.find(({ label }) => meaningsOf(label).some(({ meant }) => meant === 'interview'))?.line;
}

/** What the sections above, and the front matter, tell of the application. */
function aroundSection(section: Section, head: Around, keys: NoteKeys): Around {
  const chain: Section[] = [];
  for (let one: Section | undefined = section.parent; one !== undefined; one = one.parent) chain.unshift(one);
  const own = [...chain, section];
  const told = own.map(({ values }) =>
    aroundIn(values.map((one) => ({ ...one, label: knownName(one.label, keys) }))),
  );
  const named = own.map(({ heading }) => applicationIn(heading));
  const whole = merged([...named, head, ...told]);
  if (whole.company !== undefined || !hasTitleWord(whole.role ?? '')) return whole;
  // Beside the name of a job, a heading that can be nothing else is the company.
  const company = own.map(({ heading }) => withoutBeginning(heading)).find(canBeCompany);
  return { ...whole, company };
}

function merged(all: readonly Around[]): Around {
  return all.reduce((before, one) => ({ ...before, ...withoutNothing(one) }), {});
}

function withoutNothing(around: Around): Around {
  return Object.fromEntries(Object.entries(around).filter(([, value]) => value !== undefined));
}

/** What labelled values tell of an application. */
export function aroundIn(values: readonly LabelledValue[]): Around {
  const valueOf = (key: 'company' | 'role' | 'timezone' | 'status'): string | undefined =>
    values.find(({ label }) => isCalled(label, key))?.value;
  return withoutNothing({
    company: valueOf('company'),
    role: valueOf('role'),
    timezone: valueOf('timezone'),
    status: valueOf('status'),
  });
}

function isCalled(label: string, key: string): boolean {
  return meaningsOf(label).some(({ meant, kind }) => meant === key && kind !== 'vague');
}
