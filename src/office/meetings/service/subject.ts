// What the rules of a meeting look at beside its file: who was asked and came, and what was on the agenda.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { MeetingSubject } from '../rules/process.ts';
import { listItems } from '../store/items.ts';
import { listSeats } from '../store/seats.ts';

export async function loadSubject(db: Db, { id }: CaseFile): Promise<MeetingSubject> {
  const [seats, items] = await Promise.all([listSeats(db, id), listItems(db, id)]);
  return { seats: seats.map(({ organ, ...seat }) => ({ ...seat, organ: organ.name })), items };
}
