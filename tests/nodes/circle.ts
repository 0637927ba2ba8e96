/** A notebook and the members who write into it; all that was ever acknowledged there. */
import {
  createTestNotebook,
  joinTestNotebook,
  removeMember,
  type TestPass,
} from '#tests/support/server.ts';
import { type Member, openMember } from './member.ts';
import type { Somewhere } from './somewhere.ts';

export type Circle = {
  readonly owner: TestPass;
  readonly members: readonly Member[];
  /** Clocks that the server said are saved, also of those who have left since. */
  acknowledged(): Map<number, number>;
  /** Updates written, acknowledged, and connections made, over all members there ever were. */
  sums(): { written: number; acknowledged: number; connections: number };
  join(): Promise<void>;
  /** Ends the rights of a member. Resolves when the answer is there: then they have none. */
  remove(member: Member): Promise<void>;
  /** Its device goes out of sight. */
  dismiss(member: Member): void;
  end(): void;
};

export async function createCircle(
  somewhere: Somewhere,
  size: number,
  onWrong: (what: string) => void,
): Promise<Circle> {
  const owner = await somewhere.persist('starting a notebook', createTestNotebook);
  const open = (pass: TestPass) => openMember({ pass, chooseNode: somewhere.choose, onWrong });
  const members = [open(owner)];
  const everybody = [...members];

  const circle: Circle = {
    owner,
    members,

    acknowledged: () => new Map(everybody.map(({ doc, saved }) => [doc.clientID, saved])),

    sums() {
      const sum = (pick: (member: Member) => number) =>
        everybody.reduce((total, member) => total + pick(member), 0);
      return {
        written: sum(({ written }) => written),
        acknowledged: sum(({ saved }) => saved),
        connections: sum(({ connections }) => connections),
      };
    },

    async join() {
      const pass = await somewhere.persist('joining', (address) =>
        joinTestNotebook({ ...owner, address }, 'editor'),
      );
      const member = open(pass);
      members.push(member);
      everybody.push(member);
    },

    async remove(member) {
      members.splice(members.indexOf(member), 1);
      await somewhere.persist('removing', (address) =>
        removeMember({ ...owner, address }, member.pass),
      );
    },

    dismiss: (member) => member.leave(),

    end() {
      for (const member of members) member.leave();
    },
  };
  for (let joined = 1; joined < size; joined += 1) await circle.join();
  return circle;
}
