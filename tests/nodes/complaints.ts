/** What an account of the chaos must not say. */
import type { Account } from './chaos.ts';
import { REVOKED_WITHIN } from './member.ts';

/** Of each kind, as many as help to find out why. */
const SHOWN = 10;

export function complaints(account: Account): string[] {
  const { lost, wrong, failures, converged, presence, longest } = account;
  const access = Math.round(longest.lastAccess);
  return [
    ...lost.slice(0, SHOWN).map((what) => `Lost: ${what}`),
    ...wrong.slice(0, SHOWN).map((what) => `Wrong: ${what}`),
    ...failures.slice(0, SHOWN),
    ...converged.missing.slice(0, SHOWN).map((what) => `Not converged: ${what}`),
    ...presence.missing.slice(0, SHOWN).map((what) => `Presence: ${what}`),
    ...(access > REVOKED_WITHIN ? [`A removed member had access for ${access} ms`] : []),
  ];
}
