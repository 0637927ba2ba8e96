/** Keys of records: `subject:member:day` and shorter. They make a record unique, and say whose it is. */
import { isDay } from './fields.ts';
import { type KeyPart, type RecordName, recordKeys } from './shape.ts';

type Place = { readonly subject: string; readonly member: string; readonly day: string };

/** @throws RangeError when a part would make the key ambiguous or unreadable */
export function writeRecordKey(name: RecordName, parts: readonly string[]): string {
  const key = parts.join(':');
  if (readRecordKey(name, key) === null) throw new RangeError(`Not a key for ${name}.`);
  return key;
}

/** @returns `null` when a stored key is not of this kind's form. */
export function readRecordKey(name: RecordName, key: string): Place | null {
  const [subject = '', ...rest] = key.split(':');
  const form = recordKeys[name];
  if (subject === '' || rest.length > form.length) return null;
  const fits = form.every((part, at) => isPart[part](rest[at]));
  return fits ? { subject, member: rest[0] ?? '', day: rest[1] ?? '' } : null;
}

const isPart: Record<KeyPart, (part: string | undefined) => boolean> = {
  member: (part) => part !== undefined && part !== '',
  day: isDay,
  time: (part) => part !== undefined && /^\d+$/.test(part),
  'time?': (part) => part === undefined || isPart.time(part),
};
