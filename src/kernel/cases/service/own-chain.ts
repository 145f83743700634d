// What is no case leaves a trace as well: a meeting room, a shift of duty, each an act in a chain of its own.
import { appendAct } from '#kernel/ledger/store.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { actorColumns } from './rows.ts';

/** The caller has locked the thing, under which lock alone its chain grows. */
export async function noteAct(
  ctx: ActContext,
  chain: { readonly kind: string; readonly id: string },
  act: string,
  body: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: chain.id,
    chain_kind: chain.kind,
    id: newId(),
    act,
    at: ctx.now,
    body,
    client_id: null,
  });
}
