import { expect, test } from 'vitest';
import { helpRegions } from '../../host.ts';
import { guessRegion } from './guess-region.ts';
import { helpLines } from './help-lines.ts';

test.each([
  ['America/Chicago', ['es-MX', 'es'], 'US'],
  ['America/Mexico_City', ['en-US'], 'MX'],
  ['America/Argentina/Salta', ['es'], 'AR'],
  ['America/Puerto_Rico', ['en-US'], 'PR'],
  ['Australia/Perth', ['en-GB'], 'AU'],
  ['Europe/Berlin', ['en-US'], 'elsewhere'],
  ['UTC', ['en', 'es-CL'], 'CL'],
  ['UTC', ['es-419', 'es'], 'elsewhere'],
  ['UTC', ['zh-Hant-TW', 'en-NZ'], 'NZ'],
  ['', [], 'elsewhere'],
] as const)('a clock at %s and languages %j are taken for %s', (zone, languages, region) => {
  expect(guessRegion(zone, languages)).toBe(region);
});

test('wherever one is, the first number is for a life in danger and every region has a crisis line', () => {
  for (const region of helpRegions) {
    const kinds = helpLines[region].map(({ kind }) => kind);
    expect(['emergency', 'ambulance']).toContain(kinds[0]);
    expect(kinds).toContain('crisis');
  }
  expect(helpLines.elsewhere[0]?.number).toBe('112');
});
