// Serves a city: HTTP on one side, the background workers on the other, until told to stop.
import type { FastifyInstance } from 'fastify';
import { startCaseClock } from '#kernel/cases/clock.ts';
import { startSupervisionClock } from '#kernel/supervision/clock.ts';
import { endStreams } from '#kernel/supervision/live.ts';
import type { House } from '#platform/http/house.ts';
import type { PageCache } from '#platform/http/page-cache.ts';
import { buildServer } from '#platform/http/server.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { startDispatcher } from '#platform/notify/dispatcher.ts';
import type { Runtime } from '#platform/runtime.ts';
import { buildAssets } from '#ui/assets.ts';
import { addAssets, addKit } from './assets.tsx';
import { listenForChanges } from './changes.ts';
import { composeHouse } from './house.ts';
import { addMachineRoutes } from './machine.ts';
import { modules } from './modules.ts';
import type { OpenCity } from './open.ts';

export interface Serving {
  readonly server: FastifyInstance;
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts serving; resolves once the port answers. */
export async function serve({ runtime, permissions, url }: OpenCity): Promise<Serving> {
  const house = await composeHouse(runtime, modules, permissions);
  const server = await buildCityServer(house);
  const address = await server.listen({ host: runtime.config.host, port: runtime.config.port });
  const workers = await startWorkers(runtime, url, house.pageCache);
  return {
    server,
    address,
    stop: async () => {
      await server.close();
      for (const worker of workers) await worker.stop();
    },
  };
}

/** The server with everything on it that a browser or a machine may ask for; it does not listen yet. */
export async function buildCityServer(house: House): Promise<FastifyInstance> {
  const server = await buildServer(house);
  const assets = await buildAssets();
  addAssets(server, assets);
  addKit(server, assets);
  addMachineRoutes(server, house);
  // A server that stops does not wait for those who watch.
  server.addHook('preClose', async () => endStreams());
  return server;
}

interface Worker {
  stop(): Promise<void>;
}

/** Jobs, the clocks of cases and of supervision, the outbox, and word of changes from other processes. */
export async function startWorkers(runtime: Runtime, databaseUrl: string, pages: PageCache): Promise<Worker[]> {
  return [
    await startWorker(runtime, modules, databaseUrl),
    startCaseClock(runtime),
    startSupervisionClock(runtime),
    startDispatcher(runtime, Object.assign({}, ...modules.map((module) => module.notices ?? {}))),
    await listenForChanges(databaseUrl, pages, runtime.log),
  ];
}
