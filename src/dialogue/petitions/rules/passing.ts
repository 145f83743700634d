// Passing a petition on (转送、交办), what the organ objects to it, and who decides on that.
import type { ActRule, Decision, Env, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { byHandlers, byOffice, dataOf, end, holdAt, requireHolder, start, tellPetitioner, told } from './process.ts';

/**
 * 信访工作条例第三十条: “不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。”
 * No organ beneath the accused one receives it either.
 */
function requireFit(snapshot: Snapshot, organ: OrganRef): void {
  const { category, about } = dataOf(snapshot);
  if (category === 'accusation' && about && organ.path.startsWith(about.path))
    throw actRefused({ zh: '检举控告不得转给被反映的单位。', en: 'An accusation may not go to the organ accused.' });
  if (organ.id === snapshot.file.organ_id)
    throw actRefused({ zh: '这件已经在这个单位。', en: 'It is with this organ already.' });
}

/** The receiver has its own fifteen days to tell, and five working days to object (第二十三条). */
function pass(snapshot: Snapshot, env: Env, days: number | null): Decision {
  requireHolder(snapshot, env);
  const organ = env.organs.get('organ') as OrganRef;
  requireFit(snapshot, organ);
  const at = holdAt(snapshot, organ, 'section-head');
  const report =
    days === null ? [] : [{ do: 'start', kind: 'petition-report', limit: { amount: days, unit: 'd' } } as const];
  return {
    to: 'forwarded',
    organ,
    hold: at.hold,
    limits: [end('register', 'inform', 'resend'), start('inform'), start('object'), ...report],
    data: { ...at.data, passed: { organ, report: days !== null, final: false } },
    notices: [tellPetitioner('passed', { to: organ.name })],
  };
}

const forward: ActRule<{ organ: string; reason: string }> = {
  zh: '转送',
  en: 'Forward',
  ...byOffice(['classified'], ['forwarded']),
  fields: { organ: organPicker('转送给', 'To'), reason: told('说明', 'Why') },
  tell: ({ organName }) => ({ zh: `已转送${organName}`, en: `Forwarded to ${organName}` }),
  decide: (snapshot, { reason }, env) => {
    const { name } = env.organs.get('organ') as OrganRef;
    return {
      ...pass(snapshot, env, null),
      papers: [{ template: 'passed', body: { organ: name }, organId: snapshot.file.organ_id }],
      record: { organName: name, reason },
    };
  },
};

/** 第二十二条: what is important is handed over with a deadline and a report of what was done. */
const handOver: ActRule<{ organ: string; days: number; task: string }> = {
  zh: '交办',
  en: 'Hand over with a deadline',
  ...byOffice(['classified'], ['forwarded']),
  fields: {
    organ: organPicker('交办给', 'To'),
    days: wholeNumber('几日内报告办理结果', 'Days within which to report', 1, 90),
    task: told('办理要求', 'What is asked'),
  },
  tell: ({ organName, days }) => ({
    zh: `已交办${organName}，限 ${days} 日内报告结果`,
    en: `Handed over to ${organName}, which reports within ${days} days`,
  }),
  decide: (snapshot, { days, task }, env) => {
    const { name } = env.organs.get('organ') as OrganRef;
    return {
      ...pass(snapshot, env, days),
      papers: [
        { template: 'passed', body: { organ: name }, organId: snapshot.file.organ_id },
        { template: 'hand-over', body: { organ: name, days, task }, organId: snapshot.file.organ_id },
      ],
      record: { organName: name, days, task },
    };
  },
};

const mayObject = (snapshot: Snapshot, now: Date) => {
  const limit = snapshot.limits.find((one) => one.kind === 'petition-object' && isLive(one));
  return !dataOf(snapshot).passed?.final && limit?.due_at != null && now <= limit.due_at;
};

/** 第二十三条: within five working days, with detailed reasons; the papers go back only with consent. */
const object: ActRule<{ reason: string }> = {
  zh: '提出异议',
  en: 'Object',
  ...byHandlers(['forwarded'], ['objecting']),
  fields: { reason: told('详细理由：为什么不属于本单位、应当由谁办', 'Detailed reasons: why not yours, and whose') },
  offered: (snapshot, asked) =>
    dataOf(snapshot).passed?.final === false && (byHandlers([], []).offered?.(snapshot, asked) ?? true),
  decide: (snapshot, { reason }, env) => {
    requireHolder(snapshot, env);
    if (!mayObject(snapshot, env.now))
      throw actRefused({
        zh: '异议应当在收到之日起 5 个工作日内提出；已经不同意过的，不能再提。',
        en: 'An objection is made within 5 working days, and not again once it was denied.',
      });
    const { office } = dataOf(snapshot);
    const { hold, data } = holdAt(snapshot, office, 'reviewer');
    return {
      to: 'objecting',
      organ: office,
      hold,
      data,
      limits: [end('object'), start('consent')],
      record: { reason },
    };
  },
};

const consent: ActRule<{ reason: string }> = {
  zh: '同意退回',
  en: 'Agree to take it back',
  ...byOffice(['objecting'], ['classified']),
  fields: { reason: told('意见', 'Why') },
  tell: () => ({ zh: '重新确定办理单位', en: 'Another organ is being found for it' }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return {
      to: 'classified',
      limits: [
        { do: 'end', kinds: ['petition-inform', 'petition-report'], as: 'void' },
        end('consent'),
        start('resend'),
      ],
      record,
    };
  },
};

const deny: ActRule<{ reason: string }> = {
  zh: '不同意退回',
  en: 'Deny the objection',
  ...byOffice(['objecting'], ['forwarded']),
  fields: { reason: told('理由', 'Why') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    const { passed } = dataOf(snapshot);
    if (!passed) throw actRefused({ zh: '没有转送记录。', en: 'It was never passed on.' });
    const at = holdAt(snapshot, passed.organ, 'section-head');
    return {
      to: 'forwarded',
      organ: passed.organ,
      hold: at.hold,
      limits: [end('consent')],
      data: { ...at.data, passed: { ...passed, final: true } },
      record,
    };
  },
};

/** 第三十八条 to 第四十条: whoever passed it on asks after it where it is slow, or handled badly. */
const press: ActRule<{ reason: string }> = {
  zh: '督办',
  en: 'Press for it',
  by: 'officer',
  permission: permissions.office,
  from: ['forwarded', 'handling'],
  to: [],
  fields: { reason: told('督办意见', 'What is pressed for') },
  offered: (snapshot, { actor }) =>
    snapshot.file.organ_id !== dataOf(snapshot).office.id &&
    mayReach(actor, permissions.office, dataOf(snapshot).office.path),
  tell: () => ({ zh: '信访工作机构已督办', en: 'The petitions office pressed for it' }),
  decide: (snapshot, record, { actor }) => {
    if (!mayReach(actor, permissions.office, dataOf(snapshot).office.path))
      throw actRefused({
        zh: '由转送、交办的信访工作机构督办。',
        en: 'That is for the petitions office that passed it on.',
      });
    return { record };
  },
};

export const passingActs = { forward, 'hand-over': handOver, object, consent, deny, press };
