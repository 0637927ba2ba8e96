/** Words in shadow trees, frames and fields. */
import { type CorpusPage, says } from './corpus-page.ts';

export const componentPages: readonly CorpusPage[] = [
  {
    name: 'shadow-open',
    unjudged: 'shadow tree',
    choice: { kind: 'words', from: 'At the school gate', to: 'back soon.' },
    passage: says(
      'At the school gate\n\nSay when you will be back, not that you will be back soon.',
    ),
    page: { title: 'A card in a component' },
  },
  {
    name: 'shadow-closed',
    unjudged: 'shadow tree',
    choice: { kind: 'words', from: 'A promise that is kept', to: 'large ones.' },
    passage: says('A promise that is kept on small things is believed on large ones.'),
    page: { title: 'A closed card' },
  },
  {
    name: 'slotted',
    unjudged: 'shadow tree',
    choice: { kind: 'words', from: 'Tip:', to: 'Try it twice.' },
    passage: says('Tip: For the car\n\nSing the worry to a silly tune.\n\nTry it twice.'),
    page: { title: 'Slots' },
  },
  {
    name: 'nested-shadow',
    unjudged: 'shadow tree',
    choice: { kind: 'words', from: 'The smallest box', to: 'words.' },
    passage: says('The smallest box holds the kindest words.', { language: 'en-AU' }),
    page: { title: 'Boxes in boxes' },
  },
  {
    name: 'inner-frame',
    choice: { kind: 'words', from: 'understanding soothes', to: 'years.' },
    passage: says('understanding soothes for years.', { linked: false }),
    page: { title: 'A page with a frame', address: '/inner-frame' },
  },
  {
    name: 'srcdoc-frame',
    choice: { kind: 'words', from: 'Un petit pas', to: 'aussi.' },
    passage: says('Un petit pas compte aussi.', { language: 'fr', linked: false }),
    page: { title: 'A page with a written frame' },
  },
  {
    name: 'contenteditable',
    choice: { kind: 'words', from: 'he stayed', to: 'at the end.' },
    passage: says('he stayed for the whole song.\n\nHe clapped at the end.', { anchored: false }),
    page: { title: 'A diary in the browser' },
  },
  {
    name: 'textarea',
    choice: { kind: 'field', selector: '#note', words: 'su cama.\nMañana lo intentamos' },
    passage: says('su cama.\nMañana lo intentamos', { language: 'es-MX', anchored: false }),
    page: { title: 'Un formulario' },
  },
  {
    name: 'input-field',
    choice: { kind: 'field', selector: '#q', words: 'goodbye at nursery' },
    passage: says('goodbye at nursery', { anchored: false }),
    page: { title: 'A search' },
  },
  {
    name: 'password-field',
    choice: { kind: 'field', selector: '#secret', words: 'horse' },
    passage: null,
    page: { title: 'Sign in' },
  },
  {
    name: 'password-field',
    choice: { kind: 'field', selector: '#shown', words: 'staple' },
    passage: null,
    page: { title: 'Sign in' },
  },
];
