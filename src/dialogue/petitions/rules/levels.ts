// Who reviews and who re-examines an opinion: the petitions office of the level above, and of the level above that. Pure.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { PetitionSubject } from '../contract.ts';

/**
 * 信访工作条例第三十五条、第三十六条 name the organ on the next level above. `offices` are the petitions offices of the governments
 * above whoever answered, the nearest first; above the city’s own there is only the province, whose opinion is recorded.
 */
export function findReviewers(handler: OrganRef, offices: readonly OrganRef[]): PetitionSubject {
  const above = offices.filter(({ id }) => id !== handler.id);
  const [reviewer = offices[0] ?? handler, next] = above;
  return { reviewer, rechecker: next ?? reviewer, outside: next === undefined };
}
