// What the access check needs to know of an article: the unit it belongs to.
import { findHeadById } from '#kernel/documents/store/heads.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import { DOCUMENT_KIND } from '../contract.ts';

/** The article of `/desk/articles/:id`. */
export const findArticleSubject: FindSubject = async ({ db }, { id }) => {
  const head = typeof id === 'string' && isId(id) ? await findHeadById(db, id) : undefined;
  return head?.kind === DOCUMENT_KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
};
