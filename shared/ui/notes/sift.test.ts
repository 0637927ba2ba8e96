import { describe, expect, it } from 'vitest';
import { writeNote } from '#shared/notebook/notes.ts';
import { createCircle } from '#tests/support/circle.ts';
import { EVERYTHING, letsEverythingThrough, type Sieve, sift } from './sift.ts';

function family() {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  writeNote(Ana.notebook, { kind: 'win', title: 'Bed', setting: 'home', tags: ['Sleep'] });
  writeNote(Ana.notebook, { kind: 'win', title: 'Gate', setting: 'school', tags: ['school'] });
  writeNote(Luis.notebook, { kind: 'win', title: 'Hand up', setting: 'school' });
  writeNote(Luis.notebook, { kind: 'concern', title: 'Tired', tags: ['sleep', 'school', 'Sleep'] });
  const notes = Ana.notebook.notes.getSnapshot();
  return (sieve: Partial<Sieve>) => {
    const { shown, counts } = sift(notes, { ...EVERYTHING, ...sieve });
    return { shown: shown.map(({ title }) => title), counts };
  };
}

describe('the sieve', () => {
  it('lets everything through at first', () => {
    expect(letsEverythingThrough(EVERYTHING)).toBe(true);
    expect(letsEverythingThrough({ ...EVERYTHING, tag: 'sleep' })).toBe(false);
    expect(family()({}).shown).toHaveLength(4);
  });

  it('narrows by kind, setting, person and tag, each and together', () => {
    const sifted = family();
    expect(sifted({ kind: 'concern' }).shown).toEqual(['Tired']);
    expect(sifted({ setting: 'school' }).shown).toEqual(['Gate', 'Hand up']);
    expect(sifted({ person: 'Luis' }).shown).toEqual(['Hand up', 'Tired']);
    expect(sifted({ tag: 'school' }).shown).toEqual(['Gate', 'Tired']);
    expect(sifted({ setting: 'school', person: 'Ana' }).shown).toEqual(['Gate']);
    expect(sifted({ kind: 'concern', setting: 'home' }).shown).toEqual([]);
  });

  it('takes a tag as one however it is written', () => {
    const { shown, counts } = family()({ tag: 'SLEEP' });
    expect(shown).toEqual(['Bed', 'Tired']);
    expect(counts.tag.get('Sleep')).toBe(2);
  });

  it('counts what each choice would show beside the other choices', () => {
    const { counts } = family()({ setting: 'school', kind: 'win' });
    expect([...counts.kind]).toEqual([['win', 2]]);
    expect([...counts.setting]).toEqual([
      ['home', 1],
      ['school', 2],
    ]);
    expect([...counts.person]).toEqual([
      ['Ana', 1],
      ['Luis', 1],
    ]);
    expect([...counts.tag]).toEqual([['school', 1]]);
  });
});
