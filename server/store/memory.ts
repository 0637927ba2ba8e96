/** The store's twin in memory: the same contract, forgotten when it is closed. For tests. */
import {
  changesAccess,
  type DeviceRow,
  type InvitationRow,
  type MemberRow,
  type NotebookRow,
  type Records,
  type Snapshot,
  type Store,
} from './store.ts';

type Tables = {
  notebooks: (NotebookRow & { accessChanges: number })[];
  members: MemberRow[];
  devices: DeviceRow[];
  invitations: InvitationRow[];
};
type MemoryLog = {
  lastSeq: number;
  updates: { seq: number; bytes: Uint8Array }[];
  snapshots: Snapshot[];
};

export function createMemoryStore(): Store {
  let tables: Tables = { notebooks: [], members: [], devices: [], invitations: [] };
  const logs = new Map<string, MemoryLog>();
  let turn: Promise<unknown> = Promise.resolve();
  const records = createRecords(
    () => tables,
    (notebookId) => logs.delete(notebookId),
  );

  return {
    records,

    transaction(_notebookId, work) {
      const result = turn.then(async () => {
        const before = structuredClone(tables);
        try {
          return await work(records);
        } catch (error) {
          tables = before;
          throw error;
        }
      });
      turn = result.catch(() => undefined);
      return result;
    },

    appendEvery: 4,
    async append(appends) {
      return appends.map(({ notebookId, bytes }) => {
        if (!tables.notebooks.some((notebook) => notebook.notebookId === notebookId)) return null;
        const log = logs.get(notebookId) ?? { lastSeq: 0, updates: [], snapshots: [] };
        logs.set(notebookId, log);
        log.lastSeq += 1;
        log.updates.push({ seq: log.lastSeq, bytes: bytes.slice() });
        return log.lastSeq;
      });
    },

    async readLog(notebookId, after = 0) {
      const log = logs.get(notebookId);
      const newest = log?.snapshots[0];
      const snapshot = newest !== undefined && newest.upTo > after ? newest : null;
      const from = Math.max(after, snapshot?.upTo ?? 0);
      return { snapshot, updates: log?.updates.filter(({ seq }) => seq > from) ?? [] };
    },

    async readHeads(notebookIds) {
      return tables.notebooks
        .filter(({ notebookId }) => notebookIds.includes(notebookId))
        .map(({ notebookId, accessChanges }) => {
          return { notebookId, accessChanges, lastSeq: logs.get(notebookId)?.lastSeq ?? 0 };
        });
    },

    async replaceLog(notebookId, snapshot, forget) {
      const log = logs.get(notebookId);
      if (log === undefined) return;
      log.updates = log.updates.filter(({ seq }) => seq > snapshot.upTo);
      const kept = log.snapshots.filter(({ upTo }) => !forget.includes(upTo));
      log.snapshots = [snapshot, ...kept.filter(({ upTo }) => upTo !== snapshot.upTo)];
    },

    async listVersions(notebookId) {
      const snapshots = logs.get(notebookId)?.snapshots ?? [];
      return snapshots.map(({ upTo, bytes, madeAt }) => ({ upTo, size: bytes.length, madeAt }));
    },

    async check() {},
    async close() {},
  };
}

function createRecords(read: () => Tables, dropLog: (notebookId: string) => void): Records {
  const find = <Row>(rows: Row[], test: (row: Row) => boolean): Row | null => {
    const row = rows.find(test);
    return row === undefined ? null : { ...row };
  };
  const keep = <Row>(rows: Row[], test: (row: Row) => boolean): void => {
    rows.splice(0, rows.length, ...rows.filter(test));
  };
  const add = <Row>(rows: Row[], row: Row, key: (row: Row) => string): void => {
    if (rows.some((other) => key(other) === key(row))) throw new Error(`${key(row)} exists`);
    rows.push({ ...row });
  };

  const countAccessChange = (id: string): void => {
    for (const row of read().notebooks) if (row.notebookId === id) row.accessChanges += 1;
  };

  return {
    async findNotebook(id) {
      const row = read().notebooks.find(({ notebookId }) => notebookId === id);
      return row === undefined ? null : { notebookId: id, createdAt: row.createdAt };
    },
    addNotebook: async (row) =>
      add(read().notebooks, { ...row, accessChanges: 0 }, (notebook) => notebook.notebookId),
    async eraseNotebook(id) {
      keep(read().notebooks, (row) => row.notebookId !== id);
      keep(read().members, (row) => row.notebookId !== id);
      keep(read().devices, (row) => row.notebookId !== id);
      keep(read().invitations, (row) => row.notebookId !== id);
      dropLog(id);
    },

    findMember: async (id, memberId) =>
      find(read().members, (row) => row.notebookId === id && row.memberId === memberId),
    listMembers: async (id) =>
      read()
        .members.filter((row) => row.notebookId === id)
        .map((row) => ({ ...row })),
    addMember: async (row) =>
      add(read().members, row, (member) => `${member.notebookId} ${member.memberId}`),
    async changeMember(id, memberId, change) {
      for (const row of read().members) {
        if (row.notebookId === id && row.memberId === memberId) Object.assign(row, change);
      }
      if (changesAccess(change)) countAccessChange(id);
    },

    findDevice: async (id, deviceId) =>
      find(read().devices, (row) => row.notebookId === id && row.deviceId === deviceId),
    findDeviceByToken: async (id, tokenHash) =>
      find(read().devices, (row) => row.notebookId === id && row.tokenHash === tokenHash),
    listDevices: async (id, memberId) =>
      read()
        .devices.filter((row) => row.notebookId === id && row.memberId === memberId)
        .map((row) => ({ ...row })),
    async addDevice(row) {
      add(read().devices, row, (device) => `${device.notebookId} ${device.deviceId}`);
    },
    async markDeviceSeen(id, deviceId, at) {
      for (const row of read().devices) {
        if (row.notebookId === id && row.deviceId === deviceId) row.lastSeenAt = at;
      }
    },
    async endDevice(id, deviceId) {
      keep(read().devices, (row) => row.notebookId !== id || row.deviceId !== deviceId);
      countAccessChange(id);
    },
    async endDevicesOf(id, memberId) {
      keep(read().devices, (row) => row.notebookId !== id || row.memberId !== memberId);
      countAccessChange(id);
    },

    findInvitation: async (id) => find(read().invitations, (row) => row.invitationId === id),
    listInvitations: async (id) =>
      read()
        .invitations.filter((row) => row.notebookId === id && row.redeemedBy === null)
        .map((row) => ({ ...row })),
    addInvitation: async (row) =>
      add(read().invitations, row, (invitation) => invitation.invitationId),
    async spendInvitation(id, memberId) {
      for (const row of read().invitations) {
        if (row.invitationId === id) Object.assign(row, { redeemedBy: memberId, box: null });
      }
    },
    deleteInvitation: async (id) => keep(read().invitations, (row) => row.invitationId !== id),
    withdrawInvitationsOf: async (id, memberId) =>
      keep(
        read().invitations,
        (row) => row.notebookId !== id || row.createdBy !== memberId || row.redeemedBy !== null,
      ),
  };
}
