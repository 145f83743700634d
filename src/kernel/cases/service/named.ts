// What an act's input names by id or by name — organs, officers, files — found before its rule runs.

import type { Organ } from '#kernel/organs/contract.ts';
import { findOrgan, findOrganByCode, searchOrgans } from '#kernel/organs/service/read.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { type AppError, type FieldFault, invalidInput } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { ActRule, OfficerRef, OrganRef, Snapshot } from '../contract.ts';
import { organNotFound } from '../errors.ts';
import type { ActField, SentFile } from '../fields.ts';
import { placeAmong } from '../rules/named.ts';
import { status } from '../words/status.ts';
import { placeOf } from './intake.ts';

/** Organs and officers by field, and what was named but is not there. */
export interface Named {
  readonly organs: ReadonlyMap<string, OrganRef>;
  readonly officers: ReadonlyMap<string, OfficerRef>;
  readonly faults: readonly FieldFault[];
}

export async function findNamed(
  ctx: ActContext,
  rule: ActRule,
  snapshot: Snapshot,
  body: Readonly<Record<string, unknown>>,
): Promise<Named> {
  const organs = new Map<string, OrganRef>();
  const officers = new Map<string, OfficerRef>();
  const faults: FieldFault[] = [];
  for (const [path, field] of Object.entries(rule.fields)) {
    const value = body[path];
    if (value === undefined) continue;
    if (['organ', 'organs'].includes(field.control)) {
      for (const [place, typed] of listTyped(path, value)) {
        const found = await findOrganNamed(ctx, typed);
        if (typeof found === 'string') faults.push({ path, message: found });
        else organs.set(place, placeOf(found).organ);
      }
    } else if (field.control === 'officer') {
      const found = await findOfficerNamed(ctx, snapshot, value);
      if (found) officers.set(path, { id: found.id, name: found.name, post: found.post });
      else faults.push({ path, message: status.in(ctx.lang).faults.officer });
    } else if (field.control === 'file') {
      const message = await findFileFault(ctx, field, value as SentFile);
      if (message !== null) faults.push({ path, message });
    }
  }
  return { organs, officers, faults };
}

/** What was typed into a field for one organ or for several, each with the place it has among the organs found. */
function listTyped(path: string, value: unknown): (readonly [place: string, typed: string])[] {
  if (!Array.isArray(value)) return [[path, String(value)]];
  return value.map((typed, index) => [placeAmong(path, index), String(typed)]);
}

/** Why a file cannot be handed in by a field; null when it can. */
export async function findFileFault(
  ctx: ActContext,
  { only }: Pick<ActField, 'only'>,
  file: SentFile,
): Promise<string | null> {
  const { faults } = status.in(ctx.lang);
  if (!(await isTheirs(ctx, file))) return faults.file;
  if (!only) return null;
  const kept = await ctx.runtime.files.find(file.id);
  return kept && only.types.includes(kept.type) && kept.size <= only.maxBytes ? null : faults.fileKind(only);
}

/** Several that came in one field. @throws invalidInput laid to it: too many, what nobody sent, what is of another kind by its bytes */
export async function requireFiles(
  ctx: ActContext,
  field: Required<Pick<ActField, 'only'>> & { readonly path: string; readonly most: number },
  files: readonly SentFile[],
): Promise<void> {
  const refuse = (message: string) => invalidInput({ count: 1 }, [{ path: field.path, message }]);
  if (files.length > field.most) throw refuse(status.in(ctx.lang).faults.tooManyFiles(field.most));
  for (const file of files) {
    const fault = await findFileFault(ctx, field, file);
    if (fault !== null) throw refuse(fault);
  }
}

/** A file somebody sent in, named by themselves: nobody hands in what is another's by knowing its hash. */
async function isTheirs(ctx: ActContext, file: SentFile): Promise<boolean> {
  if (ctx.actor.kind !== 'system' && !isTicketed(ctx.runtime.vault, file)) return false;
  return ctx.runtime.files.has(file.id);
}

/** An officer of the organ that holds the case. */
async function findOfficerNamed(ctx: ActContext, snapshot: Snapshot, id: unknown): Promise<Officer | undefined> {
  const lead = snapshot.holds.find((hold) => hold.role === 'lead');
  const officers = await listOfficers(ctx.tx, lead?.organ_id ?? snapshot.file.organ_id, ctx.now);
  return officers.find((officer) => officer.id === id);
}

/** The organ meant by what was typed into a field. @throws invalidInput laid to the field when it cannot be told */
export async function getOrganNamed(ctx: ActContext, typed: string, path: string): Promise<Organ> {
  const found = await findOrganNamed(ctx, typed);
  if (typeof found === 'string') throw invalidInput({ count: 1 }, [{ path, message: found }]);
  return found;
}

/** The organ meant, within reach of a permission. @throws invalidInput; what `refuse` gives, each laid to `organ` */
export async function getOrganInReach(
  ctx: ActContext,
  typed: string,
  permission: string,
  refuse: (organ: Organ) => AppError,
): Promise<Organ> {
  const organ = await getOrganNamed(ctx, typed, 'organ');
  if (!mayReach(ctx.actor, permission, organ.path)) throw refuse(organ).laidTo('organ', ctx.lang);
  return organ;
}

/** The organ meant by an id, a code or a name as typed; or, in the asker's language, why it could not be told. */
export async function findOrganNamed(ctx: ActContext, typed: string): Promise<Organ | string> {
  if (isId(typed)) return (await findOrgan(ctx.tx, typed)) ?? tellUnknown(ctx, typed, []);
  const byCode = /^[a-z0-9-]+$/.test(typed) ? await findOrganByCode(ctx.tx, typed) : undefined;
  if (byCode) return byCode;
  const found = await searchOrgans(ctx.tx, {
    typed,
    scopes: [{ path: '', deep: true }],
    at: ctx.now,
    limit: 5,
  });
  const exact = found.filter((organ) => organ.name === typed || organ.shortName === typed);
  const meant = exact.length > 0 ? exact : found;
  const [only] = meant;
  return only && meant.length === 1 ? only : tellUnknown(ctx, typed, meant);
}

function tellUnknown(ctx: ActContext, typed: string, candidates: readonly Organ[]): string {
  const names = candidates.map((organ) => `${organ.name} ${organ.code}`).join(ctx.lang === 'en' ? '; ' : '；');
  return organNotFound({ typed, candidates: names }).textIn(ctx.lang);
}
