import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockRange, createRanges } from './ranges.ts';

const range = fc
  .record({
    client: fc.constantFrom(1, 2),
    from: fc.nat({ max: 30 }),
    length: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ client, from, length }): ClockRange => ({ client, from, to: from + length }));

const clocksOf = ({ client, from, to }: ClockRange) =>
  Array.from({ length: to - from }, (_, at) => `${client}:${from + at}`);

test('ranges hold exactly the clocks that were added, in any order and however they overlap', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 25 }), range, (added, asked) => {
      const ranges = createRanges();
      for (const each of added) ranges.add(each);
      const clocks = new Set(added.flatMap(clocksOf));
      expect(ranges.holds(asked)).toBe(clocksOf(asked).every((clock) => clocks.has(clock)));
      expect(new Set([...ranges.all()].flatMap(clocksOf))).toEqual(clocks);
      const kept = [...ranges.all()];
      for (const [index, { client, from, to }] of kept.entries()) {
        expect(from).toBeLessThan(to);
        const before = kept[index - 1];
        if (before?.client === client) expect(before.to).toBeLessThan(from);
      }
      for (const client of [1, 2]) {
        let clock = 0;
        while (clocks.has(`${client}:${clock}`)) clock += 1;
        expect(ranges.gapless(client)).toBe(clock);
      }
    }),
    { numRuns: 2_000 },
  );
});
