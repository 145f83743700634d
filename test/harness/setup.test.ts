// Proves that a test cannot reach beyond this machine, by whatever road.
import { connect, createServer } from 'node:net';
import { expect, it } from 'vitest';

it('refuses other machines', async () => {
  // 192.0.2.1 is kept for documentation and belongs to nobody (RFC 5737).
  expect(() => connect(80, '192.0.2.1')).toThrow('this machine only');
  expect(() => connect({ port: 80, host: '192.0.2.1' })).toThrow('this machine only');
  await expect(fetch('http://192.0.2.1/')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('this machine only') },
  });
});

it('reaches this machine', async () => {
  const server = createServer((socket) => socket.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as { port: number };
  const answer = await new Promise((resolve) => connect(port, '127.0.0.1').on('data', (data) => resolve(`${data}`)));
  server.close();
  expect(answer).toBe('here');
});
