import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { windowIsOpen } from './windowIsOpen';

/** In Restricted Mode only the tests of that are run, and nowhere else. */
const isRestricted = process.env.JOB_SEARCH_RESTRICTED === '1';

/** Runs the tests of this folder inside VS Code's extension host: VS Code calls it. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    timeout: 60_000,
    forbidOnly: Boolean(process.env.CI),
    forbidPending: true,
    grep: process.env.JOB_SEARCH_GREP,
  });
  Mocha.reporters.Base.consoleLog = print;
  mocha.suite.emit('pre-require', globalThis, 'bundle', mocha);
  await windowIsOpen();
  for (const name of suites()) await import(`./${name}.test.ts`);
  const { passes = 0, failures = 0 } = await ended(mocha);
  const totals = process.env.JOB_SEARCH_TOTALS;
  if (totals) writeFileSync(totals, JSON.stringify({ passed: passes, failed: failures }));
  if (passes + failures === 0) throw new Error('No test ran.');
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The names of the source files; the bundle holds every one of them. What others leave open, the views would show. */
function suites(): string[] {
  const folder = join(__dirname, '../../../test/editor');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && file.endsWith('.restricted.test.ts') === isRestricted)
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.test.ts'.length))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const isFirst = (name: string): boolean => basename(name) === 'views';
  return [...names.filter(isFirst), ...names.filter((name) => !isFirst(name))];
}

function ended(mocha: Mocha): Promise<Partial<Mocha.Stats>> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats ?? {});
    });
  });
}

/** Without a desktop, the mark tells our lines from all the others of the window's console. */
function print(...values: unknown[]): void {
  const mark = process.env.JOB_SEARCH_LINE_MARK ?? '';
  for (const line of format(...values).split('\n')) console.log(mark + line);
}
