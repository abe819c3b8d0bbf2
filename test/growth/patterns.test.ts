import assert from 'node:assert/strict';
import ts from 'typescript';
import { assertGrowth, RUNS } from './growth';
import type { Made } from './growth';
import { sourceFiles } from '../core/sources';

/** A regular expression of the sources, and where it stands. */
interface Written {
  readonly where: string;
  readonly literal: string;
  readonly pattern: RegExp;
}

describe('every regular expression over what a person wrote', () => {
  const all = sourceFiles.flatMap(({ file, text }) => written(file, text));

  it('is found', () => {
    assert.ok(all.length > 100, `${all.length} of them`);
  });

  for (const { where, literal, pattern } of all) {
    it(`takes no longer than the text is: ${where} ${literal}`, () => {
      for (const made of textsFor(pattern)) {
        assertGrowth(made, (text) => {
          use(pattern, text);
        });
      }
    });
  }
});

describe('every regular expression that is put together', () => {
  it('takes no longer than the text is', async function () {
    this.timeout(120_000);
    const all = await composed();
    assert.ok(all.length > 20, `${all.length} of them`);
    const slow = all.filter((pattern) => {
      try {
        for (const made of textsFor(pattern))
          assertGrowth(made, (text) => {
            use(pattern, text);
          });
        return false;
      } catch {
        return true;
      }
    });
    assert.deepEqual(slow, []);
  });
});

/**
 * Those that come to be while the sources that hold them are loaded: nothing else in this file loads them. Packages are left
 * out, which have others.
 */
async function composed(): Promise<readonly RegExp[]> {
  const found = new Map<string, RegExp>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string?]) {
      const pattern = new target(source, flags);
      found.set(String(pattern), pattern);
      return pattern;
    },
  });
  try {
    await import('../../src/core/letters/letterReview');
    await import('../../src/core/mails/mailPeople');
    await import('../../src/core/settings/settings');
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}

/** The regular expressions that stand in a source. */
function written(file: string, text: string): readonly Written[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const literal = node.getText();
      const end = literal.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const pattern = new RegExp(literal.slice(1, end), literal.slice(end + 1));
      found.push({ where: `${file}:${line + 1}`, literal, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Texts that nearly fit: each run by itself, within other text, and behind what the pattern begins with. */
function textsFor({ source }: RegExp): readonly Made[] {
  const [beginning = ''] = /^[\w :,;#"'@=<>&-]+/.exec(source.replace(/^\^|\\b|^\(\?:/g, '')) ?? [];
  const own = source.match(/[A-Za-z]{2,}/g) ?? [];
  const runs = [
    ...new Set([...RUNS, beginning, ...own.slice(0, 5), ...own.slice(0, 5).map((word) => `${word} `)]),
  ].filter((run) => run !== '');
  const around = [['', ''], ['a', 'x'], ['"', '\n'], ...(beginning === '' ? [] : [[beginning, '\u0000']])];
  return runs.flatMap((run) =>
    around.map(
      ([before = '', behind = '']) =>
        (size: number) =>
          before + run.repeat(Math.ceil(size / run.length)) + behind,
    ),
  );
}

/** In each way in which the sources use them. */
function use(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  pattern.exec(text);
  if (pattern.sticky) return;
  const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  text.replace(global, '');
}
