// A file sent in at the desk: read, taken in or compared, and kept in the list of what was sent.
import { forbidden, invalidInput } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { linesOfFile } from '#platform/text/lines.ts';
import type { What } from '../contract.ts';
import { insertRun, type WholeRun } from '../store.ts';
import { deskWords } from '../words/desk.ts';
import { compareResults } from './compare.ts';
import { importCases } from './import.ts';

export interface SentIn {
  readonly what: What;
  readonly file: { readonly id: string; readonly name: string; readonly ticket?: string | undefined };
  readonly dryRun: boolean;
}

/**
 * Takes the file in, or only checks it. With faults nothing of it is taken in; they are kept with the run.
 * @throws invalidInput laid to `file` when it is not one the sender sent; forbidden to whom no organ belongs.
 */
export async function takeFileIn(ctx: ActContext, { what, file, dryRun }: SentIn): Promise<WholeRun> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  const { files, vault } = ctx.runtime;
  if (!isTicketed(vault, file) || !(await files.has(file.id))) {
    throw invalidInput({ count: 1 }, [{ path: 'file', message: deskWords.in(ctx.lang).noFile }]);
  }
  const open = await linesOfFile(() => files.open(file.id), file.name);
  const { counts, faultCount, faults } = await (what === 'cases' ? importCases : compareResults)(ctx, open, dryRun);
  const run: WholeRun = {
    id: newId(),
    what,
    fileName: file.name,
    dryRun,
    byName: ctx.actor.name,
    at: ctx.now,
    counts,
    faultCount,
    faults,
  };
  await insertRun(ctx.tx, { ...run, organPath: unit.path });
  return run;
}
