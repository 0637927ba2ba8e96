/** The part of a link that makes browsers scroll to a passage by themselves. */
import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as setPatience,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { Selected } from './read-quote.ts';

/** Milliseconds. A person waits for the capture, not for this. */
const PATIENCE = 40;
const LONGEST_FRAGMENT = 2_000;

/** @returns such as `text=a%20worry`; '' where none tells the passage from others */
export function textFragmentOf(selected: Selected): string {
  const range = rangeOf(selected);
  if (range === null) return '';
  setPatience(PATIENCE);
  const { status, fragment } = generateFragmentFromRange(range);
  if (status !== GenerateFragmentStatus.SUCCESS || fragment === undefined) return '';
  const { prefix, textStart, textEnd, suffix } = fragment;
  const parts = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  const text = `text=${parts.join(',')}`;
  return text.length <= LONGEST_FRAGMENT ? text : '';
}

/** Fragments do not reach into shadow trees, and the generator would look for their end for ever. */
function rangeOf({ startContainer, startOffset, endContainer, endOffset }: Selected): Range | null {
  if (startContainer.getRootNode() !== document || endContainer.getRootNode() !== document) {
    return null;
  }
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Commas, dashes and ampersands part the directive's own terms. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(/[-,&!'()*~]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
