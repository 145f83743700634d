// What petitioners do themselves beside asking for a review: withdraw, and say how content they are with whom.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { LIVE } from './merging.ts';

const withdraw: ActRule = {
  zh: '撤回信访事项',
  en: 'Withdraw the petition',
  by: 'party',
  from: LIVE,
  to: ['withdrawn'],
  irreversible: true,
  fields: {},
  offered: ({ done }) => !done.joined,
  tell: () => ({ zh: '信访人已撤回', en: 'Withdrawn by the petitioner' }),
  decide: ({ done }, _body, { now }) => {
    if (done.joined)
      throw actRefused({
        zh: '已有别的信访件并入本件，要继续办理，不能撤回。',
        en: 'Others were merged into it, so it goes on and cannot be withdrawn.',
      });
    return { to: 'withdrawn', outcome: 'withdrawn', decidedAt: now };
  },
};

export const LEVELS = [
  { value: '1', zh: '满意', en: 'Content' },
  { value: '2', zh: '基本满意', en: 'Fairly content' },
  { value: '3', zh: '不满意', en: 'Not content' },
] as const;

export const RATABLE = ['opined', 'reviewed', 'final', 'ended', 'routed', 'refused'];

/** 第二十一条: the petitioner rates; of the petitions office and of the duty unit apart. */
const rate: ActRule<{ office: string; unit: string; text?: string }> = {
  zh: '评价',
  en: 'Rate it',
  by: 'party',
  from: RATABLE,
  to: [],
  fields: {
    office: choice(
      '对信访工作机构（登记、告知、转送）',
      'The petitions office (recording, telling, passing on)',
      LEVELS,
    ),
    unit: choice('对责任单位（办理、答复）', 'The organ that handled it', LEVELS),
    text: longText('想说的', 'Anything to add', { optional: true }),
  },
  offered: ({ done }) => !done.rate,
  tell: () => ({ zh: '信访人已评价', en: 'Rated by the petitioner' }),
  decide: ({ done }, record) => {
    if (done.rate) throw onceOnly({ zh: '已经评价过。', en: 'It was rated already.' });
    return { record: { ...record } };
  },
};

export const besideActs = { withdraw, rate };
