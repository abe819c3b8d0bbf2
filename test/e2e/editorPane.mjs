// @ts-check
import { ofEach, oneLine } from './elements.mjs';
import { waitFor } from './waiting.mjs';

/** @typedef {import('playwright-core').Page} Page */

const editor = '.editor-group-container.active .monaco-editor[data-uri]';

const tab = '.editor-group-container.active .tab.active';

/**
 * The active editor, as one sees it.
 * @param {Page} page
 */
export function editorPaneOf(page) {
  const lenses = page.locator(`${editor} .codelens-decoration a`);
  const actions = page.locator('.action-widget .monaco-list-row.action');
  return {
    /** The name on the active tab. */
    async activeTab() {
      // VS Code shows a name's ending as a part of its own.
      const parts = page.locator(`${tab} :is(.monaco-icon-name-container, .monaco-icon-suffix-container)`);
      return (await parts.allTextContents()).join('');
    },
    /** The lines in view: the others are not on the page. */
    async editorText() {
      const lines = await ofEach(
        page,
        `${editor} .view-line`,
        `Number.parseFloat(element.style.top) + ' ' + element.textContent`,
      );
      return lines
        .sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))
        .map((line) => line.slice(line.indexOf(' ') + 1).replaceAll('\u00a0', ' '))
        .join('\n');
    },
    /** What the lenses say that can be clicked. */
    lenses: async () => (await lenses.allInnerTexts()).map(oneLine),
    /** @param {string | RegExp} text */
    clickLens: (text) => lenses.filter({ hasText: text }).first().click(),
    /**
     * Puts the cursor at the start of a line in view, counted from 1.
     * @param {number} line
     */
    async goToLine(line) {
      await page.locator(editor).first().click();
      await page.keyboard.press('Control+Home');
      for (let at = 1; at < line; at++) await page.keyboard.press('ArrowDown');
    },
    /** The quick fixes at the cursor; asked for again where VS Code was not ready to tell. */
    async quickFixes() {
      await waitFor('quick fix', async () => {
        await page.keyboard.press('Control+Period');
        return actions
          .first()
          .waitFor({ timeout: 3000 })
          .then(
            () => true,
            () => false,
          );
      });
      return (await actions.allInnerTexts()).map(oneLine);
    },
    /**
     * Takes one of the quick fixes that are shown.
     * @param {string | RegExp} text
     */
    async takeQuickFix(text) {
      const action = actions.filter({ hasText: text }).first();
      // Until the mouse moves, VS Code covers the list against clicks that were meant for what was there before.
      await action.hover({ force: true });
      await action.click();
    },
    /** Takes the last change back. */
    async undo() {
      await page.locator(editor).first().click();
      await page.keyboard.press('Control+Z');
    },
    /** Saves the note, and waits until its tab shows it. */
    async save() {
      await page.keyboard.press('Control+S');
      await page.locator(`${tab}:not(.dirty)`).first().waitFor();
    },
  };
}
