// 语音质检统计表: sheets of the telecom operator, taken in whole or not at all.
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { readSheet, type SheetFault } from '../rules/sheet.ts';
import { insertFindings, type NewFinding } from '../store/calls.ts';

/** Takes a sheet in whole or not at all: each bad line is told, none is lost. Gives how many lines are new. */
export async function takeSheet(ctx: ActContext, text: string): Promise<{ rows: number; fresh: number }> {
  const { lines, faults } = readSheet(text, localDate(ctx.now));
  const findings: NewFinding[] = [];
  const all: SheetFault[] = [...faults];
  for (const { line, organ: typed, on, practice, detail } of lines) {
    const organ = await findOrganByCode(ctx.tx, typed);
    if (!organ || !mayReach(ctx.actor, permissions.direct, organ.path)) {
      all.push({ line, zh: `没有单位 ${typed}`, en: `there is no organ ${typed}` });
      continue;
    }
    const id = derivedId(organ.id, `${on} ${practice} ${detail}`);
    findings.push({ id, organ_id: organ.id, organ_path: organ.path, happened_on: on, practice, detail });
  }
  if (all.length > 0) {
    const told = all
      .slice(0, 20)
      .map(({ line, zh, en }) => (ctx.lang === 'en' ? `line ${line}: ${en}` : `第 ${line} 行：${zh}`));
    throw invalidInput({ count: all.length }, [{ path: 'sheet', message: told.join(ctx.lang === 'en' ? '; ' : '；') }]);
  }
  return { rows: findings.length, fresh: await insertFindings(ctx.tx, findings) };
}
