// @ts-check
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/files.mjs';
import { kilobytes, milliseconds } from './report.mjs';

/** @typedef {import('./host/inHost').HostFigures} HostFigures */
/** @typedef {import('./host/countedVscode').Published} Published */

/**
 * What was measured in VS Code, as lines of the table.
 * @param {HostFigures} host
 * @param {number} visible problems that the window shows where each of the notes has one
 * @param {number} notes
 * @returns {readonly import('./report.mjs').Figure[]}
 */
export function hostFigures(host, visible, notes) {
  const { size } = statSync(join(root, 'dist', 'extension.js'));
  return [
    { what: 'Main bundle', figure: kilobytes(size), goal: 'under 200 KB' },
    { what: 'VS Code waits for the start', figure: milliseconds(host.activate), goal: 'under 5 ms' },
    {
      what: 'Longest block of other extensions while notes are read',
      notes,
      figure: milliseconds(host.longestBlock),
      goal: 'at most 16 ms',
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

/** @param {Published} published */
function messages({ calls, files }) {
  return calls === 0
    ? 'none'
    : `${calls} with ${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}`;
}
