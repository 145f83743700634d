// What the pages of results are narrowed to, as it stands in their address: span, matter, organ.
import { z } from 'zod';
import { namePeriod } from '#kernel/calendar/periods.ts';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { organCode } from '#kernel/organs/contract.ts';
import { narrowReach } from '#kernel/supervision/service/board.ts';
import type { Context } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { FIGURES } from '../addresses.ts';
import { MATTERS, type Matter, permissions } from '../contract.ts';
import { SPAN, spanOf } from '../rules/span.ts';
import type { Asked } from '../store.ts';

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);

export const query = z.object({
  span: z.string().regex(SPAN).optional().catch(undefined),
  matter: z.enum(valuesOf(MATTERS)).optional().catch(undefined),
  organ: z.preprocess(emptyIsAbsent, organCode.optional()),
  after: z.string().max(80).optional(),
});

export interface Choice {
  /** `2026` or `2026-Q3`. */
  readonly span: string;
  readonly matter: Matter | null;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
}

/** Within the reader’s reach. @throws notFound for an organ beyond it */
export async function choose(
  ctx: Context,
  { span, matter, organ: code }: z.output<typeof query>,
): Promise<{ choice: Choice; asked: Asked }> {
  const { scopes, organ } = await narrowReach(ctx.db, ctx.actor.scopes(permissions.read), code);
  const choice = {
    span: span ?? localDate(ctx.now).slice(0, 4),
    matter: matter ?? null,
    organ: organ && { code: organ.code, name: organ.name, nameEn: organ.nameEn },
  };
  return { choice, asked: { scopes, matter } };
}

export function saySpan(lang: Lang, span: string): string {
  return namePeriod(lang, span.includes('Q') ? 'quarter' : 'year', spanOf(span).from);
}

/** The address of what was chosen, of the table or of the cases behind a cell, with another organ when one is named. */
export function linkTo({ span, matter, organ }: Choice, path = '', other?: string): string {
  const code = other ?? organ?.code;
  const asked = { span, ...(matter ? { matter } : {}), ...(code ? { organ: code } : {}) };
  return `${FIGURES}${path}?${new URLSearchParams(asked)}`;
}
