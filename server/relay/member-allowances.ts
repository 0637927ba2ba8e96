/** What all connections of one member may ask of this node together: kept while one is open. */
import type { Pass } from '../access/admit.ts';
import { type Allowance, createAllowance } from './allowance.ts';

export type MemberAllowances = {
  /** `leave` once, when the connection is gone. */
  enter(pass: Pass): { allowance: Allowance; leave(): void };
};

export function createMemberAllowances(rate: {
  perSecond: number;
  atOnce: number;
}): MemberAllowances {
  const shared = new Map<string, { allowance: Allowance; users: number }>();
  return {
    enter({ notebookId, memberId }) {
      const key = `${notebookId} ${memberId}`;
      const entry = shared.get(key) ?? { allowance: createAllowance(rate), users: 0 };
      shared.set(key, entry);
      entry.users += 1;
      return {
        allowance: entry.allowance,
        leave() {
          entry.users -= 1;
          if (entry.users === 0) shared.delete(key);
        },
      };
    },
  };
}
