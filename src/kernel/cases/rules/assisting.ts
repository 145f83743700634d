// Other organs help with a case (协办): each tells whoever leads, within a time given to it; the lead alone acts and answers. Pure.

import type { Limit } from '#kernel/calendar/contract.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import type { ActRule, CaseHold, CaseKind, Env, LimitChange, LimitRule, OrganRef, Snapshot } from '../contract.ts';
import { actRefused, onceOnly } from '../errors.ts';
import { choice, longText, organPicker, wholeNumber } from '../fields.ts';

/** The time a co-handler has; who says nothing in it is late, and consents to nothing. */
export const opinionLimit: LimitRule = {
  zh: '协办意见',
  en: 'Word of an assisting organ',
  method: 'end-of-day',
  basis: 'local',
  scope: 'assist',
};

const ANSWERS = [
  { value: 'agree', zh: '同意', en: 'Agree' },
  { value: 'agree-with-conditions', zh: '有条件同意', en: 'Agree with conditions' },
  { value: 'disagree', zh: '不同意', en: 'Disagree' },
] as const;

const INNER_HINT = {
  zh: '单位之间的内部往来，不对外；永久保存，请不要写个人信息',
  en: 'Between organs, not told outside; kept for ever, so leave personal data out',
};

const NOT_YOURS = {
  zh: '本单位是协办单位，请反馈协办意见，由主办单位办理、答复。',
  en: 'Your organ assists: give your word to the lead, which handles and answers it.',
};

const leads = ({ file }: Snapshot, actor: Actor, permission: string | undefined) =>
  actor.kind === 'system' || mayReach(actor, permission ?? '', file.organ_path);

/** Whoever was asked to help reads the case and says its word; every other act stays with the lead. */
export function byLeadAlone(acts: CaseKind['acts']): CaseKind['acts'] {
  const guarded = Object.entries(acts).map(([name, rule]) => [name, rule.by === 'officer' ? guard(rule) : rule]);
  return Object.fromEntries(guarded);
}

const guard = <Body>(rule: ActRule<Body>): ActRule<Body> => ({
  ...rule,
  offered: (snapshot, asked) =>
    leads(snapshot, asked.actor, rule.permission) && (rule.offered?.(snapshot, asked) ?? true),
  decide: (snapshot, body, env) => {
    if (!leads(snapshot, env.actor, rule.permission)) throw actRefused(NOT_YOURS);
    return rule.decide(snapshot, body, env);
  },
});

/** How long an organ has that is asked; where nothing says so, whoever asks sets the days. */
type Within = (env: Env) => Limit;

const DAYS_FIELD = { days: wholeNumber('几个工作日内反馈', 'Working days to say so', 1, 10) };

function askHelp(
  permission: string,
  from: readonly string[],
  within: Within | undefined,
): ActRule<{ organ: string; task: string; days?: number }> {
  return {
    zh: '请其他单位协办',
    en: 'Ask another organ to assist',
    by: 'officer',
    permission,
    from,
    to: [],
    fields: {
      organ: organPicker('协办单位', 'Assisting organ'),
      task: longText('请协办什么', 'What it is asked for', { hint: INNER_HINT }),
      ...(within ? {} : DAYS_FIELD),
    },
    tell: ({ organName }) => ({ zh: `请${organName}协办`, en: `${organName} was asked to assist` }),
    decide: ({ file, opinions }, { task, days = 1 }, env) => {
      const organ = env.organs.get('organ') as OrganRef;
      if (organ.id === file.organ_id) throw actRefused({ zh: '本单位是主办单位。', en: 'Your own organ is the lead.' });
      if (opinions.some(({ organ_id: id }) => id === organ.id))
        throw onceOnly({ zh: '已经请这个单位协办过。', en: 'This organ was asked already.' });
      const askLimit: Limit = within?.(env) ?? { amount: days, unit: 'wd' };
      return { ask: [organ], askLimit, record: { organName: organ.name, task, ...(within ? {} : { days }) } };
    },
  };
}

function giveHelp(permission: string, from: readonly string[]): ActRule<{ answer: string; text: string }> {
  const findAsked = ({ holds }: Snapshot, actor: Actor): CaseHold | undefined =>
    holds.find(({ role, organ_path: path }) => role === 'assist' && mayReach(actor, permission, path));
  return {
    zh: '反馈协办意见',
    en: 'Give the word of an assisting organ',
    by: 'officer',
    permission,
    from,
    to: [],
    fields: {
      answer: choice('意见', 'Opinion', ANSWERS),
      text: longText('协办情况和理由', 'What was done, and reasons', { hint: INNER_HINT }),
    },
    offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
    tell: ({ organName }) => ({ zh: `${organName}已反馈协办意见`, en: `${organName} gave its word` }),
    decide: (snapshot, { answer, text }, { actor }) => {
      const mine = findAsked(snapshot, actor);
      if (!mine)
        throw actRefused({
          zh: '没有请您的单位协办，或者已经反馈。',
          en: 'Your organ was not asked, or has said its word.',
        });
      const organName = snapshot.opinions.find(({ organ_id: id }) => id === mine.organ_id)?.organ_name ?? '';
      return { answer: { organId: mine.organ_id, answer, text }, record: { organName, answer } };
    },
  };
}

/** The two acts of a kind in which a case lies with its lead in these states. */
export const assistingActs = (permission: string, from: readonly string[], within?: Within) => ({
  'ask-help': guard(askHelp(permission, from, within)),
  'give-help': giveHelp(permission, from),
});

/** An organ that takes the case over no longer assists with it. */
export const takesOver = (organ: OrganRef): LimitChange => ({
  do: 'end',
  kinds: ['opinion'],
  as: 'void',
  organId: organ.id,
});
