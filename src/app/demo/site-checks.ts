// The first check of the demo city's sites, and an error that a reader found.
import { checkSites } from '#openness/self-check/service/night.ts';
import { reportError } from '#openness/self-check/service/report.ts';
import { inTransaction } from '#platform/database/db.ts';
import { anonymous, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';

export async function checkDemoSites(runtime: Runtime): Promise<void> {
  await checkSites(runtime);
  await inTransaction(runtime.db, (tx) =>
    reportError(
      { ...systemContext(runtime, tx), tx, actor: anonymous },
      { address: '/', text: '首页“部暑”应为“部署”，请改正。' },
    ),
  );
}
