/**
 * A mouse and keys in front of a virtual display. Whatever they do is done again until it shows:
 * on a busy machine a press may come before the window that should hear it.
 */
import { execFileSync } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';
import type { VirtualDisplay } from './virtual-display.ts';

type Point = { readonly x: number; readonly y: number };

/** Milliseconds. */
const PATIENCE = 60_000;
const BEFORE_AGAIN = 3_000;

export function handsAt(display: VirtualDisplay, page: Page) {
  const env = { ...process.env, DISPLAY: display.name };
  const xdotool = (...args: readonly (string | number)[]) =>
    execFileSync('xdotool', args.map(String), { env, encoding: 'utf8' });

  const moveTo = ({ x, y }: Point) => xdotool('mousemove', Math.round(x), Math.round(y));

  /** The browser's window and whatever hangs over it: each menu is a window of its own. */
  const countWindows = () =>
    xdotool('search', '--onlyvisible', '--name', '.*').trim().split('\n').length;

  /** Where the page begins on the screen: what the browser draws around it is not ours to know. */
  async function corner(): Promise<Point> {
    await page.evaluate(() => {
      delete document.body.dataset.corner;
      const tell = (mouse: MouseEvent) => {
        const { screenX, clientX, screenY, clientY } = mouse;
        document.body.dataset.corner = JSON.stringify({
          x: screenX - clientX,
          y: screenY - clientY,
        });
      };
      document.addEventListener('mousemove', tell, { once: true });
    });
    const told = () => page.evaluate(() => document.body.dataset.corner);
    await untilShown('where the page begins', wiggle, async () => (await told()) !== undefined);
    return JSON.parse((await told()) ?? '');
  }

  function wiggle(): void {
    moveTo({ x: 300, y: 500 });
    moveTo({ x: 301, y: 501 });
  }

  /** From before the first letter to behind the last. */
  async function drag(words: Locator): Promise<void> {
    const { x, y } = await corner();
    const { from, to } = await words.evaluate(endsOf);
    // A selection that is there would be carried away instead.
    moveTo({ x: x + 8, y: y + 8 });
    xdotool('click', 1);
    moveTo({ x: x + from.x, y: y + from.y });
    xdotool('mousedown', 1);
    moveTo({ x: x + to.x - 1, y: y + to.y });
    moveTo({ x: x + to.x, y: y + to.y });
    xdotool('mouseup', 1);
  }

  return {
    async select(words: Locator): Promise<void> {
      const wanted = await words.innerText();
      const selected = () => page.evaluate(() => String(getSelection()).trim());
      const act = () => drag(words);
      await untilShown('the selection', act, async () => (await selected()) === wanted);
    },

    /**
     * Opens the page's menu, the submenu, and chooses there.
     * @param letters each begins one item only
     */
    async chooseInMenu(words: Locator, letters: { submenu: string; item: string }): Promise<void> {
      const before = countWindows();
      const opens = async () => {
        const { x, y } = await corner();
        const { from } = await words.evaluate(endsOf);
        moveTo({ x: x + from.x + 40, y: y + from.y });
        xdotool('click', 3);
      };
      await untilShown('the menu', opens, () => countWindows() > before);
      const withMenu = countWindows();
      const goesOn = () => xdotool('key', letters.submenu);
      await untilShown('the submenu', goesOn, () => countWindows() > withMenu);
      const chooses = () => xdotool('key', letters.item);
      await untilShown('the end of the menu', chooses, () => countWindows() <= before);
    },

    press: (keys: string) => xdotool('key', keys),
  };
}

/** In the page: the middle of the first line's left edge and of the last one's right edge. */
function endsOf(element: Element): { from: Point; to: Point } {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()];
  const [first = new DOMRect(), last = first] = [lines[0], lines.at(-1)];
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right + 4, y: last.top + last.height / 2 },
  };
}

async function untilShown(
  what: string,
  act: () => unknown,
  shown: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    await act();
    const again = Date.now() + BEFORE_AGAIN;
    while (Date.now() < again) if (await shown()) return;
  }
  throw new Error(`after ${PATIENCE} ms still no sign of ${what}`);
}
