// The verbs of staff on display: show somebody, hide them, tell who is shown now.
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { officerElsewhere, permissions, photoRefused, type ShowInput, type Shown } from './contract.ts';
import * as store from './store.ts';

/** Whoever is shown and still works there: who leaves the organ leaves its screen by themselves. */
export async function listStaff(db: Db, organ: Pick<Organ, 'id'>, at: Date): Promise<Shown[]> {
  const [officers, rows] = await Promise.all([listOfficers(db, organ.id, at), store.listShown(db, organ.id)]);
  // The head's post comes first; of several posts the first is told.
  const known = new Map(officers.toReversed().map((officer) => [officer.id, officer]));
  return rows.flatMap(({ account, photoId, ...row }) => {
    const officer = known.get(account);
    if (!officer) return [];
    const { id, name, nameEn, post, title, titleEn } = officer;
    return [{ id, name, nameEn, post, title, titleEn, ...row, hasPhoto: photoId !== null }];
  });
}

/** Id of the stored photo of somebody who is shown now. @throws notFound */
export async function getPhoto(db: Db, organ: Pick<Organ, 'id'>, officer: string, at: Date): Promise<string> {
  const staff = await listStaff(db, organ, at);
  const row = (await store.listShown(db, organ.id)).find(({ account }) => account === officer);
  if (!row?.photoId || !staff.some(({ id }) => id === officer)) throw notFound();
  return row.photoId;
}

/** @throws notFound when the organ is none of theirs */
async function getOwnOrgan(ctx: ActContext, id: string): Promise<Organ> {
  const organ = await findOrgan(ctx.tx, id);
  if (!organ || !mayReach(ctx.actor, permissions.keep, organ.path)) throw notFound();
  return organ;
}

const PICTURES = ['image/jpeg', 'image/png'];

/** @throws notFound, markedSecret, officerElsewhere, photoRefused */
export async function showOfficer(ctx: ActContext, input: ShowInput): Promise<void> {
  const texts = [{ name: 'duty', text: input.duty }];
  await guardEntry(ctx, { entrance: 'staff-display.show', subject: null, texts });
  const organ = await getOwnOrgan(ctx, input.organ);
  const officers = await listOfficers(ctx.tx, organ.id, ctx.now);
  if (!officers.some(({ id }) => id === input.officer)) throw officerElsewhere().laidTo('officer', ctx.lang);
  const { photo } = input;
  if (photo) {
    const kept = isTicketed(ctx.runtime.vault, photo) ? await ctx.runtime.files.find(photo.id) : undefined;
    if (!kept || !PICTURES.includes(kept.type)) throw photoRefused().laidTo('photo', ctx.lang);
  }
  const row = {
    account: input.officer,
    duty: input.duty,
    dutyEn: input.dutyEn || null,
    window: input.window || null,
    photoId: photo?.id ?? null,
  };
  await store.saveShown(ctx.tx, organ, row, ctx.now);
}

/** @throws notFound */
export async function hideOfficer(ctx: ActContext, organId: string, officer: string): Promise<void> {
  const organ = await getOwnOrgan(ctx, organId);
  await store.deleteShown(ctx.tx, organ.id, officer);
}
