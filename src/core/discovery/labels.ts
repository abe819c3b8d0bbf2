import { linkText } from '../text/links';
import { remembered } from '../text/remembered';
import type { NoteKeys } from '../notes/noteKeys';
import { isOfOthers } from '../notes/marks';
import { namesRound } from '../notes/rounds';
import { meaningsOf } from '../notes/vocabulary';
import type { TextLine } from './blocks';

/** A value with what stands before it: `**Interview Date:** 2026-11-20`, `Company:: Initech`, `- Role: Engineer`. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/** No label is longer, and no line that has one. */
const LONGEST_LABEL = 60;
const LONGEST_LINE = 2000;
/** A line has no more of them. */
const MOST_ON_A_LINE = 20;

/** The labelled values of a line whose labels may mean something; none in running text. */
export function labelledValues({ text, line }: TextLine, keys: NoteKeys): readonly LabelledValue[] {
  // A task is something to do, whatever it says.
  if (text.length > LONGEST_LINE || /^\[[ xX-]\]\s/.test(text)) return [];
  const parts = [...bracketed(text), ...text.split(/ [|·] |, (?=\p{Lu}[^,:]{0,40}:)/u)].slice(
    0,
    MOST_ON_A_LINE,
  );
  return parts.flatMap((part) => {
    const found = labelAndValue(part);
    return found !== undefined && isKnown(found.label, keys) ? [{ ...found, line }] : [];
  });
}

/** Fields within a line, as Dataview writes them: `[company:: Initech]`. */
function bracketed(text: string): readonly string[] {
  if (!text.includes('::')) return [];
  return [...text.matchAll(/\[([^[\]]{1,500})\]/g)].flatMap(([, inner = '']) =>
    inner.includes('::') ? [inner] : [],
  );
}

function labelAndValue(part: string): { readonly label: string; readonly value: string } | undefined {
  const colon = part.indexOf(':');
  if (colon <= 0 || colon > LONGEST_LABEL) return undefined;
  const label = plainLabel(part.slice(0, colon));
  const value = plainCell(part.slice(colon + 1).replace(/^[:*_]+/, ''));
  return label === '' || value === '' ? undefined : { label, value };
}

/** A label without emphasis, list marks and pictures before it: `📅 **Date & Time**` is `Date Time`. */
export function plainLabel(written: string): string {
  return written
    .replace(/[*_`~&]/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}

/** What a cell or a value says, without emphasis and with links as their text. */
export function plainCell(written: string): string {
  return linkText(written)
    .replace(/~~[^~]{1,500}~~/g, '')
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/<br ?\/?>/gi, '\n')
    .trim();
}

function isKnown(label: string, keys: NoteKeys): boolean {
  return keys.keyOf(label) !== undefined || isCommon(label);
}

/** Whether a label means something in any vault. */
const isCommon = remembered(
  (label) => meaningsOf(label).length > 0 || isOfOthers(label) || namesRound(label),
);

/** The name by which a label is known: itself, or what stands before the first slash (`Interviewers / Panel`). */
export function knownName(label: string, keys: NoteKeys): string {
  const [first = label] = label.split('/');
  const isWhole = keys.keyOf(label) !== undefined || meaningsOf(label).length > 0;
  return isWhole ? label : plainLabel(first);
}
