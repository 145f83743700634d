// `/uplink/batches`: where the programs of the cities beneath hand their batches in.
import { holds } from '#platform/http/access.ts';
import { resource, unboundAct } from '#platform/http/resource.ts';
import { BATCHES, envelopeSchema, permissions } from './contract.ts';
import { receiveBatch } from './service/receive.ts';
import { listSenders } from './store/receiving.ts';

export const batchesResource = resource({
  name: 'uplink-batches',
  path: BATCHES,
  face: 'bare',
  access: holds(permissions.deliver),
  load: async ({ db }) => ({ senders: await listSenders(db) }),
  acts: {
    // A refusal is noted, so nothing may undo it.
    '': unboundAct({
      access: holds(permissions.deliver),
      body: envelopeSchema,
      do: async (ctx, { body }) => ({ to: BATCHES, data: { ...(await receiveBatch(ctx, body)) } }),
    }),
  },
});
