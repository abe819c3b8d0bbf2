// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until there is a result, and gives it. What changes on the page has no event here. A look that
 * fails, as when the page goes on to another while one looks, is one without a result; the last one's failure is told.
 * @template T
 * @param {string} what is awaited, for the failure's sentence
 * @param {() => Promise<T | undefined | false>} look
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function waitFor(what, look, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    /** @type {unknown} */
    let cause;
    try {
      const result = await look();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`There was no ${what} within ${seconds} seconds.`, { cause });
    await pause(50);
  }
}
