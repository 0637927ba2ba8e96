/** Several nodes in one process, for tests: a hub that hands out buses, and can be switched away. */
import type { Bus, BusEvent } from './bus.ts';
import { createEars, type Ears } from './ears.ts';

export type LocalNode = Bus & {
  /** As when its process is killed: the others find that it is gone. */
  die(): void;
  /** As when this node alone has lost the bus. */
  cut(): void;
  mend(): void;
};

export type LocalHub = {
  join(): LocalNode;
  /** What is on its way is lost, and so is what is told from now on. */
  goAway(): void;
  comeBack(): void;
};

type Member = {
  nodeId: string;
  isCut: boolean;
  ears: Ears;
  onReturn: (() => void)[];
  onNodeGone: ((nodeId: string) => void)[];
};

export function createLocalHub(): LocalHub {
  const members = new Set<Member>();
  let isWell = true;
  /** Rises when the hub goes away: what was told before does not arrive after. */
  let era = 0;
  let joined = 0;

  function pass(from: Member, notebookId: string, event: BusEvent): void {
    const toldIn = era;
    const hearers = [...members].filter((member) => member !== from && !member.isCut);
    setImmediate(() => {
      if (toldIn !== era) return;
      for (const member of hearers) {
        const stillHears = members.has(member) && !member.isCut;
        if (stillHears) member.ears.deliver(notebookId, event, from.nodeId);
      }
    });
  }

  function tellReturn(): void {
    for (const { onReturn } of members) for (const tell of onReturn) tell();
  }

  function leave(member: Member): void {
    if (!members.delete(member)) return;
    setImmediate(() => {
      for (const { onNodeGone } of members) for (const tell of onNodeGone) tell(member.nodeId);
    });
  }

  return {
    join() {
      joined += 1;
      const nodeId = `node-${joined}`;
      const member: Member = {
        nodeId,
        isCut: false,
        ears: createEars(),
        onReturn: [],
        onNodeGone: [],
      };
      const isWellHere = () => isWell && !member.isCut && members.has(member);
      members.add(member);
      return {
        async listen(notebookId, hear) {
          const ear = member.ears.add(notebookId, hear);
          return { stop: ear.remove };
        },
        tell(notebookId, event) {
          if (isWellHere()) pass(member, notebookId, event);
        },
        get isWell() {
          return isWellHere();
        },
        onReturn: (listener) => void member.onReturn.push(listener),
        onNodeGone: (listener) => void member.onNodeGone.push(listener),
        close: async () => leave(member),
        die: () => leave(member),
        cut() {
          member.isCut = true;
        },
        mend() {
          member.isCut = false;
          tellReturn();
        },
      };
    },

    goAway() {
      isWell = false;
      era += 1;
    },

    comeBack() {
      isWell = true;
      tellReturn();
    },
  };
}
