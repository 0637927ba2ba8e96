/** `/notebooks/:notebookId/devices`: a member's own devices. */
import type { FastifyInstance } from 'fastify';
import type { DeviceRecord, EnrolDevice } from '#shared/sync/protocol.ts';
import { enrolDevice } from '../access/enrolment.ts';
import { Refusal } from '../access/refusal.ts';
import { admitRequest, type Context, type InNotebook, sendOutcome } from './context.ts';
import { bodies, ids } from './schemas.ts';

export function registerDevices(app: FastifyInstance, context: Context): void {
  const { store, relay, limitStrangers } = context;

  app.post<InNotebook & { Body: EnrolDevice }>(
    '/notebooks/:notebookId/devices',
    {
      schema: { params: ids('notebookId'), body: bodies.enrolDevice },
      preHandler: limitStrangers,
    },
    async (request, reply) => {
      const outcome = await enrolDevice(store, request.params.notebookId, request.body);
      return sendOutcome(reply, outcome, { deviceId: request.body.deviceId });
    },
  );

  app.get<InNotebook>(
    '/notebooks/:notebookId/devices',
    { schema: { params: ids('notebookId') } },
    async (request): Promise<DeviceRecord[]> => {
      const { notebookId, memberId } = await admitRequest(context, request);
      const devices = await store.records.listDevices(notebookId, memberId);
      return devices.map(({ deviceId, createdAt, lastSeenAt }) => {
        return { deviceId, createdAt, lastSeenAt };
      });
    },
  );

  app.delete<{ Params: { notebookId: string; deviceId: string } }>(
    '/notebooks/:notebookId/devices/:deviceId',
    { schema: { params: ids('notebookId', 'deviceId') } },
    async (request, reply) => {
      const { notebookId, memberId } = await admitRequest(context, request);
      const { deviceId } = request.params;
      const device = await store.records.findDevice(notebookId, deviceId);
      if (device?.memberId !== memberId) throw new Refusal('not-found');
      await store.records.endDevice(notebookId, deviceId);
      await relay.accessChanged(notebookId);
      return reply.code(204).send();
    },
  );
}
