import 'mocha/mocha.js';
import { windowIsOpen } from '../editor/windowIsOpen';

/** Marks our lines among all others of the window's console. */
const MARK = '\u241e';
/** How the last line begins, with the totals behind it. */
const TOTALS = 'Totals: ';

/** Runs the tests of `test/editor` in the worker of the browser that is VS Code's host for web extensions. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: Lines, forbidPending: true });
  await windowIsOpen();
  // By the plugin of the bundle: all tests but those that need Node.
  await import('editor-tests');
  const { passes = 0, failures = 0 } = await ended();
  say(TOTALS + JSON.stringify({ passed: passes, failed: failures }));
  if (passes + failures === 0) throw new Error('No test ran.');
  if (failures > 0) throw new Error(`${failures} failed`);
}

function ended(): Promise<Partial<Mocha.Stats>> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats ?? {});
    });
  });
}

/** Says of each test how it went: Mocha's own reporters write to a page or to a terminal. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', ({ title }) => {
      say(`  ${title}`);
    });
    runner.on('pass', ({ title, duration = 0 }) => {
      say(`    ✔ ${title} (${duration}ms)`);
    });
    runner.on('fail', ({ title }, error: unknown) => {
      say(`    ✘ ${title}`);
      say(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
    });
    runner.on('end', () => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      say(`\n  ${passes} passing\n  ${failures} failing`);
    });
  }
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(MARK + line);
}
