import { expect, test } from 'vitest';
import type { ShelvedNotebook } from '../host.ts';
import { destinationOf } from './use-destination.ts';

const shelf = (...notebooks: [id: string, more?: Partial<ShelvedNotebook>][]) => ({
  notebooks: notebooks.map(([notebookId, more]) => ({
    notebookId,
    title: notebookId,
    role: 'editor' as const,
    example: false,
    ...more,
  })),
});
const two = shelf(['maya'], ['leo']);
const trying = shelf(['maya'], ['example', { example: true }]);
const reading = shelf(['maya'], ['leo', { role: 'viewer' }]);

test.each([
  ['one notebook asks nothing', shelf(['maya']), 'maya', null, 'maya', 'lands'],
  ['of two, the open one is meant', two, 'leo', null, 'leo', 'lands, could choose'],
  ['the chosen one is open', two, 'leo', 'leo', 'leo', 'lands, could choose'],
  ['the chosen one is another', two, 'leo', 'maya', 'maya', 'asks'],
  ['the chosen one is gone', two, 'leo', 'theo', 'leo', 'lands, could choose'],
  ['the example beside a real one is not meant', trying, 'example', null, 'example', 'asks'],
  [
    'the example alone is not meant',
    shelf(['example', { example: true }]),
    'example',
    null,
    'example',
    'waits',
  ],
  ['the example was chosen', trying, 'example', 'example', 'example', 'lands, could choose'],
  ['the example is not open', trying, 'maya', 'example', 'maya', 'lands'],
  ['a notebook to read', reading, 'leo', null, 'maya', 'asks'],
  ['a notebook to read was chosen', reading, 'maya', 'leo', 'maya', 'lands'],
  ['nothing but to read', shelf(['leo', { role: 'viewer' }]), 'leo', null, null, 'has none'],
])('%s', (_what, notebooks, openId, clipsTo, chosen, way) => {
  const found = destinationOf(notebooks, openId, clipsTo);
  const { isMeant, isAsked } = found;
  expect(found.chosen).toBe(chosen);
  if (way === 'has none') return expect([isMeant, isAsked]).toEqual([false, false]);
  expect(isMeant).toBe(way.startsWith('lands'));
  expect(isAsked).toBe(!['lands', 'waits'].includes(way));
});
