import { expect, test } from 'vitest';
import { requireDisplay } from './display.ts';

test('without a display the demo says so in one line', () => {
  expect(() => requireDisplay({}, 'linux')).toThrow(/^The demo opens a window[^\n]*$/);
});

test.each([
  [{ DISPLAY: ':0' }, 'linux'],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'],
  [{}, 'darwin'],
] as const)('with %o on %s there is one', (environment, platform) => {
  expect(() => requireDisplay(environment, platform)).not.toThrow();
});
