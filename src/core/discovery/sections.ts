import type { NoteKeys } from '../notes/noteKeys';
import type { Block, TableRow } from './blocks';
import { labelledValues, plainCell, plainLabel } from './labels';
import type { LabelledValue } from './labels';
import { meaningsOf } from '../notes/vocabulary';

/** What stands below a heading, up to the next one; what stands before the first heading is below none. */
export interface Section {
  readonly heading: string;
  /** 0 where there is no heading. */
  readonly level: number;
  readonly line: number;
  readonly parent?: Section;
  readonly values: LabelledValue[];
  readonly tables: Table[];
}

/** A table of a note. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The sections of a text, in their order; the first is the text as a whole. */
export function sectionsOf(blocks: readonly Block[], keys: NoteKeys): readonly Section[] {
  const whole: Section = { heading: '', level: 0, line: 0, values: [], tables: [] };
  const all = [whole];
  let current = whole;
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        current = {
          heading: plainCell(block.text),
          level: block.level,
          line: block.line,
          parent: above(current, block.level),
          values: [],
          tables: [],
        };
        all.push(current);
        break;
      case 'lines':
        for (const line of block.lines) current.values.push(...labelledValues(line, keys));
        break;
      case 'table':
        addTable(current, block, keys);
        break;
    }
  }
  return all;
}

/** The nearest section of a higher level. */
function above(section: Section | undefined, level: number): Section | undefined {
  let one = section;
  while (one !== undefined && one.level >= level) one = one.parent;
  return one;
}

/** A table of two columns that has a name in each row is no table of interviews, but what is known of one. */
function addTable(section: Section, { header, rows }: Table, keys: NoteKeys): void {
  const isPairs = header.length === 2 && !header.some((name) => isName(name, keys)) && areNames(rows, keys);
  if (!isPairs) {
    section.tables.push({ header, rows });
    return;
  }
  for (const { cells, line } of rows) {
    const [label = '', value = ''] = cells;
    if (isName(label, keys) && value !== '')
      section.values.push({ label: plainLabel(label), value: plainCell(value), line });
  }
}

function isName(text: string, keys: NoteKeys): boolean {
  const label = plainLabel(text);
  return keys.keyOf(label) !== undefined || meaningsOf(label).length > 0;
}

function areNames(rows: readonly TableRow[], keys: NoteKeys): boolean {
  return rows.filter(({ cells: [label = ''] }) => isName(label, keys)).length >= 2;
}
