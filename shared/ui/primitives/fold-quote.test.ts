import { describe, expect, it } from 'vitest';
import type { QuoteBlock } from '#shared/notebook/passage.ts';
import { foldQuote } from './fold-quote.ts';

const text = (words: string): QuoteBlock => ({ kind: 'text', text: words });
const list = (items: readonly string[]): QuoteBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => ({ text: item, depth: 0 })),
});
const table = (rows: number): QuoteBlock => ({
  kind: 'table',
  head: true,
  rows: Array.from({ length: rows }, (_, at) => [`row ${at}`, 'x']),
});
const numbered = (n: number) => Array.from({ length: n }, (_, at) => `item ${at}`);

describe('a quote', () => {
  it.each([
    ['a sentence', [text('Name the worry. '.repeat(6))]],
    ['ten short lines', [text(numbered(10).join('\n'))]],
    ['a short list', [text('Steps'), list(numbered(6))]],
    ['a short table', [table(6)]],
    ['nothing', []],
  ])('of %s is shown whole', (_what, blocks) => {
    expect(foldQuote(blocks)).toBeNull();
  });

  it('that is long begins with whole words', () => {
    const words = 'Worries grow in the dark and shrink in the light. '.repeat(20);
    const [shown] = foldQuote([text(words)]) ?? [];
    const said = shown?.kind === 'text' ? shown.text : '';
    expect(said).toMatch(/[\w.]…$/);
    expect(said.length).toBeLessThan(310);
    expect(said.length).toBeGreaterThan(280);
    expect(words).toContain(`${said.slice(0, -1)}`);
    expect(words[said.length - 1]).toMatch(/[ .]/);
  });

  it('of many short lines is cut by lines, not by letters', () => {
    const [shown] = foldQuote([text(numbered(30).join('\n'))]) ?? [];
    expect(shown).toEqual(text(`${numbered(8).join('\n')}…`));
  });

  it('without blanks between words is cut between characters', () => {
    const [shown] = foldQuote([text('心配事は夜に大きくなる。'.repeat(30))]) ?? [];
    const said = shown?.kind === 'text' ? shown.text : '';
    expect([...said].length).toBeLessThanOrEqual(8 * 19 + 1);
    expect(said.endsWith('…')).toBe(true);
    const [lions] = foldQuote([text('🦁'.repeat(300))]) ?? [];
    expect(lions).toEqual(text(`${'🦁'.repeat(152)}…`));
  });

  it('of a long list or table shows its first rows', () => {
    expect(foldQuote([list(numbered(40))])).toEqual([list(numbered(8))]);
    expect(foldQuote([table(40)])).toEqual([{ ...table(8) }]);
  });

  it('does not begin a block for a line or two', () => {
    const paragraph = text('x '.repeat(130).trim());
    expect(foldQuote([paragraph, table(20)])).toEqual([paragraph]);
  });

  it('always begins, however long its first item is', () => {
    const [shown] = foldQuote([list(['word '.repeat(400), 'second'])]) ?? [];
    expect(shown?.kind === 'list' && shown.items.length).toBe(1);
    expect(shown?.kind === 'list' && shown.items[0]?.text.length).toBeLessThan(310);
  });
});
