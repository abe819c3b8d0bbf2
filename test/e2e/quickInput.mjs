// @ts-check
import { ofEach, oneLine } from './elements.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The box at the top of the window in which one picks or types: the palette's and the extension's own.
 * @param {Page} page
 */
export function quickInputOf(page) {
  const widget = page.locator('.quick-input-widget:visible');
  const input = widget.locator('input.input:visible');
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  return {
    /** The labels of the rows that can be picked, each with its description. */
    async rows() {
      await rows.first().waitFor();
      const parts = `[...element.querySelectorAll('.label-name, .label-description')]`;
      const row = '.quick-input-list .monaco-list-row';
      return (await ofEach(page, row, `${parts}.map((part) => part.textContent).join(' ')`)).map(oneLine);
    },
    /**
     * Picks the first row that has this text.
     * @param {string | RegExp} text
     * @param {{ timeout?: number }} [waiting]
     */
    pick: (text, waiting) => rows.filter({ hasText: text }).first().click(waiting),
    /**
     * Replaces what stands in the input.
     * @param {string} text
     * @param {{ timeout?: number }} [waiting]
     */
    type: (text, waiting) => input.fill(text, waiting),
    accept: () => input.press('Enter'),
    /** What stands in the input now; nothing where there is none. */
    async value() {
      const visible = `element.checkVisibility() ? element.value : ''`;
      return (await ofEach(page, '.quick-input-widget input.input', visible)).join('');
    },
    /** What is asked: the title, the sentence and the placeholder. */
    async question() {
      await widget.waitFor();
      const said = await widget.locator('.quick-input-title, .quick-input-message').allInnerTexts();
      return oneLine([...said, (await input.getAttribute('placeholder')) ?? ''].join(' '));
    },
    async cancel() {
      await page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden' });
    },
  };
}
