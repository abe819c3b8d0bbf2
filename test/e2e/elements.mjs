// @ts-check
/** @typedef {import('playwright-core').Page} Page */

/**
 * What a JavaScript expression over `element` says of each element, all at one moment. It is text and not a
 * function since it runs in the browser, whose types are not those of this program.
 * @param {Page} page
 * @param {string} selector in CSS
 * @param {string} expression
 */
export async function ofEach(page, selector, expression) {
  const script = `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (element) => String(${expression}))`;
  /** @type {unknown} */
  const all = await page.evaluate(script);
  return /** @type {string[]} */ (all);
}

/**
 * The text that one reads, on one line. No-break spaces are VS Code's way to keep spaces apart.
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
