// Between organs: up the levels 村→乡→县→市 and back, and disputes over whose case it is.

import type { ActRule, OrganRef } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, organPicker } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { requireNoticeInTime } from './acceptance.ts';
import { findStep, leadOf, requireHolder } from './steps.ts';
import { procedureOf, receivingPost } from './subject.ts';

/** Each level has its own clock: 行政许可法第四十三条, twenty working days for the level that examines. */
const LEVEL_LIMIT = { amount: 20, unit: 'wd' } as const;
/** The lower level takes up what came back within this long: a setting of the city. */
const RETURN_LIMIT = { amount: 1, unit: 'wd' } as const;
/** A dispute is settled within this long: a setting of the city. */
const DISPUTE_LIMIT = { amount: 3, unit: 'wd' } as const;

/**
 * 行政许可法第三十五条：“……下级行政机关应当在法定期限内将初步审查意见和全部申请材料直接报送上级行政机关。上级行政机关
 * 不得要求申请人重复提供申请材料。” The whole file goes up; nothing is asked of the applicant again.
 */
const forward: ActRule<{ organ: string; opinion: string }> = {
  zh: '转报上级',
  en: 'Pass to the higher level',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing', 'forwarded'],
  to: ['forwarded'],
  fields: {
    organ: organPicker('上级机关', 'Higher organ'),
    opinion: longText('初审意见', 'Preliminary opinion'),
  },
  tell: (record) => ({
    zh: `初审完毕，转报${record.organName}`,
    en: `Examined and passed to ${record.organName}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    const lead = leadOf(snapshot);
    if (organ.id === lead?.organ_id)
      throw actRefused({ zh: '这件事已经在这个机关。', en: 'The case is with this organ already.' });
    return {
      to: 'forwarded',
      hold: { post: 'reviewer', organ },
      limits: [
        { do: 'end', kinds: ['step', 'level'] },
        { do: 'start', kind: 'level', limit: LEVEL_LIMIT, organId: organ.id },
      ],
      record: {
        organ: organ.id,
        organName: organ.name,
        opinion: body.opinion,
        fromOrgan: lead?.organ_id ?? null,
      },
    };
  },
};

const returnDown: ActRule<{ opinion: string }> = {
  zh: '办结退回下级',
  en: 'Return to the lower level',
  by: 'officer',
  permission: permissions.handle,
  from: ['forwarded'],
  to: ['reviewing'],
  fields: { opinion: longText('审查意见', 'Opinion') },
  tell: () => ({ zh: '上级审查完毕，退回继续办理', en: 'Examined by the higher level and returned' }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const procedure = procedureOf(env);
    return {
      to: 'reviewing',
      hold: { post: findStep(procedure, snapshot.file.step)?.post ?? receivingPost(procedure) },
      limits: [
        { do: 'end', kinds: ['level'] },
        { do: 'start', kind: 'step', limit: RETURN_LIMIT },
      ],
      record: { opinion: body.opinion },
    };
  },
};

/** A case that came to the wrong organ is disputed once, with reasons; the arbiter's word is final. */
const dispute: ActRule<{ reason: string }> = {
  zh: '提出管辖异议',
  en: 'Dispute competence',
  by: 'officer',
  permission: permissions.receive,
  from: ['received'],
  to: ['disputed'],
  fields: { reason: longText('为什么不归本单位，依据是什么', 'Why it is not yours, and on what basis') },
  offered: (snapshot) => !snapshot.done.dispute,
  decide: (snapshot, body, env) => {
    if (snapshot.done.dispute) {
      throw onceOnly({
        zh: '管辖只能异议一次，裁定后不得再退。',
        en: 'Competence may be disputed once; the settlement is final.',
      });
    }
    requireNoticeInTime(snapshot, env);
    const { arbiter } = procedureOf(env);
    return {
      to: 'disputed',
      hold: arbiter ? { post: 'section-head', organ: arbiter } : { post: 'organ-head' },
      limits: [{ do: 'start', kind: 'dispute', limit: DISPUTE_LIMIT }],
      record: { reason: body.reason },
    };
  },
};

const arbitrate: ActRule<{ organ: string; reason: string }> = {
  zh: '裁定管辖',
  en: 'Settle competence',
  by: 'officer',
  permission: permissions.arbitrate,
  from: ['disputed'],
  to: ['received'],
  irreversible: true,
  fields: {
    organ: organPicker('由哪个机关办理', 'The competent organ'),
    reason: longText('理由', 'Reasons'),
  },
  tell: (record) => ({ zh: `由${record.organName}办理`, en: `${record.organName} is competent` }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    return {
      to: 'received',
      organ,
      hold: { post: receivingPost(procedureOf(env)), organ },
      limits: [{ do: 'end', kinds: ['dispute'] }],
      record: { organName: organ.name, reason: body.reason },
    };
  },
};

export const transferActs = { forward, 'return-down': returnDown, dispute, arbitrate };
