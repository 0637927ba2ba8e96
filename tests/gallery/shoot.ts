/**
 * `npm run gallery:shoot`: pictures of every screen in every look into `screenshots/gallery`. Words
 * after the command choose by file name: `npm run gallery:shoot -- goals-en 360`. It fails when a
 * page reports an error or scrolls sideways.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { requireChromium } from '#tests/support/chromium.ts';
import { screensAt } from './screens.ts';
import { serveGallery } from './serve-gallery.ts';
import { createVisitor, type Look } from './visit.ts';

const looks: readonly (Look & { name: string })[] = [
  ...(['en', 'es', 'pseudo'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [320, 360, 1280].map((width) => ({
        name: `${lang}-${theme}-${width}`,
        lang,
        theme,
        width,
        scale: width < 900 ? 2 : 1,
      })),
    ),
  ),
  // A browser's zoom of 200 % on a desk and on a small laptop, and text alone twice as large.
  { name: 'en-light-zoom-640', lang: 'en', theme: 'light', width: 640, scale: 2 },
  { name: 'en-light-text-360', lang: 'en', theme: 'light', width: 360, scale: 2, text: 200 },
  { name: 'es-light-text-360', lang: 'es', theme: 'light', width: 360, scale: 2, text: 200 },
];

const folder = 'screenshots/gallery';
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await using gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox'],
});
const queue = [...looks];
const ill: string[] = [];
await Promise.all([shootQueue(), shootQueue()]);
await browser.close();
if (ill.length > 0) console.log(`\nNot well: ${ill.join(', ')}`);
process.exitCode = ill.length > 0 ? 1 : 0;

async function shootQueue(): Promise<void> {
  for (let look = queue.shift(); look; look = queue.shift()) {
    const { name: suffix, width } = look;
    const chosen = screensAt(width)
      .map((screen) => ({ screen, name: `${screen.name}-${suffix}` }))
      .filter(({ name }) => wanted.every((word) => name.includes(word)));
    if (chosen.length === 0) continue;
    await using visitor = await createVisitor(browser, gallery.address, look);
    for (const { screen, name } of chosen) {
      const trouble = await visitor
        .visit(screen)
        .catch((error: unknown) => [String(error).split('\n', 1)[0] ?? '']);
      await visitor.page.screenshot({ path: `${folder}/${name}.png` });
      console.log(name, ...trouble);
      if (trouble.length > 0) ill.push(name);
    }
  }
}
