/** Sent into a page when somebody wants to see where their quote stands. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPassages } from '#extension/clipping/ask-page.ts';
import { findPassages } from '#extension/clipping/in-page/find-passages.ts';

export default defineUnlistedScript(() => answerPassages(findPassages));
