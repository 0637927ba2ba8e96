/**
 * What this device knows about its notebooks besides the passes. It is sealed like them: titles and
 * names are content.
 */

import { type MemberKind, memberKinds } from '#shared/notebook/shape.ts';
import { asFields } from '#shared/secrets/json.ts';
import type { Introduction } from '#shared/ui/host.ts';

/** What is still to be written into a notebook by the one who just started or joined it. */
export type FirstWords = {
  readonly me: Introduction;
  /** Only the founder seeds a notebook. */
  readonly founding: { readonly title: string; readonly childName: string } | null;
};

export type Facts = {
  readonly lastOpened: string | null;
  /** By notebook: what the shelf says before it is opened. */
  readonly titles: Readonly<Record<string, string>>;
  /** By notebook. Kept until they are in it, whatever happens in between. */
  readonly firstWords: Readonly<Record<string, FirstWords>>;
  /** By member who has not joined yet: which invitation to withdraw when they shall not. */
  readonly invitations: Readonly<Record<string, string>>;
};

export const noFacts: Facts = { lastOpened: null, titles: {}, firstWords: {}, invitations: {} };

export function readFacts(json: Record<string, unknown> | null): Facts {
  if (json === null) return noFacts;
  const { lastOpened } = json;
  return {
    lastOpened: typeof lastOpened === 'string' ? lastOpened : null,
    titles: readRecord(json.titles, readText),
    firstWords: readRecord(json.firstWords, readFirstWords),
    invitations: readRecord(json.invitations, readText),
  };
}

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

function readRecord<T>(json: unknown, read: (value: unknown) => T | null): Record<string, T> {
  const entries = Object.entries(asFields(json) ?? {}).flatMap(([key, stored]) => {
    const value = read(stored);
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readFirstWords(value: unknown): FirstWords | null {
  const fields = asFields(value);
  const me = asFields(fields?.me);
  const kind = memberKinds.find((each) => each === me?.kind);
  if (me === null || typeof me.name !== 'string' || kind === undefined) return null;
  return { me: { name: me.name, kind }, founding: readFounding(fields?.founding) };
}

function readFounding(value: unknown): FirstWords['founding'] {
  const fields = asFields(value);
  if (typeof fields?.title !== 'string' || typeof fields.childName !== 'string') return null;
  return { title: fields.title, childName: fields.childName };
}

/** What an invitation says about a newcomer, as untrusted as all that others wrote. */
export function readKind(kind: string): MemberKind {
  return memberKinds.find((each) => each === kind) ?? 'helper';
}
