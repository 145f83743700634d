// What the access check needs to know of something that is owed: the organ that owes it.
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import { findDue } from '../store/dues.ts';

/** The thing of `/desk/catalogue/:due`. */
export const findDueSubject: FindSubject = async ({ db }, { due: id }) => {
  const due = typeof id === 'string' && isId(id) ? await findDue(db, id) : undefined;
  return due && { paths: [due.organPath], owners: [], codeInHand: false };
};
