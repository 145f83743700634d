// What follows an act on a decision: what it points the public to must be published on this site.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { KIND } from '../contract.ts';
import { notPublished } from '../errors.ts';

/** The acts that name an article, and where their record does. */
const ADDRESSES: Readonly<Record<string, string>> = { solicit: 'notice', publish: 'address' };
const ARTICLE = /^\/articles\/([a-z0-9-]{4,80})$/i;

/** @throws notPublished: nothing is published by way of a decision that was not reviewed as an article. */
export const followDecision: CaseListener = async (event) => {
  const field = ADDRESSES[event.act];
  if (event.file.kind !== KIND || field === undefined) return;
  if (!(await isPublished(event, event.record[field]))) throw notPublished();
};

async function isPublished({ tx, now }: CaseEvent, address: unknown): Promise<boolean> {
  const code = ARTICLE.exec(String(address))?.[1];
  return code !== undefined && (await findLive(tx, 'article', code, now)) !== undefined;
}
