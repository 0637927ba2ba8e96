import { expect, test } from 'vitest';
import { readServerAddress } from './server-address.ts';

test.each([
  ['https://notes.example.org/', 'https://notes.example.org'],
  [' notes.example.org ', 'https://notes.example.org'],
  ['notes.example.org/sessions/', 'https://notes.example.org/sessions'],
  ['localhost:4780', 'http://localhost:4780'],
  ['http://127.0.0.1:4780', 'http://127.0.0.1:4780'],
])('%s is taken as %s', (typed, address) => {
  expect(readServerAddress(typed)).toBe(address);
});

test.each(['', 'http://notes.example.org', 'ftp://notes.example.org', 'https://a:b@example.org'])(
  '"%s" is no address to trust words to',
  (typed) => {
    expect(() => readServerAddress(typed)).toThrow(
      expect.objectContaining({ reason: 'not-found' }),
    );
  },
);
