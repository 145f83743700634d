// Reading a line of a register of results. Pure.
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import type { IssuedResult } from '../contract.ts';
import { ITEM, ORGAN, type ReadRow, Row, type World } from './row.ts';

/** A result that was issued. */
export function readIssued(values: Readonly<Record<string, unknown>>, world: World): ReadRow<IssuedResult> {
  const row = new Row(values, world);
  const issued = row.day('issued');
  if (issued === null && !row.isFaulty('issued')) row.fault('issued', world.reasons.required);
  const caseNumber = row.text('case_number', 40);
  const normal = caseNumber === null ? null : normaliseCaseNumber(caseNumber);
  if (normal !== null && !isCaseNumber(normal)) row.fault('case_number', world.reasons.caseNumber);
  return row.finish({
    document: row.needed('document', 100),
    organ: row.code('organ', ORGAN, world.reasons.organForm),
    item: row.code('item', ITEM, world.reasons.itemForm),
    applicant: row.needed('applicant', 100),
    idNumber: row.idNumber('id_number', null),
    issued: issued ?? '',
    caseNumber: normal,
    oldNumber: row.text('old_number', 60),
  });
}
