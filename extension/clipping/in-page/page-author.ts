/** Names of authors as pages write them. */

import { oneLine } from './plain-text.ts';

const LONGEST_NAME = 100;

/** @returns '' when it is an address, or too long for a name */
export function authorOf(declared: string): string {
  const line = declared
    .trim()
    .replace(/^(?:written by|by|von|por|par|di|door|af|av)[\s:]+/i, '')
    .split(/\s*(?:[\n|•·]|\s[–—]\s)\s*/)[0];
  const name = oneLine(line ?? '', LONGEST_NAME + 1);
  if (/^(?:https?:|www\.|\/\/|@)|^\S+\.\S+\/|\S@\S/i.test(name)) return '';
  return name.length <= LONGEST_NAME ? name : '';
}
