/** Where the person is, as far as the device tells without being asked for a place. */
import { type HelpRegion, helpRegions } from '../../host.ts';

/** Beginnings of time zone names (IANA), the narrower ones first. */
const zones: readonly (readonly [RegExp, HelpRegion])[] = [
  [/^America\/Puerto_Rico$/, 'PR'],
  [/^America\/(Argentina\/|Buenos_Aires|Cordoba)/, 'AR'],
  [/^(America\/(Santiago|Punta_Arenas|Coyhaique)|Pacific\/Easter)$/, 'CL'],
  [/^America\/Bogota$/, 'CO'],
  [
    /^America\/(Mexico_City|Cancun|Merida|Monterrey|Matamoros|Chihuahua|Ciudad_Juarez|Ojinaga|Mazatlan|Bahia_Banderas|Hermosillo|Tijuana)$/,
    'MX',
  ],
  [
    /^America\/(St_Johns|Halifax|Glace_Bay|Moncton|Goose_Bay|Toronto|Montreal|Iqaluit|Winnipeg|Regina|Swift_Current|Edmonton|Vancouver|Whitehorse|Dawson)/,
    'CA',
  ],
  [
    /^(America\/(New_York|Detroit|Kentucky\/|Indiana\/|Chicago|Menominee|North_Dakota\/|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak)|Pacific\/Honolulu)/,
    'US',
  ],
  [/^(Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/, 'ES'],
  [/^Europe\/London$/, 'GB'],
  [/^Europe\/Dublin$/, 'IE'],
  [/^Australia\//, 'AU'],
  [/^Pacific\/(Auckland|Chatham)$/, 'NZ'],
];

/**
 * The clock first: a phone in Spanish of Mexico may well be in Texas, and its clock knows. A clock
 * that names no place leaves it to the languages.
 * @param timeZone as `Intl.DateTimeFormat().resolvedOptions().timeZone` has it
 * @param languages the reader's, best first
 */
export function guessRegion(timeZone: string, languages: readonly string[]): HelpRegion {
  const zone = zones.find(([names]) => names.test(timeZone));
  if (zone) return zone[1];
  if (/^(Africa|America|Antarctica|Asia|Atlantic|Europe|Indian|Pacific)\//.test(timeZone)) {
    return 'elsewhere';
  }
  const named = languages.flatMap((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? []);
  return named.flatMap((tag) => helpRegions.find((each) => each === tag) ?? [])[0] ?? 'elsewhere';
}
