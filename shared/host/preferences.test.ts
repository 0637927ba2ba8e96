import { expect, test } from 'vitest';
import { openPreferences } from './preferences.ts';

function storage(initial: string | null = null) {
  let kept = initial;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

test('a choice is there again in the next window', () => {
  const kept = storage();
  openPreferences(kept).set({ theme: 'dark', region: 'CL', shortcuts: false });
  expect(openPreferences(kept).preferences.getSnapshot()).toEqual({
    language: 'auto',
    theme: 'dark',
    region: 'CL',
    shortcuts: false,
    clipsTo: null,
  });
});

test.each(['{', 'null', '{"theme":"pink","language":3,"region":"XX","shortcuts":"no"}'])(
  '%s means the browser’s choice',
  (text) => {
    expect(openPreferences(storage(text)).preferences.getSnapshot()).toEqual({
      language: 'auto',
      theme: 'auto',
      region: 'auto',
      shortcuts: true,
      clipsTo: null,
    });
  },
);

test('where nothing can be kept, a choice lasts as long as the window', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const { preferences, set } = openPreferences(full);
  set({ language: 'es' });
  expect(preferences.getSnapshot().language).toBe('es');
});
