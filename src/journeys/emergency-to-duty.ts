// What goes up, and what organs are asked to do in an emergency, is told at once to those on duty there (值班 ↔ 应急).
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { listAnswering } from '#office/duty/service/telling.ts';
import { boardOf, KIND } from '#office/emergencies/contract.ts';
import { noticeTemplates } from '#office/emergencies/notices.ts';
import { dataOf, officeOf } from '#office/emergencies/rules/process.ts';

/** By SMS as well, whatever somebody chose: minutes count. */
const tellDuty: CaseListener = async ({ tx, now, file, act, actor }) => {
  if (file.kind !== KIND || actor === undefined) return;
  const data = dataOf({ file });
  const tell = async (template: keyof typeof noticeTemplates, organs: readonly string[], minutes: string) => {
    const accounts: string[] = [];
    for (const id of new Set(organs)) accounts.push(...(await listAnswering(tx, { id }, now)));
    await tellAccounts(tx, [...new Set(accounts)], {
      template,
      values: { title: file.title, organ: data.origin.name, organEn: data.origin.nameEn ?? data.origin.name, minutes },
      url: boardOf(file),
      ref: file.id,
      createdAt: now,
    });
  };
  if (file.state === 'passed' && (act === 'first' || act === 'pass-up'))
    await tell('emergency.came', [officeOf(data).id], String(data.terms.receiveMinutes));
  const asked = (data.tasks ?? []).filter(({ at }) => at === now.toISOString()).map(({ organId }) => organId);
  if ((act === 'activate' || act === 'order') && asked.length > 0) await tell('emergency.task', asked, '');
};

export const emergencyToDuty: Room = {
  name: 'emergency-to-duty',
  tables: [],
  caseListeners: [tellDuty],
  notices: noticeTemplates,
};
