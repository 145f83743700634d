// Looks through the questions of a month for those that an organ may have asked itself.
import { type AskedRow, listAsked } from '#kernel/cases/queries/asked.ts';
import { listByNumbers, type NumberRow } from '#kernel/people/store/officers.ts';
import type { Context } from '#platform/http/context.ts';
import { startOfDate } from '#platform/time.ts';
import { permissions, type Sign } from './contract.ts';
import { judge } from './rules.ts';
import { askedKinds } from './sources.ts';

/** More questions than this in a month are looked through from the latest. */
const MOST = 10_000;

export interface Suspect {
  readonly row: Omit<AskedRow, 'phoneSealed'>;
  readonly signs: readonly Sign[];
  /** The officer whose number it is. */
  readonly officer: { readonly name: string; readonly organ: string } | null;
}

export interface Looked {
  /** Questions that were looked through. */
  readonly count: number;
  readonly suspects: readonly Suspect[];
}

/** `month`: `YYYY-MM`. Two statements, whatever there is. */
export async function lookThrough({ db, actor, runtime, now }: Context, month: string): Promise<Looked> {
  const scopes = actor.scopes(permissions.see);
  const rows = await listAsked(db, { kinds: askedKinds(), ...spanOf(month), scopes, limit: MOST });
  const voiced = rows.map(({ phoneSealed, ...row }) => ({
    ...row,
    voice: phoneSealed === null ? null : runtime.vault.blindIndex(runtime.vault.open(phoneSealed)),
  }));
  const voices = [...new Set(voiced.flatMap(({ voice }) => voice ?? []))];
  const officers = await listByNumbers(db, voices, now);
  const signs = judge(
    voiced,
    officers.map(({ phoneIndex, path }) => ({ voice: phoneIndex, path })),
  );
  const suspects = voiced.flatMap(({ voice, ...row }): Suspect[] => {
    const found = signs.get(row.id);
    if (!found) return [];
    return [{ row, signs: found, officer: found.includes('own-officer') ? findOfficer(officers, voice, row) : null }];
  });
  return { count: rows.length, suspects: suspects.sort((a, b) => b.signs.length - a.signs.length) };
}

function findOfficer(officers: readonly NumberRow[], voice: string | null, { organPath }: Suspect['row']) {
  const found = officers.find((one) => one.phoneIndex === voice && one.path.startsWith(organPath));
  return found ? { name: found.name, organ: found.organ } : null;
}

function spanOf(month: string): { from: Date; to: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: startOfDate(`${month}-01`), to: startOfDate(`${next}-01`) };
}
