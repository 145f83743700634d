// Handing over (交办): who leads and who assists, within how long it is answered, from the day on which it is handed over. Pure.
import type { ActRule, Decision, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, organPicker, organsPicker, shortText } from '#kernel/cases/fields.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { motionOf, permissions } from '../contract.ts';
import { limitFor } from './presets.ts';
import { byOffice, endMotion, fixedDay, ofStep, requireOffice, settingsOf, tell, until } from './process.ts';

/** 代表法第五十一条第二款: three months, or six. Of the CPPCC the city sets the same. */
export const MONTHS = { usual: 3, hard: 6 } as const;
const TERMS = [
  { value: '3', zh: '三个月', en: 'Three months' },
  { value: '6', zh: '六个月（涉及面广、处理难度大）', en: 'Six months (wide and hard)' },
] as const;
const YES_NO = [
  { value: 'no', zh: '否', en: 'No' },
  { value: 'yes', zh: '是', en: 'Yes' },
] as const;

/** Within the reach of the house, and not the house itself. */
export function requireOrgan(snapshot: Snapshot, organ: OrganRef, { actor }: Env): OrganRef {
  const { office } = motionOf(snapshot);
  if (organ.id === office.id || (actor.kind !== 'system' && !mayReach(actor, permissions.assign, organ.path)))
    throw actRefused({
      zh: `${organ.name}不是本级的承办单位。`,
      en: `${organ.name} is no organ that this house hands proposals to.`,
    });
  return organ;
}

/** As the ledger keeps it. */
export const named = ({ name, nameEn }: OrganRef) => ({ organName: name, organNameEn: nameEn ?? name });

interface Handing {
  readonly lead: OrganRef;
  readonly others: readonly OrganRef[];
  readonly task?: string | undefined;
  readonly months: number;
}

export const toLead = (snapshot: Snapshot, { lead, others, task, months }: Handing, env: Env): Decision => ({
  to: 'assigned',
  organ: lead,
  hold: { post: 'section-head', organ: lead },
  ask: others,
  askLimit: limitFor(settingsOf(env), 'assist'),
  papers: [
    {
      template: 'assignment',
      organId: motionOf(snapshot).office.id,
      body: { lead: lead.name, others: others.map(({ name }) => name).join('、'), task: task ?? '', months },
    },
  ],
  notices: [tell('assigned', { to: lead.name })],
});

interface Assigned {
  readonly months: string;
  readonly meeting?: string;
  readonly by?: string;
  readonly key: string;
  readonly task?: string;
}

/** 代表法第五十一条: “自交办之日起三个月内答复。涉及面广、处理难度大的……应当自交办之日起六个月内答复。” */
function answeringLimits(snapshot: Snapshot, { months, meeting, by }: Assigned, env: Env): LimitChange[] {
  const { house } = motionOf(snapshot);
  const last = by ?? (meeting ? fixedDay(settingsOf(env).fixed[house], env) : null);
  return [
    {
      do: 'start',
      kind: 'motion-answer',
      limit: { amount: Number(months), unit: 'mo' },
      ...(house === 'cppcc' ? { basis: 'local' } : {}),
    },
    ...(last ? [until('motion-date', last, env)] : []),
  ];
}

const assign: ActRule<Assigned> = {
  zh: '交办',
  en: 'Hand it over',
  ...byOffice(['registered'], ['assigned']),
  fields: {
    organ: organPicker('主办单位', 'Organ that leads'),
    others: organsPicker('协办单位', 'Organs that assist', {
      hint: { zh: '没有就不填；几个单位用顿号分开', en: 'None, or several with commas between them' },
    }),
    months: choice('办理期限', 'Time to answer', TERMS),
    meeting: shortText('交办会', 'Meeting at which it is handed over', {
      optional: true,
      hint: { zh: '闭会期间单独交办的不填', en: 'Empty when handed over by itself' },
    }),
    by: dateField('最迟答复日期', 'Answered at the latest on', {
      optional: true,
      hint: { zh: '会议另有统一日期的填写（本地设定）', en: 'Where a fixed day was set (local setting)' },
    }),
    key: choice('重点督办', 'Pressed as a key matter', YES_NO),
    task: longText('交办意见', 'What is asked', { optional: true }),
  },
  tell: ({ organName, organNameEn, others, othersEn }) => ({
    zh: `已交${organName}主办${others ? `，${others}协办` : ''}`,
    en: `Handed to ${organNameEn ?? organName}${others ? `, with ${othersEn ?? others} assisting` : ''}`,
  }),
  decide: (snapshot, body, env) => {
    requireOffice(snapshot, env);
    const { months, meeting, by, key, task } = body;
    if (by && by <= localDate(env.now))
      throw actRefused({ zh: '最迟答复日期应当在今天以后。', en: 'The day to answer by lies in the future.' });
    const lead = requireOrgan(snapshot, env.organs.get('organ') as OrganRef, env);
    const others = listNamed(env, 'others').filter(({ id }) => id !== lead.id);
    for (const other of others) requireOrgan(snapshot, other, env);
    const handed = { on: localDate(env.now), meeting: meeting ?? null, months: Number(months) };
    return {
      ...toLead(snapshot, { lead, others, task, months: Number(months) }, env),
      limits: [
        endMotion('assign'),
        ...answeringLimits(snapshot, body, env),
        ofStep('back', 'back', env, 'deem-signed'),
      ],
      data: { handed, lead, key: key === 'yes' },
      record: {
        ...named(lead),
        others: others.map(({ name }) => name).join('、'),
        othersEn: others.map(({ name, nameEn }) => nameEn ?? name).join(', '),
        months,
        key,
      },
    };
  },
};

export const assigningActs = { 'assign-motion': assign };
