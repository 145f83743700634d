// The complainant may withdraw; the supervisors may then go on of their own motion, for a reason.
import type { ActRule } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { KIND } from '../contract.ts';
import { bySupervisors, dataOf, kept, requireOther, start } from './process.ts';

const withdraw: ActRule<{ reason: string }> = {
  zh: '撤回投诉',
  en: 'Withdraw the complaint',
  by: 'party',
  from: ['received', 'handling'],
  to: ['withdrawn'],
  irreversible: true,
  fields: {
    reason: longText('为什么撤回', 'Why you withdraw it', {
      hint: {
        zh: '撤回后不再答复；监察机关认为有必要的，可以依职权继续调查',
        en: 'You are not answered then; the supervisors may still go on of their own motion',
      },
    }),
  },
  offered: (snapshot) => !dataOf(snapshot).ownMotion,
  tell: () => ({ zh: '您撤回了投诉', en: 'You withdrew the complaint' }),
  decide: (snapshot, { reason }) => {
    if (dataOf(snapshot).ownMotion)
      throw onceOnly({ zh: '投诉已经撤回过。', en: 'The complaint was withdrawn before.' });
    return {
      to: 'withdrawn',
      outcome: 'withdrawn',
      notices: [{ template: `${KIND}.withdrawn`, values: {} }],
      record: { reason },
    };
  },
};

/**
 * What officers owe the public does not end with a complaint: those who supervise may look into it all the same.
 * It goes back to those who took it in, on a clock of its own. The city’s own rule.
 */
const goOn: ActRule<{ reason: string }> = {
  zh: '依职权继续调查',
  en: 'Go on of our own motion',
  ...bySupervisors(['withdrawn'], ['handling']),
  fields: { reason: kept('继续调查的理由', 'Why it is looked into all the same') },
  tell: () => ({ zh: '监察机关依职权继续调查', en: 'The supervisors go on of their own motion' }),
  decide: (snapshot, { reason }, env) => {
    requireOther(snapshot, env);
    const organ = dataOf(snapshot).supervisor;
    return {
      to: 'handling',
      outcome: null,
      acceptedAt: snapshot.file.accepted_at ?? env.now,
      organ,
      hold: { post: 'supervisor', organ },
      limits: [start('handle')],
      data: { ownMotion: true },
      notices: [{ template: `${KIND}.continued`, values: {} }],
      record: { reason },
    };
  },
};

export const withdrawalActs = { 'withdraw-complaint': withdraw, 'go-on': goOn };
