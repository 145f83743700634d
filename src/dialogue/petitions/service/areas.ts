// What petitions are about: the first level of the city’s subjects.
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import type { Context } from '#platform/http/context.ts';

export async function listAreas({ runtime, db }: Context): Promise<readonly Subject[]> {
  return (await listSubjects(runtime.db, db)).filter(({ level }) => level === 1);
}
