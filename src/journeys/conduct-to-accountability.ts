// A complaint about conduct that was upheld may bring a case against the officer concerned (效能投诉查实 → 追责).
import { personUnknown } from '#assessment/accountability/errors.ts';
import { fileCase } from '#assessment/accountability/service/file.ts';
import { KIND } from '#assessment/conduct/contract.ts';
import { dataOf } from '#assessment/conduct/rules/process.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { findOnlyNamed } from '#kernel/people/service/officers.ts';
import type { Wrong } from '#kernel/people/wrongs.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** @throws personUnknown: then nothing is referred. */
export const fileUpheld: CaseListener = async (event) => {
  const { runtime, tx, now, file, act, record } = event;
  if (file.kind !== KIND || act !== 'refer') return;
  const { accused } = dataOf(event);
  const name = String(record.person);
  const person = await findOnlyNamed(tx, accused.id, name, now);
  if (!person) throw personUnknown({ name, organ: accused.name });
  await fileCase(
    { ...systemContext(runtime, tx), tx, now },
    {
      clientId: derivedId(file.id, 'accountability'),
      organId: accused.id,
      accountId: person.id,
      conduct: record.wrong as Wrong,
      facts: String(record.reason),
      parentId: file.id,
      source: formatCaseNumber(file.number),
    },
  );
};

export const conductToAccountability: Room = {
  name: 'conduct-to-accountability',
  tables: [],
  caseListeners: [fileUpheld],
};
