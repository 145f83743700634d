// Disputes over whose case it is: raised once, settled by the arbiter of the level.

import type { ActRule, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { longText, organPicker } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { requireNoticeInTime } from './notice-time.ts';
import { leadOf, requireHolder } from './steps.ts';
import { procedureOf, receivingPost } from './subject.ts';

/** A dispute is settled within this long: a setting of the city. */
const DISPUTE_LIMIT = { amount: 3, unit: 'wd' } as const;

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
      papers: [
        { template: 'competence', body: { organName: organ.name, reason: body.reason }, organId: arbiterOf(snapshot) },
      ],
      notices: [{ template: 'application.settled', values: { to: organ.name } }],
    };
  },
};

/** The paper is of whoever settled it, and not of either side. */
function arbiterOf(snapshot: Snapshot): string | undefined {
  return leadOf(snapshot)?.organ_id;
}

export const disputeActs = { dispute, arbitrate };
