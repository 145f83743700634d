// `npm run faults -- --kills <n>`: kills the server, and often its database, n times with -9 and proves that nothing is lost or done twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { registerRooms } from '#app/house.ts';
import { modules } from '#app/modules.ts';
import { findRunningServer } from '#platform/database/embedded.ts';
import { writeReliability } from './report.ts';
import { besiege } from './siege.ts';

const { values: options } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
const kills = Number(options.kills);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('usage: npm run faults -- --kills <n>');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'sunhall-faults-'));
registerRooms(modules);
let isOver = false;
process.once('SIGINT', () => {
  console.log('Examining what was done until now …');
  isOver = true;
});
const outcome = await besiege({
  place: { folder },
  kills,
  findDatabase: async () => (await findRunningServer(folder)) ?? '',
  isOver: () => isOver,
  say: (text) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`),
});
const { faults, firstAnswers, checks, ...figures } = outcome;
console.log(JSON.stringify({ ...figures, faults: faults.length }));
writeReliability(outcome, process.argv.slice(2));
for (const fault of faults) console.log(fault);
if (faults.length === 0) rmSync(folder, { recursive: true });
else console.log(`The city is left in ${folder}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
