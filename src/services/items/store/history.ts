// The published past of an item: what the public may see of its versions.

import { findHead } from '#kernel/documents/store/heads.ts';
import { listVersions } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import { DOCUMENT_KIND, type ItemContent } from '../contract.ts';

export interface PublishedVersion {
  readonly number: number;
  readonly content: ItemContent;
  readonly since: Date;
  readonly until: Date | null;
  readonly reviewedBy: readonly string[];
  /** Why it was taken down, when it was. */
  readonly reason: string | null;
}

/** Versions that are, were or are announced to be public, newest first. Two statements. */
export async function listPublished(db: Db, code: string): Promise<PublishedVersion[]> {
  const head = await findHead(db, DOCUMENT_KIND, code);
  if (!head) return [];
  const versions = await listVersions(db, head.id);
  return versions.flatMap((version) => {
    const last = version.publications.at(-1);
    // One that was called off before its day was never public.
    if (!last || (last.until && last.until <= last.since)) return [];
    return [
      {
        number: version.number,
        content: version.content as ItemContent,
        since: last.since,
        until: last.until,
        reviewedBy: version.reviews.map((review) => review.reviewerName),
        reason: last.reason,
      },
    ];
  });
}
