// Fills an empty database: with the demo city and a year of its life, or with the pack of a city of one's own.
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { samePassword } from '#kernel/people/service/first-passwords.ts';
import { keepCatalogue } from '#openness/catalogue/jobs.ts';
import { openAllSites } from '#openness/sites/service/open-all.ts';
import { rescan } from '#openness/watchwords/service/rounds.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type LoadSummary, loadPack } from '../load/load.ts';
import { loadWithPasswords } from '../load/passwords.ts';
import { DEMO_PASSWORD, isDemoCity } from '../welcome.ts';
import { writeHistory } from './history.ts';
import { draftRules } from './rule-drafts.ts';
import { checkDemoSites } from './site-checks.ts';

type Say = (text: string) => void;

/** The pack of the settings: only the one that ships with the product gets invented cases and a published password. */
export async function fillCity(runtime: Runtime, permissions: Permissions, say: Say): Promise<void> {
  const { cityFolder } = runtime.config;
  say(`Loading the city from ${cityFolder} …`);
  if (isDemoCity(runtime.config)) return fillDemoCity(runtime, permissions, say);
  const loaded = await loadWithPasswords(runtime, cityFolder, false);
  tellLoaded(loaded, say);
  if (loaded.firstPasswords) say(`First passwords: ${loaded.firstPasswords}`);
}

export async function fillDemoCity(runtime: Runtime, permissions: Permissions, say: Say): Promise<void> {
  const passwords = await samePassword(DEMO_PASSWORD, false);
  tellLoaded(await loadPack(runtime, runtime.config.cityFolder, { dryRun: false, passwords }), say);
  const opened = await inTransaction(runtime.db, (tx) => openAllSites(tx, runtime.clock.now()));
  say(`… ${opened} sites from the template of their kind`);
  say('Living through its past year …');
  await writeHistory(runtime, permissions, say);
  await rescan(runtime);
  await draftRules(runtime, permissions);
  await checkDemoSites(runtime);
  await keepCatalogue(runtime);
}

function tellLoaded(summary: LoadSummary, say: Say): void {
  if (!summary.loaded) {
    const faults = summary.faults
      .slice(0, 20)
      .map((fault) => `  ${fault.file}:${fault.line} ${fault.field}: ${fault.reason}`);
    throw new Error(`The city pack was not loaded:\n${faults.join('\n')}`);
  }
  const counts = Object.entries(summary.counts).map(([kind, count]) => `${count} ${kind}`);
  say(`… ${counts.join(', ')}`);
}
