/**
 * How the nodes of one server hear of each other. The bus makes them quick and proves nothing: what
 * it loses is found in the store, which alone is the truth. Every implementation passes
 * `tests/contract/bus.test.ts`.
 */

/** A place in a notebook's log and the bytes that stand there: in the store before they are told. */
export type PlacedUpdate = { seq: number; bytes: Uint8Array };

export type BusEvent =
  | { type: 'updates'; updates: readonly PlacedUpdate[] }
  /** An awareness update that a connection of the telling node has said about itself. */
  | { type: 'present'; connectionId: string; deviceId: string; update: Uint8Array }
  | { type: 'left'; connectionId: string }
  /** Asks the others to tell again who is present at theirs. */
  | { type: 'who-is-here' }
  /** What somebody may do in this notebook is not what it was. */
  | { type: 'access-changed' };

/** @param nodeId who tells it: minted anew at every start of a node. */
export type HearEvent = (event: BusEvent, nodeId: string) => void;

export type Bus = {
  /** Resolves when nothing that is told from then on is missed while the bus is well. */
  listen(notebookId: string, hear: HearEvent): Promise<{ stop(): void }>;
  /**
   * Tells the other nodes, in the order of the calls; a node never hears itself. Never throws and
   * never waits: while the bus is away, what is told is lost.
   */
  tell(notebookId: string, event: BusEvent): void;
  /** Whether what is told arrives now. */
  readonly isWell: boolean;
  /**
   * The bus is back, for this node or for another: what was told in between is lost, at one side or
   * at both.
   */
  onReturn(listener: () => void): void;
  /** A node has not been heard of for a while: nobody is present at it any more. */
  onNodeGone(listener: (nodeId: string) => void): void;
  close(): Promise<void>;
};
