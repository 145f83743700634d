// Filing a case that an act on another case refers: its record names the person, the wrong and the reason.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { CaseEvent } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { findOnlyNamed } from '#kernel/people/service/officers.ts';
import type { Wrong } from '#kernel/people/wrongs.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { personUnknown } from '../errors.ts';
import { fileCase } from './file.ts';

/** @throws personUnknown when nobody of the organ, or more than one, bears the name: then nothing is referred. */
export async function fileReferral(
  { runtime, tx, now, file, record }: CaseEvent,
  organ: Pick<OrganRef, 'id' | 'name'>,
): Promise<void> {
  const name = String(record.person);
  const person = await findOnlyNamed(tx, organ.id, name, now);
  if (!person) throw personUnknown({ name, organ: organ.name });
  await fileCase(
    { ...systemContext(runtime, tx), tx, now },
    {
      clientId: derivedId(file.id, 'accountability'),
      organId: organ.id,
      accountId: person.id,
      conduct: record.wrong as Wrong,
      facts: String(record.reason),
      parentId: file.id,
      source: formatCaseNumber(file.number),
    },
  );
}
