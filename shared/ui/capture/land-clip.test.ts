import { describe, expect, it } from 'vitest';
import { readRichText } from '#shared/notebook/rich-text.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle } from '#tests/support/circle.ts';
import { aClip } from '#tests/support/clip.ts';
import { landClip } from './land-clip.ts';

const clip = aClip({
  id: 'a:b/1',
  quote: ' Attention can keep it going. ',
  url: 'https://example.org/bedtime#:~:text=Attention',
  title: 'Helping a worried child',
  clippedAt: 1,
});
const open = () => createCircle(['Ana']).Ana.notebook;

describe('a clip', () => {
  it('becomes a question with its quote, page and link, and room for an answer', () => {
    const notebook = open();
    const landed = landClip(notebook, clip, 'question');
    expect(landed.in).toBe('questions');
    expect(notebook.questions.get(landed.id)).toMatchObject({
      quote: 'Attention can keep it going.',
      sourceUrl: clip.url,
      sourceTitle: 'Helping a worried child',
      status: 'new',
      createdBy: 'Ana',
    });
    expect(readRichText(notebook.doc, landed.id, 'answer')).not.toBeNull();
  });

  it('becomes a resource or an observation among the notes', () => {
    const notebook = open();
    const resource = landClip(notebook, clip, 'resource');
    const note = landClip(notebook, { ...clip, id: '2' }, 'note');
    expect(notebook.notes.get(resource.id)?.kind).toBe('resource');
    expect(notebook.notes.get(note.id)?.kind).toBe('observation');
  });

  it('lands once, however often and as whatever it is delivered', () => {
    const notebook = open();
    const first = landClip(notebook, clip, 'question');
    expect(landClip(notebook, clip, 'question')).toEqual(first);
    expect(landClip(notebook, clip, 'note')).toEqual(first);
    expect(notebook.questions.getSnapshot()).toHaveLength(1);
    expect(notebook.notes.getSnapshot()).toHaveLength(0);
  });

  it('that was put away does not come back', () => {
    const notebook = open();
    const { id } = landClip(notebook, clip, 'note');
    archiveEntry(notebook, 'notes', id);
    landClip(notebook, clip, 'note');
    expect(notebook.notes.getSnapshot()).toHaveLength(0);
  });

  it('lands once when two windows take it at the same time', () => {
    const { panel, phone } = createCircle(['panel', 'phone']);
    panel.goOffline();
    for (const { notebook } of [panel, phone]) landClip(notebook, clip, 'question');
    panel.goOnline();
    expect(panel.notebook.questions.getSnapshot()).toHaveLength(1);
    expect(phone.notebook.questions.getSnapshot()).toHaveLength(1);
  });

  it('lands in one transaction', () => {
    const notebook = open();
    let transactions = 0;
    notebook.doc.on('afterTransaction', () => {
      transactions += 1;
    });
    landClip(notebook, clip, 'question');
    expect(transactions).toBe(1);
  });

  it('of a page without a web address keeps its words and has no link', () => {
    const notebook = open();
    for (const url of ['file:///home/ana/diary.txt', 'javascript:alert(1)', '']) {
      const { id } = landClip(notebook, { ...clip, id: url, url }, 'note');
      expect(notebook.notes.get(id)).toMatchObject({ sourceUrl: null, quote: clip.quote.trim() });
    }
    expect(notebook.unreadable.getSnapshot().entries).toEqual([]);
  });

  it('brings everything that is known of its page, its structure and its place', () => {
    const notebook = open();
    const blocks = [{ kind: 'text', text: 'Attention' }] as const;
    const anchor = { exact: '', prefix: 'a', suffix: 'b', start: 1, end: 4, fragment: 'text=A' };
    const { id } = landClip(
      notebook,
      {
        ...clip,
        blocks,
        anchor,
        language: 'ar',
        direction: 'rtl',
        site: 'Health',
        author: 'R. Amari',
        day: '2025-03-03',
        pictureUrl: 'https://example.org/lion.png',
      },
      'resource',
    );
    expect(notebook.notes.get(id)).toMatchObject({
      quoteBlocks: blocks,
      quoteLanguage: 'ar',
      quoteDirection: 'rtl',
      anchor,
      sourceSite: 'Health',
      sourceAuthor: 'R. Amari',
      sourceDay: '2025-03-03',
      pictureUrl: 'https://example.org/lion.png',
      capturedAt: 1,
    });
  });

  it('lands even when what its page says of itself is nonsense', () => {
    const notebook = open();
    const odd = { ...clip, day: 'yesterday', pictureUrl: 'data:image/png;base64,AAAA' };
    const { id } = landClip(notebook, odd, 'question');
    expect(notebook.questions.get(id)).toMatchObject({ sourceDay: null, pictureUrl: null });
  });
});
