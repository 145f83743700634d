// Fills an empty database with the demo city: its pack, then a year of its life.

import type { Permissions } from '#kernel/people/rules/roles.ts';
import { hashPassword } from '#kernel/people/service/passwords.ts';
import type { Runtime } from '#platform/runtime.ts';
import { loadPack } from '../load/load.ts';
import { DEMO_PASSWORD } from '../welcome.ts';
import { writeHistory } from './history.ts';

export async function fillDemoCity(
  runtime: Runtime,
  permissions: Permissions,
  say: (text: string) => void,
): Promise<void> {
  say(`Loading the city from ${runtime.config.cityFolder} …`);
  const summary = await loadPack(runtime, runtime.config.cityFolder, {
    dryRun: false,
    passwordHash: await hashPassword(DEMO_PASSWORD),
  });
  if (!summary.loaded) {
    const faults = summary.faults
      .slice(0, 20)
      .map((fault) => `  ${fault.file}:${fault.line} ${fault.field}: ${fault.reason}`);
    throw new Error(`The city pack was not loaded:\n${faults.join('\n')}`);
  }
  say(
    `… ${Object.entries(summary.counts)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
  );
  say('Living through its past year …');
  await writeHistory(runtime, permissions, say);
}
