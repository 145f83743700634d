// What the access check needs to know of a site: the organ it belongs to.
import type { FindSubject } from '#platform/http/access.ts';
import { findSite } from '../store/read.ts';

/** The site of `/desk/sites/:site`. */
export const findSiteSubject: FindSubject = async ({ db }, { site }) => {
  const found = typeof site === 'string' ? await findSite(db, site) : undefined;
  return found && { paths: [found.organPath], owners: [], codeInHand: false };
};
