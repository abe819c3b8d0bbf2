// @ts-check
// `npm run bench [-- --large]`: measures what the notes of a long job search cost, and writes RESULTS.md.
// `npm run bench -- --compare REV` runs another state in turn with this one, and prints the ratios.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOurs } from './buildOurs.mjs';
import { compare } from './compare.mjs';
import { lostWithFewFiles, measureFolder } from './measureFolder.mjs';
import { measureHost, measureStart } from './measureHost.mjs';
import { measureMemory } from './measureMemory.mjs';
import { measureReactions } from './measureReactions.mjs';
import { NOW, ZONE } from './now.mjs';
import { measureReading } from './measureReading.mjs';
import { writeNotes, writeVault } from './noteFiles.mjs';
import { hostFigures } from './hostFigures.mjs';
import { problemsOfOverdueNotes } from '../e2e/overdueNotes.mjs';
import { bytes, microseconds, milliseconds, report, times } from './report.mjs';

/** @typedef {import('./buildOurs.mjs').Ours} Ours */
/** @typedef {import('./measureFolder.mjs').FolderTimes} FolderTimes */
/** @typedef {import('./report.mjs').Figure} Figure */

const FEW = { count: 1000, rounds: 11 };
const MANY = { count: 10_000, rounds: 7 };
const VERY_MANY = { count: 100_000, rounds: 3 };
/** For what takes milliseconds. */
const SHORT_ROUNDS = 15;

const place = mkdtempSync(join(tmpdir(), 'job-search-bench-'));
try {
  const at = process.argv.indexOf('--compare');
  if (at < 0) await measureAll();
  else console.log(await compare(process.argv[at + 1] ?? 'HEAD', place));
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function measureAll() {
  const inMemory = figures(await buildOurs(place), process.argv.includes('--large'));
  const text = report([...inMemory, ...(await inVsCode())]);
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
  console.log(text);
}

/** @returns {Promise<readonly Figure[]>} */
async function inVsCode() {
  const vault = await measureStart(mkdtempSync(join(place, 'vault-')), join(place, 'vault'));
  const host = await measureHost(mkdtempSync(join(place, 'host-')), join(place, String(MANY.count)));
  const window = await problemsOfOverdueNotes(mkdtempSync(join(place, 'window-')), MANY.count);
  return hostFigures(vault, host, window, MANY.count);
}

/**
 * @param {Ours} ours
 * @param {boolean} isLarge
 * @returns {readonly Figure[]}
 */
function figures(ours, isLarge) {
  const few = measured(ours, FEW);
  const many = measured(ours, MANY);
  const vault = join(place, 'vault');
  writeVault(vault, MANY.count);
  return [
    ...vaultFigures(MANY.count, measureFolder(ours, vault, MANY.rounds)),
    ...folderFigures(FEW.count, few.times),
    ...folderFigures(MANY.count, many.times),
    ...(isLarge ? largeFigures(ours, many.times) : []),
    ...readingFigures(ours),
    ...agendaFigures(ours, many.folder, vault),
  ];
}

/**
 * @param {Ours} ours
 * @param {{ count: number, rounds: number }} size
 */
function measured(ours, { count, rounds }) {
  const folder = join(place, String(count));
  writeNotes(folder, count);
  return { folder, times: measureFolder(ours, folder, rounds) };
}

/**
 * @param {number} notes
 * @param {FolderTimes} vault
 * @returns {Figure[]}
 */
function vaultFigures(notes, { floor, index, look, check }) {
  const ratio = (/** @type {number} */ time) => times(time, floor, 'floor');
  return [
    {
      what: 'A vault with 150 interviews. Floor: find and read every file',
      notes,
      figure: milliseconds(floor),
    },
    {
      what: 'Our index of the vault',
      notes,
      figure: milliseconds(index),
      ratio: ratio(index),
      goal: 'at most 1.3',
    },
    {
      what: '`job-search check` of the vault, less the start of Node',
      notes,
      figure: milliseconds(check),
      ratio: ratio(check),
      goal: 'at most 2',
    },
    {
      what: 'A look for interviews in the vault',
      notes,
      figure: milliseconds(look),
      ratio: ratio(look),
      goal: 'at most 4',
    },
  ];
}

/**
 * @param {number} notes
 * @param {FolderTimes} folder
 * @returns {Figure[]}
 */
function folderFigures(notes, { floor, index, grayMatter, check }) {
  const ratio = (/** @type {number} */ time) => times(time, floor, 'floor');
  return [
    { what: 'Floor: find and read every file', notes, figure: milliseconds(floor) },
    { what: 'Our index', notes, figure: milliseconds(index), ratio: ratio(index), goal: 'at most 5' },
    { what: 'gray-matter on every file', notes, figure: milliseconds(grayMatter), ratio: ratio(grayMatter) },
    {
      what: '`job-search check`, less the start of Node',
      notes,
      figure: milliseconds(check),
      ratio: ratio(check),
      goal: 'at most 7',
    },
  ];
}

/**
 * @param {Ours} ours
 * @param {FolderTimes} many
 * @returns {Figure[]}
 */
function largeFigures(ours, many) {
  const { folder, times: veryMany } = measured(ours, VERY_MANY);
  return [
    ...folderFigures(VERY_MANY.count, veryMany),
    {
      what: 'Our index, ten times as many notes',
      notes: VERY_MANY.count,
      figure: milliseconds(veryMany.index),
      ratio: times(veryMany.index, many.index, `${MANY.count.toLocaleString('en-US')} notes`),
      goal: 'at most 11',
    },
    {
      what: 'Notes lost where a program may open 1,024 files',
      notes: VERY_MANY.count,
      figure: String(lostWithFewFiles(folder)),
      goal: 'none',
    },
  ];
}

/**
 * @param {Ours} ours
 * @returns {Figure[]}
 */
function readingFigures(ours) {
  const { grayMatter, readFrontMatter, readNote } = measureReading(ours, SHORT_ROUNDS);
  return [
    { what: 'gray-matter on one note, without positions', figure: microseconds(grayMatter) },
    {
      what: 'Our reading of its front matter, with positions',
      figure: microseconds(readFrontMatter),
      ratio: times(readFrontMatter, grayMatter, 'gray-matter'),
      goal: 'at most 0.6',
    },
    {
      what: 'Our reading of the note, its dates and people',
      figure: microseconds(readNote),
      ratio: times(readNote, grayMatter, 'gray-matter'),
    },
  ];
}

/**
 * @param {Ours} ours
 * @param {string} folder
 * @param {string} vault
 * @returns {Figure[]}
 */
function agendaFigures(ours, folder, vault) {
  const { agenda, bytesPerNote } = measureMemory(ours, folder);
  const reactions = measureReactions(ours, agenda, ours.indexFolder(vault, NOW, ZONE), SHORT_ROUNDS);
  const { keystrokeInFew, keystrokeInMany, keystrokeInVault, tick } = reactions;
  return [
    {
      what: 'Memory kept for one note',
      notes: MANY.count,
      figure: bytes(bytesPerNote),
      goal: 'at most 6,000',
    },
    { what: 'One keystroke', notes: reactions.few, figure: microseconds(keystrokeInFew) },
    {
      what: 'One keystroke',
      notes: MANY.count,
      figure: microseconds(keystrokeInMany),
      ratio: times(keystrokeInMany, keystrokeInFew, `${reactions.few} notes`),
      goal: 'at most 1.1, under 1 ms',
    },
    {
      what: 'One keystroke in the vault',
      notes: MANY.count,
      figure: microseconds(keystrokeInVault),
      ratio: times(keystrokeInVault, keystrokeInFew, `${reactions.few} notes`),
      goal: 'at most 1.1',
    },
    {
      what: 'A tick of the clock with nothing due',
      notes: MANY.count,
      figure: microseconds(tick),
      goal: 'under 100 µs',
    },
  ];
}
