// @ts-check
// Runs the end-to-end tests: the packaged extension in a real VS Code. `npm run package` comes first.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import '../host/endWithCaller.mjs';
import { packagedExtension } from './workbench.mjs';

if (!existsSync(packagedExtension)) {
  console.error(`There is no ${packagedExtension}: run "npm run package" first.`);
  process.exit(1);
}
const folder = fileURLToPath(new URL('.', import.meta.url));
const mocha = new Mocha({ timeout: 120_000, forbidOnly: Boolean(process.env.CI), forbidPending: true });
for (const name of readdirSync(folder)) if (name.endsWith('.test.mjs')) mocha.addFile(folder + name);
await mocha.loadFilesAsync();
const runner = mocha.run(() => {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  const totals = process.env.JOB_SEARCH_TOTALS;
  if (totals) writeFileSync(totals, JSON.stringify({ passed: passes, failed: failures }));
  process.exit(failures === 0 && passes > 0 ? 0 : 1);
});
