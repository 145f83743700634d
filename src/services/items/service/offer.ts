// What the room of applications is given of items: the one on offer now, and the version a case began under.

import { findVersionContent } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type ItemContent, itemContentSchema } from '../contract.ts';
import { findOfferKey } from '../store/live.ts';

/** A published item as applications need it. `region` is empty where the organ belongs to none. */
export interface Offer {
  readonly code: string;
  readonly versionId: string;
  readonly organ: { readonly id: string; readonly path: string; readonly name: string };
  readonly region: string;
  readonly content: ItemContent;
}

/** The item as published at `now`: one small statement, for its content is kept in the process. */
export async function findOffer(db: Db, code: string, now: Date): Promise<Offer | undefined> {
  const key = await findOfferKey(db, code, now);
  return (
    key && {
      code: key.code,
      versionId: key.versionId,
      organ: { id: key.organId, path: key.organPath, name: key.organName },
      region: key.regionCode ?? '',
      content: await getVersionContent(db, key.versionId),
    }
  );
}

/** Versions never change, so the memory only has to be bounded, never emptied. About 10 KB each. */
const contents = new Map<string, ItemContent>();
const MOST_CONTENTS = 2000;

/** The content of a version, also after it was replaced or withdrawn. Throws when there is no such version. */
export async function getVersionContent(db: Db, versionId: string): Promise<ItemContent> {
  const known = contents.get(versionId);
  if (known) return known;
  const stored = await findVersionContent(db, versionId);
  if (stored === undefined) throw notFound();
  const content = itemContentSchema.parse(stored);
  if (contents.size >= MOST_CONTENTS) contents.delete(contents.keys().next().value!);
  contents.set(versionId, content);
  return content;
}
