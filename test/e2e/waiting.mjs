// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until there is a result, and gives it. What changes on the page has no event here.
 * @template T
 * @param {string} what is awaited, for the failure's sentence
 * @param {() => Promise<T | undefined | false>} look
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function waitFor(what, look, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const result = await look();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > end) throw new Error(`There was no ${what} within ${seconds} seconds.`);
    await pause(50);
  }
}
