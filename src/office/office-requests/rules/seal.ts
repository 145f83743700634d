// The use of a seal (用印): what for, how many copies, by whom; each in a register whose numbers have no gap. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { LOCAL_STEP, wholeNumber } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { permissions, SEAL, SEALS, type SealData } from '../contract.ts';
import { askedOf, byThose, keeps, requestKind, requireThose } from './asking.ts';

export const sealOf = (file: Parameters<typeof askedOf>[0]) => askedOf(file) as SealData;

export const STAMP = 'stamp';

const stamp: ActRule<{ copies: number }> = {
  zh: '用印登记',
  en: 'Stamped',
  ...byThose(permissions.keep, keeps, ['granted'], ['done']),
  fields: { copies: wholeNumber('实际份数', 'Copies', 1, 500) },
  tell: ({ copies }) => ({ zh: `已用印 ${copies} 份`, en: `Stamped on ${copies} copies` }),
  decide: (snapshot, { copies }, env) => {
    requireThose(keeps, snapshot, env);
    const { copies: most } = sealOf(snapshot);
    if (copies > most)
      throw actRefused({ zh: `批准了 ${most} 份，多用的另行申请。`, en: `${most} were granted: ask anew for more.` });
    return { ...endAs('done', env), data: { stamped: copies }, record: { copies } };
  },
};

export const sealKind = requestKind({
  name: SEAL,
  zh: '用印',
  en: 'Use of a seal',
  granted: (snapshot) => ({
    limits: [within('seal-stamp', askedOf(snapshot).terms.decideDays)],
    hold: { post: 'clerk' },
  }),
  states: { granted: { zh: '待用印', en: 'Granted', phase: 'open', limits: ['seal-stamp'] } },
  limits: { 'seal-stamp': { zh: '用印', en: 'Stamp', ...LOCAL_STEP } },
  acts: { [STAMP]: stamp },
  facts: (_subject, file) => {
    const { seal, copies, why, stamped } = sealOf({ file });
    return [
      ...fact('印章', 'Seal', nameOf(SEALS, seal)),
      ...fact('份数', 'Copies', plain(String(copies))),
      ...fact('用途', 'What for', plain(why)),
      ...fact('实际用印', 'Stamped', stamped !== undefined && { zh: `${stamped} 份`, en: `${stamped} copies` }),
    ];
  },
});
