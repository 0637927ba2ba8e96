/** Pages that hide, get in the way, lie about themselves or have no end. */
import { type CorpusPage, says } from './corpus-page.ts';
import {
  deepPage,
  heavyDeclarationsPage,
  longTextPage,
  manyNodesPage,
  megabytePage,
} from './made-pages.ts';

export const hardPages: readonly CorpusPage[] = [
  {
    name: 'unselectable-parts',
    choice: { kind: 'words', from: 'Breathe in', to: 'for six.' },
    passage: says('Breathe in for four.\n\nBreathe out for six.'),
    page: { title: 'With buttons between' },
  },
  {
    name: 'hidden-text',
    choice: { kind: 'words', from: 'Courage', to: 'companion.' },
    passage: says('Courage is not the opposite of fear;\n\nit is its companion.'),
    page: { title: 'Hidden between' },
  },
  {
    name: 'screen-reader-only',
    choice: { kind: 'element', selector: 'p' },
    passage: says(
      'Start with the easiest goodbye. Praise the try, not the result. Mon to Friday.',
      // It begins with an icon, whose letters browsers find and people do not see.
      { linked: false },
    ),
    page: { title: 'For screen readers' },
  },
  {
    name: 'overrides-selection',
    choice: { kind: 'words', from: 'The quiet child', to: 'listens best.' },
    menuKnows: 'The quiet child in the corner is often the one who listens best.',
    passage: says('The quiet child in the corner is often the one who listens best.'),
    page: { title: 'Please do not copy' },
  },
  {
    name: 'clears-selection',
    choice: { kind: 'words', from: 'calmer', to: 'than a plan' },
    menuKnows: 'calmerthan a plan',
    passage: says('calmer\n\nthan a plan'),
    page: { title: 'Gone when the menu opens' },
  },
  {
    name: 'clears-and-rewords',
    choice: null,
    menuKnows: 'Words that this page has thrown away',
    passage: null,
    page: { title: 'Gone, and other words' },
  },
  {
    name: 'clobbering',
    unjudged: 'its faults',
    choice: { kind: 'words', from: 'However a thing', to: 'a worry.' },
    passage: says('However a thing is named, it stays what it is.\n\nSo does a worry.'),
    page: { title: 'Named after everything', address: '/clobbering' },
  },
  {
    name: 'strict-policy',
    choice: { kind: 'words', from: 'A strict page', to: 'any other.' },
    passage: says('A strict page is read like any other.'),
    page: { title: 'Nothing may run here', author: 'Petra Quist', day: '2026-05-02' },
  },
  {
    name: 'megabyte',
    unjudged: 'too long',
    make: megabytePage,
    choice: { kind: 'words', from: 'as family 19000 wrote', to: 'as family 19001 wrote' },
    passage: says(
      'as family 19000 wrote. A new school remembers the second goodbye, as family 19001 wrote',
    ),
    page: { title: 'Four thousand letters' },
  },
  {
    name: 'megabyte-cut',
    unjudged: 'too long',
    make: megabytePage,
    choice: { kind: 'words', from: 'as family 1000 wrote', to: 'part 3800' },
    passage: says('as family 1000 wrote. A new school', { cut: true }),
    page: { title: 'Four thousand letters' },
  },
  {
    name: 'many-nodes',
    unjudged: 'too long',
    make: manyNodesPage,
    choice: { kind: 'element', selector: '#note' },
    passage: says('Among many small things, one calm sentence is enough.'),
    page: { title: 'Many small things' },
  },
  {
    name: 'deep',
    unjudged: 'too long',
    make: deepPage,
    choice: { kind: 'words', from: 'At the bottom', to: 'After the deep.' },
    passage: says('At the bottom of it all lies a small worry.\n\nAfter the deep.'),
    page: { title: 'Deep down' },
  },
  {
    name: 'long-text',
    unjudged: 'too long',
    make: longTextPage,
    choice: { kind: 'element', selector: '#start' },
    passage: says('Here the long text begins.'),
    page: { title: 'One long text' },
  },
  {
    name: 'heavy-declarations',
    make: heavyDeclarationsPage,
    choice: { kind: 'words', from: 'A heavy coat', to: 'heavy heart.' },
    passage: says('A heavy coat does not make a heavy heart.'),
    page: { title: 'Heavy declarations', author: 'Somebody' },
  },
];
