// @ts-check
import { NOW, ZONE } from './now.mjs';
import { collectGarbage } from './stopwatch.mjs';

/**
 * Indexes a folder and says how many bytes of the heap each interview note keeps, its path and all.
 * @param {import('./buildOurs.mjs').Ours} ours
 * @param {string} folder
 */
export function measureMemory(ours, folder) {
  const before = heapInUse();
  const agenda = ours.indexFolder(folder, NOW, ZONE);
  const bytesPerNote = (heapInUse() - before) / agenda.size;
  return { agenda, bytesPerNote };
}

function heapInUse() {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
