// What is written with an act on any case, of whichever wing: a mark of a state secret takes the act back.

import { getKind } from '#kernel/cases/registry.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { systemContext } from '#platform/http/context.ts';
import { refuseSecrets } from './service.ts';

/** The transaction of the act ends with it, and only the refusal is on record. */
export const guardActs: CaseListener = async ({ runtime, tx, act, file, record, actor, opener }) => {
  const kind = getKind(file.kind);
  const isNew = act === 'open';
  const kept = isNew ? [file.title, file.data] : (kind.keptWords?.(file)[act] ?? []);
  const said = [...gatherText(kept), ...gatherText(record)];
  const name = isNew ? kind.zh : (kind.acts[act]?.zh ?? act);
  const base = systemContext(runtime, tx);
  await refuseSecrets(
    { ...base, actor: actor ?? opener ?? base.actor },
    {
      entrance: `${file.kind}.${act}`,
      subject: isNew ? null : file.number,
      texts: said.map((text) => ({ name, text })),
    },
  );
};

/** Every text in a value, however deep. */
function gatherText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(gatherText);
}
