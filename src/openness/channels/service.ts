// The verbs of channels: register one, write down what went out, strike what was wrong, count a year.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { signerOf } from '#kernel/documents/contract.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import {
  type ChannelInput,
  type ChannelKind,
  channelEnded,
  channelOutOfReach,
  channelTaken,
  GROUPS,
  type Group,
  KINDS,
  type PostInput,
  permissions,
  photoRefused,
} from './contract.ts';
import { listOwnSources, type YearAsked } from './sources.ts';
import * as store from './store.ts';

/** Gives the id. @throws channelOutOfReach, channelTaken */
export async function registerChannel(ctx: ActContext, input: ChannelInput): Promise<string> {
  const { name, nameEn, kind, address } = input;
  const organ = await getOrganInReach(ctx, input.organ, permissions.edit, ({ name }) => channelOutOfReach({ name }));
  const id = newId();
  const channel = { id, organId: organ.id, organPath: organ.path, name, nameEn: nameEn ?? null, kind, address };
  if (!(await store.insertChannel(ctx.tx, channel))) throw channelTaken({ name }).laidTo('name', ctx.lang);
  return id;
}

const PICTURES = ['image/jpeg', 'image/png'];

/** A picture that its sender was given the ticket of. @throws photoRefused laid to `photo` */
async function checkPhoto({ runtime, lang }: ActContext, photo: PostInput['photo']): Promise<void> {
  if (!photo) return;
  const kept = isTicketed(runtime.vault, photo) ? await runtime.files.find(photo.id) : undefined;
  if (!kept || !PICTURES.includes(kept.type)) throw photoRefused().laidTo('photo', lang);
}

/**
 * Writes down that something went out through some channels, once for each.
 * @throws markedSecret, channelOutOfReach, channelEnded, photoRefused
 */
export async function recordPosts(ctx: ActContext, input: PostInput): Promise<void> {
  const texts = [{ name: 'title', text: input.title }];
  await guardEntry(ctx, { entrance: 'channel.post', subject: null, texts });
  await checkPhoto(ctx, input.photo);
  const channels = await store.listChannelsById(ctx.tx, input.channels);
  if (channels.length < new Set(input.channels).size) throw notFound();
  for (const { name, organPath, endedOn } of channels) {
    if (!mayReach(ctx.actor, permissions.edit, organPath))
      throw channelOutOfReach({ name }).laidTo('channels', ctx.lang);
    if (endedOn && input.from > endedOn) throw channelEnded({ name, on: endedOn }).laidTo('channels', ctx.lang);
  }
  const by = signerOf(ctx.actor);
  await store.insertPosts(
    ctx.tx,
    channels.map((channel) => ({
      id: newId(),
      channel_id: channel.id,
      title: input.title,
      code: input.code || null,
      from_day: input.from,
      to_day: input.to ?? null,
      items: input.items,
      photo_id: input.photo?.id ?? null,
      photo_name: input.photo?.name ?? null,
      recorded_by: by.id,
      recorded_by_name: by.name,
      recorded_at: ctx.now,
    })),
  );
}

/** @throws notFound when it is of another channel, or struck already */
export async function strikePost(ctx: ActContext, channelId: string, id: string, reason: string): Promise<void> {
  if (!(await store.strikePost(ctx.tx, { id, channelId, reason, at: ctx.now }))) throw notFound();
}

export interface GroupFigure {
  readonly group: Group;
  /** Counted by the platform itself. */
  readonly counted: number;
  /** Written down here, by kind of channel. */
  readonly recorded: readonly { readonly kind: ChannelKind; readonly items: number; readonly channels: number }[];
  readonly total: number;
}

export interface YearFigures {
  readonly year: number;
  readonly groups: readonly GroupFigure[];
  readonly total: number;
}

/** Items made public in a year, by the four groups of ways. */
export async function countYear(db: Db, asked: YearAsked): Promise<YearFigures> {
  const [recorded, counted] = await Promise.all([
    store.countItems(db, asked.scopes, asked.year),
    Promise.all(listOwnSources().map(async ({ group, count }) => ({ group, count: await count(db, asked) }))),
  ]);
  const groups = GROUPS.map((group): GroupFigure => {
    const own = sum(counted.filter((one) => one.group === group).map(({ count }) => count));
    const rows = recorded.filter(({ kind }) => groupOf(kind) === group);
    return { group, counted: own, recorded: rows, total: own + sum(rows.map(({ items }) => items)) };
  });
  return { year: asked.year, groups, total: sum(groups.map(({ total }) => total)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const groupOf = (kind: ChannelKind): Group => KINDS.find(({ value }) => value === kind)?.group ?? 'other';
