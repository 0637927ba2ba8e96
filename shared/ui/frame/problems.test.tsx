// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { Problems } from './problems.tsx';

test('what cannot be shown is counted and named in one quiet line, as it arrives', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const { root } = showScreen(Luis.notebook, <Problems />);
  expect(root.textContent).toBe('');
  const { doc } = Ana.notebook;
  const write = (name: string, key: string) =>
    act(() => void doc.getMap(name).set(key, 'from the future'));

  write('goals', 'one');
  expect(root.textContent).toBe('Kept, but this version cannot show: 1 goal. An update may help.');
  write('goals', 'two');
  write('notes', 'three');
  write('ratings', 'four');
  write('ratings', 'five');
  write('songs', 'lullaby');
  expect(root.textContent).toBe(
    'Kept, but this version cannot show: 2 goals, 1 note, 2 ratings or log lines, and a kind of entry that is new here. An update may help.',
  );
  act(() => doc.getMap('notes').delete('three'));
  expect(root.textContent).not.toContain('note,');
});
