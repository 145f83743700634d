// Items as published: the one on offer now, the version a case began under, and the whole item for its page.

import { findVersionContent } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { recallFor } from '#platform/recall.ts';
import { type ItemContent, itemContentSchema } from '../contract.ts';
import { findLiveFrame, findOfferKey, type LiveItem } from '../store/live.ts';

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

/** The item as published at `now`, with everything its page shows. */
export async function findLiveItem(db: Db, code: string, now: Date): Promise<LiveItem | undefined> {
  const frame = await findLiveFrame(db, code, now);
  return frame && { ...frame, content: await getVersionContent(db, frame.versionId) };
}

/** So long an offer may be taken for what it was: a version that was replaced is still applied for within it. */
const recall = recallFor<Offer | undefined>({ ms: 1000, most: 2000 });

/**
 * The same for whoever asks hundreds of times a second: at most one statement a second for each item. `root` is the
 * database whose items are remembered; `db` may be a transaction of it.
 */
export function recallOffer(root: Db, db: Db, code: string, now: Date): Promise<Offer | undefined> {
  return recall(root, code, () => findOffer(db, code, now));
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
