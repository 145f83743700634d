// `npm run faults -- --kills <n>`: kills the server, and often its database, n times with -9 and proves that nothing is lost or done twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findRunningServer } from '#platform/database/embedded.ts';
import { besiege } from './siege.ts';

const { values: options } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
const kills = Number(options.kills);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('usage: npm run faults -- --kills <n>');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'sunhall-faults-'));
const { faults, ...figures } = await besiege({
  place: { folder },
  kills,
  findDatabase: async () => (await findRunningServer(folder)) ?? '',
  say: (text) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`),
});
console.log(JSON.stringify({ kills, ...figures, faults: faults.length }));
for (const fault of faults) console.log(fault);
if (faults.length === 0) rmSync(folder, { recursive: true });
else console.log(`The city is left in ${folder}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
