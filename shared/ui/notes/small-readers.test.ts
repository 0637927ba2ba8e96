import { expect, test } from 'vitest';
import { questionName } from '../questions/question-name.ts';
import { createWords } from '../words/words.tsx';
import { noteName } from './note-name.ts';
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

test('what was captured without a title is called by its page where that is all there is', () => {
  const words = createWords('en');
  const page = { title: ' ', quote: '', sourceTitle: 'Bedtime' };
  expect(noteName({ ...page, kind: 'resource' }, words)).toBe('Bedtime');
  expect(noteName({ ...page, kind: 'observation' }, words)).toBe('Bedtime');
  expect(noteName({ ...page, kind: 'observation', quote: 'x' }, words)).toBe('An observation');
  expect(noteName({ ...page, kind: 'resource', sourceTitle: '' }, words)).toBe('A resource');
});

test('a question without words is about its passage, or about its page', () => {
  const words = createWords('en');
  const asked = { text: ' ', quote: '', sourceUrl: 'https://example.org' };
  expect(questionName(asked, words)).toBe('A question about this page');
  expect(questionName({ ...asked, quote: 'x' }, words)).toBe('A question about this passage');
  expect(questionName({ ...asked, text: ' Why? ' }, words)).toBe('Why?');
});
