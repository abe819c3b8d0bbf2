// @ts-check
// Imported by a process whose standard input is a pipe from the one that started it. The system closes that
// pipe even when the starter was killed and had no time to end what it had started.
import { fstatSync } from 'node:fs';

const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) {
  process.stdin.on('end', () => process.exit(1)).resume();
  process.stdin.unref();
}
