// Serves a city: HTTP on one side, the background workers on the other, until told to stop.
import type { FastifyInstance } from 'fastify';
import { startCaseClock } from '#kernel/cases/clock.ts';
import { startSupervisionClock } from '#kernel/supervision/clock.ts';
import { endStreams } from '#kernel/supervision/live.ts';
import { startDutyClock } from '#office/duty/clock.ts';
import { startMeetingClock } from '#office/meetings/service/remind.ts';
import { smsPolicy } from '#office/sms/service/policy.ts';
import { tellTool } from '#openness/films/service.ts';
import type { House } from '#platform/http/house.ts';
import { buildServer } from '#platform/http/server.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { openCarriers } from '#platform/notify/carriers.ts';
import { startDispatcher } from '#platform/notify/dispatcher.ts';
import { listenToProviders } from '#platform/notify/sms/inbound.ts';
import { openProviders } from '#platform/notify/sms/providers.ts';
import type { Runtime } from '#platform/runtime.ts';
import { buildAssets } from '#ui/assets.ts';
import { addAssets } from './assets.tsx';
import { listenForChanges } from './changes.ts';
import { composeHouse } from './house.ts';
import { addMachineRoutes } from './machine.ts';
import { modules } from './modules.ts';
import type { OpenCity } from './open.ts';
import { addSignOn } from './sign-on.ts';
import { countVisits } from './visits.ts';

export interface Serving {
  readonly server: FastifyInstance;
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts serving; resolves once the port answers. `work` is false where another process does the background work. */
export async function serve({ runtime, permissions, url }: OpenCity, work = true): Promise<Serving> {
  const house = await composeHouse(runtime, modules, permissions);
  const server = await buildCityServer(house);
  const address = await server.listen({ host: runtime.config.host, port: runtime.config.port });
  const workers = work ? await startWorkers(runtime, url) : [];
  const changes = await listenForChanges(url, house, runtime.log);
  return {
    server,
    address,
    stop: async () => {
      await server.close();
      for (const worker of [...workers, changes]) await worker.stop();
    },
  };
}

/** The server with everything on it that a browser or a machine may ask for; it does not listen yet. */
export async function buildCityServer(house: House): Promise<FastifyInstance> {
  const server = await buildServer(house);
  const assets = await buildAssets();
  addAssets(server, assets);
  addMachineRoutes(server, house, assets);
  await addSignOn(server, house);
  countVisits(server, house);
  // A server that stops does not wait for those who watch.
  server.addHook('preClose', async () => endStreams());
  return server;
}

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Jobs, the clocks of cases, of supervision and of duty, the outbox. Any number of processes may do this on one database: each
 * piece of work is claimed by one of them.
 */
export async function startWorkers(runtime: Runtime, databaseUrl: string): Promise<Worker[]> {
  void tellTool(runtime);
  const providers = openProviders(runtime);
  const templates = Object.assign({}, ...modules.map((module) => module.notices ?? {}));
  return [
    await startWorker(runtime, modules, databaseUrl),
    startCaseClock(runtime),
    startSupervisionClock(runtime),
    startDutyClock(runtime),
    startMeetingClock(runtime),
    startDispatcher(runtime, templates, openCarriers(runtime, providers), smsPolicy),
    listenToProviders(runtime, providers),
  ];
}
