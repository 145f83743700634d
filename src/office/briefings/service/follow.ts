// What follows an act on a briefing: a call is answered, the office above takes it in, what that adopts counts below; points are kept.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { performAct, performOn } from '#kernel/cases/service/act.ts';
import { beginCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { systemContext } from '#platform/http/context.ts';
import { type BriefingData, KIND, LIMITS, OFFICE_POST, passedOnId } from '../contract.ts';
import { ANSWERED } from '../rules/call.ts';
import { dataOf } from '../rules/process.ts';
import { isAsked } from '../store/calls.ts';
import { insertPoints } from '../store/points.ts';
import { findOfficeOver } from './send.ts';

const machineOf = ({ runtime, tx, now }: CaseEvent) => ({ ...systemContext(runtime, tx), tx, now });

export const followBriefing: CaseListener = async (event) => {
  const { file, act, tx, now, record } = event;
  if (file.kind !== KIND) return;
  const { from, call, below } = dataOf(event);
  if (act === 'sign') {
    await insertPoints(tx, { caseId: file.id, organ: from, event: 'sent', points: 0, at: now });
    if (call && (await isAsked(tx, call, from.id)))
      await performAct(machineOf(event), {
        caseId: call,
        act: ANSWERED,
        body: { organId: from.id, title: file.title },
      });
  }
  const kept = KEPT[act];
  if (kept)
    await insertPoints(tx, { caseId: file.id, organ: from, event: kept, points: Number(record.points), at: now });
  if (act === 'report-on') await passOn(event);
  if (act === 'adopt' && below)
    await performAct(machineOf(event), {
      caseId: below,
      act: 'taken',
      body: { source: `${from.name}：${record.number}` },
    });
};

const KEPT: Readonly<Record<string, string>> = {
  adopt: 'adopted',
  'report-on': 'reported',
  taken: 'taken',
  note: 'noted',
};

/** A briefing of the office itself lies with the one above; the city’s own goes to the province, which is not on the platform. */
async function passOn(event: CaseEvent): Promise<void> {
  const { file } = event;
  const ctx = machineOf(event);
  const { sort, by, reported, text, office } = dataOf(event);
  const organ = await getOrgan(ctx.tx, office.id);
  const above = await findOfficeOver(ctx, organ);
  if (!above) return;
  const place = placeOf(organ);
  const data: BriefingData = { sort, by, text: reported ?? text, from: place.organ, office: above, below: file.id };
  const { begun } = await beginCase(ctx, {
    kind: KIND,
    clientId: passedOnId(file.id),
    subject: { id: null, code: null },
    title: file.title,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn, accountId: null },
    post: OFFICE_POST,
    limits: [within('briefing-sign', LIMITS.sign.amount)],
    data: { ...data },
    parentId: file.id,
  });
  // Whoever reports it on in the office lets it leave by that.
  if (begun) await performOn(ctx, begun, { act: 'sign', body: {} });
}
