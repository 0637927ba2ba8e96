/**
 * Somebody who uses the app by its keys alone: Tab to a control, then Enter, Space, arrows or words.
 * What Tab does not reach cannot be used here, as it could not be by them.
 */

import type { ElementHandle, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any of our screens has. */
const STOPS = 400;

export type Keyboard = ReturnType<typeof keyboardOn>;

export function keyboardOn(page: Page) {
  let acts = 0;

  const has = (element: ElementHandle) =>
    page.evaluate((node) => document.activeElement === node, element);

  const isGone = (element: ElementHandle) => element.evaluate((node) => !node.isConnected);

  /**
   * Goes on from wherever the focus is, around the page if need be.
   * @param reached asked of the element after each press
   */
  async function walk(key: 'Tab' | 'Shift+Tab', target: Locator, reached = has): Promise<void> {
    const element = await target.elementHandle();
    if (element === null) throw new Error(`not there: ${target}`);
    for (let stop = 0; stop < STOPS; stop++) {
      if (await reached(element)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not reach ${target}`);
  }
  const tabTo = (target: Locator) => walk('Tab', target);

  return {
    page,
    tabTo,
    /** To what stands before the focus. */
    backTo: (target: Locator) => walk('Shift+Tab', target),

    /** Where every way begins: actions are counted from here. */
    async goToday(): Promise<void> {
      await this.press(page.locator('nav [data-tab=today]:visible'));
      acts = 0;
    },
    /** Begins to count anew: the person is on Today. */
    start(): void {
      acts = 0;
    },
    /** @throws when it took more than three actions to come here from Today */
    arrived(at: string): void {
      expect({ at, withinThree: acts <= 3 }).toEqual({ at, withinThree: true });
    },

    /** A button, a link, a summary. */
    async press(target: Locator): Promise<void> {
      await tabTo(target);
      await page.keyboard.press('Enter');
      acts += 1;
    },

    /** One of a group of radio buttons, by its arrows. */
    async choose(target: Locator): Promise<void> {
      const element = await target.elementHandle();
      const name = await target.getAttribute('name');
      if (element === null || name === null) throw new Error(`no radio button: ${target}`);
      const group = page.locator(`input[type=radio][name="${name}"]`);
      const stop =
        (await group.and(page.locator(':checked')).count()) > 0 ? ':checked' : ':enabled';
      await tabTo(group.and(page.locator(stop)).first());
      for (let step = 0; step <= (await group.count()); step++) {
        if (await has(element)) break;
        await page.keyboard.press('ArrowRight');
      }
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      expect(await target.isChecked()).toBe(true);
      acts += 1;
    },

    /** A box to tick. */
    async tick(target: Locator): Promise<void> {
      await tabTo(target);
      await page.keyboard.press('Space');
      acts += 1;
    },

    /** Words in a field; `Enter` at the end when asked. */
    async type(target: Locator, words: string, end?: 'Enter'): Promise<void> {
      await tabTo(target);
      await page.keyboard.type(words);
      if (end) await page.keyboard.press(end);
      acts += 1;
    },

    /** Other words instead of those in a field. */
    async replace(target: Locator, words: string, end?: 'Enter'): Promise<void> {
      await tabTo(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(words);
      if (end) await page.keyboard.press(end);
      acts += 1;
    },

    /** Words at the end of a rich text, whose editor opens as the focus comes to it. */
    async write(target: Locator, words: string): Promise<void> {
      // The focus itself puts the editor in the place of the text.
      await walk('Tab', target, async (text) => (await has(text)) || (await isGone(text)));
      await target.and(page.locator('[contenteditable=true]:focus')).waitFor();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(words);
      acts += 1;
    },

    /** An option of a list that the system opens: its first letters choose it. */
    async select(target: Locator, label: string): Promise<void> {
      await tabTo(target);
      await page.keyboard.type(label);
      acts += 1;
    },

    /** A key of ours. */
    async key(key: string): Promise<void> {
      await page.keyboard.press(key);
      acts += 1;
    },
  };
}
