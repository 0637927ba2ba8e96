import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';
import { readTags } from './tags.ts';

test('tags are read as typed, each once, with or without their sign', () => {
  expect(readTags(' school, #sleep ,, school')).toEqual(['school', 'sleep']);
});

test('a link may be typed without its beginning', () => {
  expect(readLink('example.org/page')).toBe('https://example.org/page');
  expect(readLink(' http://example.org ')).toBe('http://example.org');
  expect(readLink('')).toBeNull();
});

test('what is no web address is no link', () => {
  for (const typed of [
    'javascript:alert(1)',
    'file:///home',
    'ftp://example.org',
    'two words',
    'nonsense',
    'mailto:a@b.c',
  ])
    expect(readLink(typed)).toBeUndefined();
});
