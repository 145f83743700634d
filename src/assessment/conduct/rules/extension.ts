// One extension of the time to answer, by the head of the organ that has the complaint, told to the complainant with reasons.
import type { ActRule, CaseLimit, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { MOST_ADDED, permissions } from '../contract.ts';
import { offeredToOthers, requireOther, tellComplainant, told } from './process.ts';

const LIMIT = 'conduct-handle';

/** 60 days as a petition, otherwise working days. */
const unitOf = ({ unit }: CaseLimit) => (unit === 'd' ? 'd' : 'wd');

/** @throws actRefused when it was extended before, has passed, or would be extended by too much */
function requireExtendable({ done, limits }: Snapshot, days: number, now: Date): CaseLimit {
  if (done.extend) throw onceOnly({ zh: '办理期限只能延长一次。', en: 'The time to answer is extended once at most.' });
  const running = limits.find((limit) => limit.kind === LIMIT && isLive(limit));
  if (!running || (running.due_at && running.due_at < now))
    throw actRefused({ zh: '期限已过，不能再延长。', en: 'The limit has passed; it can no longer be extended.' });
  const most = MOST_ADDED[unitOf(running)];
  if (days > most) throw actRefused({ zh: `最多延长 ${most} 日。`, en: `It may be extended by at most ${most} days.` });
  return running;
}

/** 信访工作条例第三十四条 has 本机关、单位负责人 approve it, and the reason told; for other complaints the city’s own rule follows it. */
const extend: ActRule<{ days: number; reason: string }> = {
  zh: '延长办理期限',
  en: 'Extend the time to answer',
  by: 'officer',
  permission: permissions.extend,
  from: ['handling'],
  to: [],
  fields: {
    days: wholeNumber('延长几日', 'Days to add', 1, MOST_ADDED.d, {
      hint: {
        zh: `一般最多 ${MOST_ADDED.wd} 个工作日（本地设定）；按信访办理的最多 ${MOST_ADDED.d} 日（《信访工作条例》第三十四条）`,
        en: `At most ${MOST_ADDED.wd} working days (local setting); as a petition at most ${MOST_ADDED.d} days (Regulations on Petition Work, Art. 34)`,
      },
    }),
    reason: told('理由', 'Reasons'),
  },
  offered: (snapshot, asked) =>
    !snapshot.done.extend &&
    headsOrgan(asked.actor, snapshot.file.organ_path) &&
    (offeredToOthers?.(snapshot, asked) ?? true),
  tell: ({ extent, extentEn, reason }) => ({
    zh: `经负责人批准，延长 ${extent}答复：${reason}`,
    en: `With the approval of the head, ${extentEn} were added: ${reason}`,
  }),
  decide: (snapshot, { days, reason }, env) => {
    requireOther(snapshot, env);
    if (!headsOrgan(env.actor, snapshot.file.organ_path))
      throw actRefused({
        zh: '延长期限由本单位负责人批准。',
        en: 'An extension is for the head of the organ to grant.',
      });
    const unit = unitOf(requireExtendable(snapshot, days, env.now));
    const extent = unit === 'd' ? `${days} 日` : `${days} 个工作日`;
    const extentEn = unit === 'd' ? `${days} days` : `${days} working days`;
    return {
      limits: [{ do: 'extend', kind: LIMIT, by: days }],
      papers: [{ template: 'extension', body: { extent, reason } }],
      notices: tellComplainant(snapshot, 'extended', { extent, extentEn }),
      record: { days, extent, extentEn, reason },
    };
  },
  means: {
    extension: ({ snapshot: { file }, env: { actor } }) => ({
      approvedBy: actor.desks.filter(({ path }) => path === file.organ_path).map(({ post }) => post),
      mayApprove: HEAD_POST,
    }),
  },
};

export const extensionActs = { extend };
