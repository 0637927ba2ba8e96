import { expect, test, vi } from 'vitest';
import { takeInvitation } from './take-invitation.ts';

function pageAt(href: string) {
  const { pathname, hash } = new URL(href);
  return { location: { href, pathname, hash }, history: { replaceState: vi.fn() } };
}

test('an invitation is taken out of the address as it is read', () => {
  const page = pageAt('https://notes.example.org/i#1.AAAAAAAAAAAAAAAAAAAAAA');
  expect(takeInvitation(page)).toBe('https://notes.example.org/i#1.AAAAAAAAAAAAAAAAAAAAAA');
  expect(page.history.replaceState).toHaveBeenCalledWith(null, '', '/join');
});

test.each(['https://notes.example.org/i', 'https://notes.example.org/#today'])(
  '%s brings no invitation and keeps its address',
  (href) => {
    const page = pageAt(href);
    expect(takeInvitation(page)).toBeNull();
    expect(page.history.replaceState).not.toHaveBeenCalled();
  },
);
