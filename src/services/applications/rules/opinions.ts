// Asking other organs: parallel opinions, each with its own limit, silence being consent.
import type { ActRule, CaseHold, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, organPicker } from '#kernel/cases/fields.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';

/** Default consent (缺席默认) after this long: a setting of the city, told to the organ when it is asked. */
const OPINION_LIMIT = { amount: 5, unit: 'wd' } as const;

/** Whoever was asked may answer while nothing is decided; so long their silence may also become consent. */
const ANSWERABLE = ['reviewing', 'paused', 'hearing-offered', 'hearing', 'forwarded'];

const askOpinion: ActRule<{ organ: string; question: string }> = {
  zh: '征求协办意见',
  en: 'Ask another organ',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: [],
  fields: {
    organ: organPicker('协办机关', 'Assisting organ'),
    question: longText('需要什么意见', 'What is asked', {
      hint: {
        zh: '5 个工作日内不答复，视为同意（本地设定）。',
        en: 'No answer within 5 working days counts as consent (local setting).',
      },
    }),
  },
  offered: (snapshot, { actor }) => holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({ zh: `征求${record.organName}意见`, en: `Opinion asked of ${record.organName}` }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    if (organ.id === leadOf(snapshot)?.organ_id) {
      throw actRefused({ zh: '不能向本机关征求意见。', en: 'You cannot ask your own organ.' });
    }
    const { step } = snapshot.file;
    const known = snapshot.opinions.filter((opinion) => opinion.organ_id === organ.id);
    if (known.some((opinion) => opinion.step === step || opinion.answered_at === null)) {
      throw onceOnly({
        zh: '已经征求这个机关的意见：本环节问过，或者它还没有答复。',
        en: 'This organ was asked already: in this step, or it has not answered yet.',
      });
    }
    const record = { organName: organ.name, question: body.question };
    return { ask: [organ], askLimit: OPINION_LIMIT, record };
  },
};

const OPINIONS = [
  { value: 'agree', zh: '同意', en: 'Agree' },
  { value: 'agree-with-conditions', zh: '有条件同意', en: 'Agree with conditions' },
  { value: 'disagree', zh: '不同意', en: 'Disagree' },
] as const;

const giveOpinion: ActRule<{ answer: string; text: string }> = {
  zh: '答复协办意见',
  en: 'Give the opinion',
  by: 'officer',
  permission: permissions.opine,
  from: ANSWERABLE,
  to: [],
  fields: {
    answer: choice('意见', 'Opinion', OPINIONS),
    text: longText('理由和条件', 'Reasons and conditions'),
  },
  offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
  tell: (record) => ({ zh: `${record.organName}已答复意见`, en: `${record.organName} gave its opinion` }),
  decide: (snapshot, body, env) => {
    const mine = findAsked(snapshot, env.actor);
    if (!mine) {
      throw actRefused({
        zh: '没有向您的单位征求意见，或者已经答复。',
        en: 'Your organ was not asked, or has answered.',
      });
    }
    const asked = snapshot.opinions.find((opinion) => opinion.organ_id === mine.organ_id);
    return {
      answer: { organId: mine.organ_id, answer: body.answer, text: body.text },
      record: { organName: asked?.organ_name ?? '', answer: body.answer },
    };
  },
};

/** The organ of the actor's that still owes an answer. */
function findAsked(snapshot: Snapshot, actor: Actor): CaseHold | undefined {
  return snapshot.holds.find((hold) => hold.role === 'assist' && mayReach(actor, permissions.opine, hold.organ_path));
}

const deemConsent: ActRule<{ organId: string }> = {
  zh: '逾期视为同意',
  en: 'Deemed consent',
  by: 'system',
  from: ANSWERABLE,
  to: [],
  fields: { organId: organPicker('机关', 'Organ') },
  tell: (record) => ({
    zh: `${record.organName}逾期未答复，视为同意`,
    en: `${record.organName} did not answer in time: deemed to agree`,
  }),
  decide: (_snapshot, _body, env) => {
    const organ = env.organs.get('organId') as OrganRef;
    return {
      answer: { organId: organ.id, answer: 'deemed-agree', text: '' },
      record: { organName: organ.name },
    };
  },
};

export const opinionActs = {
  'ask-opinion': askOpinion,
  'give-opinion': giveOpinion,
  'deem-consent': deemConsent,
};
