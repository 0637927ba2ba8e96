/** Follows a text fragment as browsers do, by the finder that the specification's authors keep. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const finder = readFileSync(
  fileURLToPath(import.meta.resolve('text-fragments-polyfill/text-fragment-utils')),
  'utf8',
).replaceAll(/^export /gm, '');

/** UTF-16 units that a fragment may show more than was selected: it has whole words. */
const MORE = 40;

/**
 * @returns whether it leads to what is selected; `null` where nothing is. Asked in a world of its own,
 * which no page can disturb.
 */
export async function leadsToSelection(page: Page, fragment: string): Promise<boolean | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      returnByValue: true,
      expression: `(() => { ${finder}
        const [selected] = Array.from({ length: getSelection().rangeCount }, () => getSelection().getRangeAt(0));
        if (!selected || selected.collapsed) return null;
        const { text: [wanted] } = parseFragmentDirectives({ text: [${JSON.stringify(fragment.replace(/^text=/, ''))}] });
        const [found] = processTextFragmentDirective(wanted);
        if (!found) return false;
        const bare = (range) => range.toString().replace(/\\s/g, '');
        return bare(found).includes(bare(selected))
          && bare(found).length - bare(selected).length <= ${MORE}
          && found.compareBoundaryPoints(Range.START_TO_END, selected) > 0
          && found.compareBoundaryPoints(Range.END_TO_START, selected) < 0;
      })()`,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value as boolean | null;
  } finally {
    await session.detach();
  }
}
