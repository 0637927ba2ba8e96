/** Sent into a page at a gesture: reads what was pointed at. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFacts, answerReading } from '#extension/clipping/ask-page.ts';
import { readPageFacts } from '#extension/clipping/in-page/page-facts.ts';
import { readPage } from '#extension/clipping/in-page/read-page.ts';
import { readViewer } from '#extension/clipping/in-page/read-viewer.ts';

export default defineUnlistedScript(() => {
  answerReading((wanted) => readViewer() ?? readPage(wanted));
  answerFacts(readPageFacts);
});
