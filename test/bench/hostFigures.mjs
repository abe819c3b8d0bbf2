// @ts-check
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/files.mjs';
import { kilobytes, megabytes, milliseconds } from './report.mjs';

/** @typedef {import('./host/inHost').HostFigures} HostFigures */
/** @typedef {import('./host/inHost').StartFigures} StartFigures */
/** @typedef {import('./host/countedVscode').Published} Published */

/**
 * What was measured in VS Code, as lines of the table.
 * @param {StartFigures} vault
 * @param {HostFigures} host
 * @param {number} visible problems that the window shows where each of the notes has one
 * @param {number} notes
 * @returns {readonly import('./report.mjs').Figure[]}
 */
export function hostFigures(vault, host, visible, notes) {
  const sizes = ['extension.js', join('parts', 'both.js')].map(
    (part) => statSync(join(root, 'dist', part)).size,
  );
  const size = sizes.reduce((sum, one) => sum + one, 0);
  return [
    { what: 'Main bundle', figure: kilobytes(size), goal: 'under 200 KB' },
    ...startFigures('A vault with 150 interviews', vault, notes, { live: 6, resident: 18 }),
    {
      what: 'The vault: processor time until all is shown',
      notes,
      figure: milliseconds(vault.processor),
      goal: 'at most 600 ms',
    },
    ...startFigures('Interviews', host, notes, { live: 50, resident: 100 }),
    {
      what: 'Interviews: status bar behind the last problem',
      notes,
      figure: milliseconds(host.statusBehind),
      goal: 'at most 200 ms',
    },
    {
      what: 'One note changes: messages to the window',
      notes,
      figure: messages(host.change),
      goal: '1 with 1 file',
    },
    {
      what: 'A tick of the clock with nothing due: messages',
      notes,
      figure: messages(host.tick),
      goal: 'none',
    },
    {
      what: '1,000 files change on disk: shown after the last write',
      notes,
      figure: milliseconds(host.pull.settled),
      goal: 'under 1 s',
    },
    { what: '1,000 files change on disk: messages', notes, figure: messages(host.pull), goal: 'at most 3' },
    {
      what: 'Overdue notes: problems that the window shows',
      notes,
      figure: visible.toLocaleString('en-US'),
      goal: 'all',
    },
  ];
}

/**
 * @param {string} whose
 * @param {StartFigures} start
 * @param {number} notes
 * @param {{ readonly live: number, readonly resident: number }} goals in megabytes
 * @returns {readonly import('./report.mjs').Figure[]}
 */
function startFigures(whose, { activate, longestBlock, live, resident }, notes, goals) {
  return [
    {
      what: `${whose}: VS Code waits for the start`,
      notes,
      figure: milliseconds(activate),
      goal: 'under 5 ms',
    },
    {
      what: `${whose}: longest block of other extensions while notes are read`,
      notes,
      figure: milliseconds(longestBlock),
      goal: 'at most 16 ms',
    },
    {
      what: `${whose}: memory in use, over before`,
      notes,
      figure: megabytes(live),
      goal: `at most ${goals.live} MB`,
    },
    {
      what: `${whose}: memory that the system gave, over before`,
      notes,
      figure: megabytes(resident),
      goal: `at most ${goals.resident} MB`,
    },
  ];
}

/** @param {Published} published */
function messages({ calls, files }) {
  return calls === 0
    ? 'none'
    : `${calls} with ${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}`;
}
