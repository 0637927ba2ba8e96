/** The connections that are open at this node, by notebook. */
import type { Connection } from './connection.ts';

export type Connections = {
  add(connection: Connection): void;
  remove(connection: Connection): void;
  of(notebookId: string): Connection[];
  all(): Iterable<Connection>;
  readonly size: number;
  /** Resolves when there are none. */
  none(): Promise<void>;
};

export function createConnections(): Connections {
  const all = new Set<Connection>();
  const byNotebook = new Map<string, Set<Connection>>();
  let waiting: (() => void)[] = [];

  return {
    add(connection) {
      const { notebookId } = connection.pass;
      all.add(connection);
      const others = byNotebook.get(notebookId) ?? new Set();
      byNotebook.set(notebookId, others.add(connection));
    },

    remove(connection) {
      const { notebookId } = connection.pass;
      all.delete(connection);
      const others = byNotebook.get(notebookId);
      others?.delete(connection);
      if (others?.size === 0) byNotebook.delete(notebookId);
      if (all.size > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },

    of: (notebookId) => [...(byNotebook.get(notebookId) ?? [])],
    all: () => all,
    get size() {
      return all.size;
    },

    none: () =>
      all.size === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
  };
}
