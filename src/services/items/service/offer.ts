// What the room of applications is given of items: the one on offer now, and the version a case began under.

import { findVersionContent } from '#kernel/documents/store.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type ItemContent, itemContentSchema } from '../contract.ts';
import { findLiveItem } from '../store/live.ts';

/** A published item as applications need it. `region` is empty where the organ belongs to none. */
export interface Offer {
  readonly code: string;
  readonly versionId: string;
  readonly organ: { readonly id: string; readonly path: string; readonly name: string };
  readonly region: string;
  readonly content: ItemContent;
}

/** The item as published at `now`. */
export async function findOffer(db: Db, code: string, now: Date): Promise<Offer | undefined> {
  const item = await findLiveItem(db, code, now);
  return (
    item && {
      code: item.code,
      versionId: item.versionId,
      organ: { id: item.organId, path: item.organPath, name: item.organName },
      region: item.regionCode ?? '',
      content: item.content,
    }
  );
}

/** The content of a version, also after it was replaced or withdrawn. Throws when there is no such version. */
export async function getVersionContent(db: Db, versionId: string): Promise<ItemContent> {
  const content = await findVersionContent(db, versionId);
  if (content === undefined) throw notFound();
  return itemContentSchema.parse(content);
}
