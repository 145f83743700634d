// For tests: a city and the platform above it, each with a database and keys of its own, and a line between them that can break.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildCityServer } from '#app/serve.ts';
import { type Config, Secret } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import type { Runtime } from '#platform/runtime.ts';
import { openTestCity, TEST_NOW, type TestCity, temporaryFolder } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { permissions } from './contract.ts';

/** `deaf`: what is sent arrives, and the answer is lost. */
type Mode = 'whole' | 'down' | 'deaf' | 'altering';

export interface Line {
  mode: Mode;
  /** Batches sent over it so far. */
  sent: number;
  readonly address: string;
  close(): void;
}

async function openLine(target: string): Promise<Line> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    line.sent++;
    if (line.mode === 'down') return request.socket.destroy();
    const sent = Buffer.concat(chunks).toString('utf8');
    const answer = await fetch(`${target}${request.url}`, {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: line.mode === 'altering' ? sent.replace('+08:00', '+09:00') : sent,
    });
    if (line.mode === 'deaf') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const line: Line = { mode: 'whole', sent: 0, address: `http://127.0.0.1:${port}`, close: () => server.close() };
  return line;
}

/** The same city under other settings. */
async function reopen(city: TestCity, settings: Partial<Config>): Promise<TestCity> {
  const runtime = { ...city.runtime, config: { ...city.runtime.config, ...settings } };
  return { ...city, runtime, server: await buildCityServer({ ...city.house, runtime }) };
}

export interface TwoLevels {
  readonly city: TestCity;
  readonly province: TestCity;
  readonly line: Line;
  /** What the city's background work runs on, with keys of its own. */
  readonly upward: Runtime;
  readonly token: string;
  close(): Promise<void>;
}

/** Two demo cities: one is taken for the province of the other. */
export async function openTwoLevels(): Promise<TwoLevels> {
  const [below, above] = [await openTestCity(), await openTestCity()];
  const folder = temporaryFolder();
  const vault = openVault(folder.path, TEST_NOW);
  const admin = visit(above, await above.signIn('city.admin'));
  const made = await admin.post('/account/security/acts/make', {
    name: '临沧',
    scope: [permissions.deliver],
    days: 360,
  });
  const token = String(made.json.token);
  const downlinks = new Map([['530900', [vault.publicKeys().sm2]]]);
  const province = await reopen(above, { downlinks });
  const line = await openLine(await province.server.listen({ host: '127.0.0.1', port: 0 }));
  const keys = [above.runtime.vault.publicKeys().sm2];
  const uplink = { url: line.address, token: new Secret(token), keys };
  const city = await reopen(below, { uplink });
  return {
    city,
    province,
    line,
    upward: { ...city.runtime, vault },
    token,
    close: async () => {
      line.close();
      await province.server.close();
      await city.server.close();
      await Promise.all([below.close(), above.close()]);
      folder.remove();
    },
  };
}
