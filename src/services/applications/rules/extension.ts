// Extending the limit: once, by whom the law names, by no more than it allows, and with the reason told.
import type { ActRule, CaseLimit, Decision, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, wholeNumber } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { isHeadOf, leadOf } from './steps.ts';
import { isLicence, type Procedure, procedureOf } from './subject.ts';

/** By how many days of the limit's own unit, and on what. */
interface Allowance {
  readonly days: number;
  readonly basis: string;
}

/**
 * 行政许可法第四十二条第一款：“……二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知
 * 申请人。但是，法律、法规另有规定的，依照其规定。” 第二款：“……行政许可采取统一办理或者联合办理、集中办理的，办理的时间不得
 * 超过四十五日；四十五日内不能办结的，经本级人民政府负责人批准，可以延长十五日，并应当将延长期限的理由告知申请人。”
 * What is no licence is extended only where its own law says so.
 */
export function findAllowance(procedure: Procedure): Allowance | undefined {
  const { course } = procedure;
  if (course?.extension) return course.extension;
  if (!isLicence(procedure)) return undefined;
  return course?.joint
    ? { days: 15, basis: '行政许可法第四十二条第二款' }
    : { days: 10, basis: '行政许可法第四十二条第一款' };
}

const DAYS = { wd: { zh: '个工作日', en: 'working days' }, d: { zh: '日', en: 'calendar days' } } as const;
type DayUnit = keyof typeof DAYS;
type DayLimit = CaseLimit & { readonly unit: DayUnit };

/** Limits that an extension lengthens, each in its own unit; minutes and months are promised otherwise. */
function listExtendable({ limits }: Snapshot): DayLimit[] {
  const live = limits.filter((limit): limit is DayLimit => limit.unit in DAYS && limit.state === 'running');
  return ['promise', 'statutory', 'step', 'level'].flatMap((kind) => live.filter((limit) => limit.kind === kind));
}

/** How much longer it takes, in the units of the limits the applicant knows of. */
function sayExtent(limits: readonly DayLimit[], days: number): { zh: string; en: string } {
  const units = [...new Set(limits.filter(({ kind }) => kind !== 'step' && kind !== 'level').map(({ unit }) => unit))];
  if (units.length < 2) {
    const { zh, en } = DAYS[units[0] ?? 'wd'];
    return { zh: `${days} ${zh}`, en: `${days} ${en}` };
  }
  const [promise, statutory] = ['promise', 'statutory'].map((kind) => limits.find((one) => one.kind === kind));
  const [mine, law] = [DAYS[promise?.unit ?? 'wd'], DAYS[statutory?.unit ?? 'd']];
  return {
    zh: `${days} ${mine.zh}（承诺时限）、${days} ${law.zh}（法定时限）`,
    en: `${days} ${mine.en} (promised limit) and ${days} ${law.en} (statutory limit)`,
  };
}

type Body = { days: number; reason: string };

const fields = {
  days: wholeNumber('延长几日', 'Days to add', 1, 90, {
    hint: {
      zh: '按原时限的单位延长：原来按工作日算的加工作日，按自然日算的加自然日。',
      en: 'In the unit of the limit itself: working days to a limit in working days, calendar days to one in calendar days.',
    },
  }),
  reason: longText('理由（告知申请人）', 'Reason (told to the applicant)'),
};

/** Once, in either way. */
function isExtended({ done }: Snapshot): boolean {
  return Boolean(done.extend ?? done['extend-joint']);
}

function decideExtension(snapshot: Snapshot, body: Body, env: Env, approver: { zh: string; en: string }): Decision {
  const allowance = requireAllowance(snapshot, body.days, procedureOf(env));
  requireRunning(snapshot, env.now);
  const limits = listExtendable(snapshot);
  if (limits.length === 0) {
    throw actRefused({
      zh: '没有可以按日延长的时限。',
      en: 'No limit of this case can be extended by days.',
    });
  }
  const { zh: extent, en: extentEn } = sayExtent(limits, body.days);
  const said = { extent, extentEn, approver: approver.zh, approverEn: approver.en, reason: body.reason };
  return {
    limits: limits.map(({ kind }): LimitChange => ({ do: 'extend', kind, by: body.days })),
    record: { days: body.days, ...said, basis: allowance.basis },
    papers: [{ template: 'extension', body: { ...said, basis: allowance.basis } }],
    notices: [{ template: 'application.extended', values: said }],
  };
}

function requireAllowance(snapshot: Snapshot, days: number, procedure: Procedure): Allowance {
  if (isExtended(snapshot)) {
    throw onceOnly({
      zh: '期限只能延长一次，这件事已经延长过。',
      en: 'A limit may be extended only once, and was.',
    });
  }
  const allowance = findAllowance(procedure);
  if (!allowance) {
    throw actRefused({
      zh: '这个事项没有可以延长期限的法律规定。',
      en: 'No law allows the limit of this item to be extended.',
    });
  }
  if (days > allowance.days) {
    throw actRefused({
      zh: `最多延长 ${allowance.days} 日（${allowance.basis}）。`,
      en: `It may be extended by at most ${allowance.days} days (${allowance.basis}).`,
    });
  }
  return allowance;
}

function requireRunning(snapshot: Snapshot, now: Date): void {
  const running = snapshot.limits.filter(({ state }) => state === 'running');
  const bound = ['statutory', 'promise'].flatMap((kind) => running.find((limit) => limit.kind === kind) ?? [])[0];
  if (!bound?.due_at || bound.due_at >= now) return;
  throw actRefused({
    zh: '办理时限已过，不能再延长。',
    en: 'The limit has passed; it can no longer be extended.',
  });
}

const tell: ActRule['tell'] = (record) => ({
  zh: `经${record.approver}批准，延长 ${record.extent}：${record.reason}`,
  en: `Extended by ${record.extentEn} with the approval of ${record.approverEn}: ${record.reason}`,
});

const OF_ORGAN = { zh: '本机关负责人', en: 'the head of the organ' };

/** What both extensions have in common. */
const extending = {
  by: 'officer',
  from: ['reviewing', 'forwarded'],
  to: [],
  irreversible: true,
  fields,
  tell,
} as const;

const extend: ActRule<Body> = {
  zh: '延长办理期限',
  en: 'Extend the limit',
  ...extending,
  permission: permissions.extend,
  offered: (snapshot, { subject, actor }) =>
    isExtendableBy(snapshot, procedureOf({ subject }), 'organ') && isHeadOf(actor, leadOf(snapshot)?.organ_id),
  decide: (snapshot, body, env) => {
    if (procedureOf(env).course?.joint) {
      throw actRefused({
        zh: '统一、联合、集中办理的，由本级人民政府负责人批准延长。',
        en: 'Where organs handle it jointly, the head of the government of the level approves the extension.',
      });
    }
    if (!isHeadOf(env.actor, leadOf(snapshot)?.organ_id)) {
      throw actRefused({
        zh: '延长期限由正在办理的机关负责人批准。',
        en: 'The head of the organ that has the case approves an extension.',
      });
    }
    return decideExtension(snapshot, body, env, OF_ORGAN);
  },
};

/** The same by a different hand: 第四十二条第二款 asks for the head of the government. */
const extendJoint: ActRule<Body> = {
  zh: '政府负责人批准延期',
  en: 'Extend, by the head of government',
  ...extending,
  permission: permissions.extendJoint,
  offered: (snapshot, { subject, actor }) => {
    const procedure = procedureOf({ subject });
    return isExtendableBy(snapshot, procedure, 'government') && isHeadOf(actor, procedure.government?.id);
  },
  decide: (snapshot, body, env) => {
    const { course, government } = procedureOf(env);
    if (!course?.joint || !isHeadOf(env.actor, government?.id)) {
      throw actRefused({
        zh: '只有统一、联合、集中办理的事项，才由本级人民政府负责人批准延长。',
        en: 'Only what is handled jointly is extended by the head of the government of the level.',
      });
    }
    return decideExtension(snapshot, body, env, sayHead(government));
  },
};

function sayHead(government: OrganRef | undefined): { zh: string; en: string } {
  return { zh: `${government?.name ?? '本级人民政府'}负责人`, en: 'the head of the government of the level' };
}

function isExtendableBy(snapshot: Snapshot, procedure: Procedure, who: 'organ' | 'government'): boolean {
  const jointly = procedure.course?.joint === true;
  return !isExtended(snapshot) && findAllowance(procedure) !== undefined && jointly === (who === 'government');
}

export const extensionActs = { extend, 'extend-joint': extendJoint };
