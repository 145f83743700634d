// What is written with an act on any case, of whichever wing: a mark of a state secret takes the act back.

import { getKind } from '#kernel/cases/registry.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { AppError } from '#platform/errors.ts';
import { systemContext } from '#platform/http/context.ts';
import type { GuardBody } from '#platform/http/house.ts';
import type { NamedText } from '../registry.ts';
import { findSecretMark } from './rules.ts';
import { refuseSecrets } from './service.ts';
import { scanWords } from './words.ts';

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

/** For whatever is typed into a form or sent by a program, of whichever wing. @throws markedSecret */
export const guardBody: GuardBody = async (ctx, entrance, body) => {
  const marked = gatherNamed(body).find((one) => findSecretMark(one) !== undefined);
  if (!marked) return;
  const texts = [{ name: scanWords.in(ctx.lang).typed, text: marked.text }];
  await refuseSecrets(ctx, { entrance, subject: null, texts }).catch((error: unknown) => {
    throw error instanceof AppError ? error.laidTo(marked.name, ctx.lang) : error;
  });
};

/** Every text in a value, however deep, under the name of its field. */
export function gatherNamed(value: unknown, name = ''): NamedText[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => gatherNamed(inner, Array.isArray(value) ? name : name || key));
}

/** Every text in a value, however deep. */
function gatherText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(gatherText);
}
