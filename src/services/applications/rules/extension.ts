// Extending the limit: asked for with reasons, granted or refused by whom the law names, once, within what it allows.
import type { ActRule, CaseLimit, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { levelHolding, UNDER_REVIEW } from './levels.ts';
import { holdsCase, isHeadOf, leadOf, requireHolder } from './steps.ts';
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
  const live = limits.filter((limit): limit is DayLimit => limit.unit in DAYS && isLive(limit));
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

/** Within this long a head answers; silence grants nothing: a setting of the city. */
const APPROVAL_LIMIT = { amount: 1, unit: 'wd' } as const;

/** Who may grant it, and how the applicant reads of them. */
interface Approver {
  readonly organ: OrganRef;
  readonly zh: string;
  readonly en: string;
}

/** 本行政机关负责人 of the organ that has the case; 本级人民政府负责人 where organs handle it jointly. */
function findApprover(snapshot: Snapshot, procedure: Procedure): Approver | undefined {
  if (procedure.course?.joint) {
    const { government } = procedure;
    const en = 'the head of the government of the level';
    return government && { organ: government, zh: `${government.name}负责人`, en };
  }
  const lead = leadOf(snapshot);
  const name = levelHolding(procedure, lead)?.organ.name ?? snapshot.file.organ_name;
  const organ = lead && { id: lead.organ_id, path: lead.organ_path, name };
  return organ && { organ, zh: '本机关负责人', en: 'the head of the organ' };
}

/** What was asked for and is not answered yet. */
interface Asked {
  readonly days: number;
  readonly reason: string;
}

function findAsked({ file, limits }: Snapshot): Asked | undefined {
  const pending = limits.some((limit) => limit.kind === 'approval' && isLive(limit));
  return pending ? (file.data.extension as Asked) : undefined;
}

function isExtended({ done }: Snapshot): boolean {
  return Boolean(done.extend);
}

/** While the clock stands still a request may be answered, not made. */
const ANSWERABLE = [...UNDER_REVIEW, 'paused', 'hearing-offered', 'hearing'];

const request: ActRule<Asked> = {
  zh: '提请延长办理期限',
  en: 'Ask for an extension',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: [],
  fields: {
    days: wholeNumber('延长几日', 'Days to add', 1, 90, {
      hint: {
        zh: '按原时限的单位延长：原来按工作日算的加工作日，按自然日算的加自然日。批准之前，原时限照走。',
        en: 'In the unit of the limit itself: working days to a limit in working days, calendar days to one in calendar days. Until it is granted the limit runs on.',
      },
    }),
    reason: longText('理由（批准后告知申请人）', 'Reason (told to the applicant once granted)'),
  },
  offered: (snapshot, { subject, actor }) => {
    const open = !isExtended(snapshot) && !findAsked(snapshot);
    return open && findAllowance(procedureOf({ subject })) !== undefined && holdsCase(actor, leadOf(snapshot));
  },
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    if (findAsked(snapshot)) {
      throw onceOnly({ zh: '已经提请，等负责人答复。', en: 'An extension was asked for and is not answered yet.' });
    }
    requireAllowance(snapshot, body.days, procedureOf(env));
    requireRunning(snapshot, env.now);
    requireExtendable(snapshot);
    const { organ, zh, en } = requireApprover(snapshot, env);
    return {
      submit: { organ, post: 'organ-head', limit: APPROVAL_LIMIT },
      data: { extension: { days: body.days, reason: body.reason } },
      record: { days: body.days, reason: body.reason, approver: zh, approverEn: en },
    };
  },
};

const mayAnswer: NonNullable<ActRule['offered']> = (snapshot, { subject, actor }) =>
  findAsked(snapshot) !== undefined && isApprover(actor, snapshot, procedureOf({ subject }));

function isApprover(actor: Actor, snapshot: Snapshot, procedure: Procedure): boolean {
  return isHeadOf(actor, findApprover(snapshot, procedure)?.organ.id);
}

/** @throws actRefused when nothing was asked, or somebody else is asked. */
function requireAsked(snapshot: Snapshot, env: Env): Asked {
  const asked = findAsked(snapshot);
  if (!asked) throw actRefused({ zh: '没有等待答复的延期提请。', en: 'No extension was asked for.' });
  if (isApprover(env.actor, snapshot, procedureOf(env))) return asked;
  const { zh, en } = requireApprover(snapshot, env);
  throw actRefused({ zh: `延长期限由${zh}批准。`, en: `An extension is granted by ${en}.` });
}

const ANSWERED: LimitChange = { do: 'end', kinds: ['approval'] };

const grant: ActRule = {
  zh: '批准延期',
  en: 'Grant the extension',
  by: 'officer',
  permission: permissions.extend,
  from: ANSWERABLE,
  to: [],
  fields: {},
  offered: mayAnswer,
  tell: (record) => ({
    zh: `经${record.approver}批准，延长 ${record.extent}：${record.reason}`,
    en: `Extended by ${record.extentEn} with the approval of ${record.approverEn}: ${record.reason}`,
  }),
  decide: (snapshot, _body, env) => {
    const { days, reason } = requireAsked(snapshot, env);
    const { basis } = requireAllowance(snapshot, days, procedureOf(env));
    requireRunning(snapshot, env.now);
    const limits = requireExtendable(snapshot);
    const { zh: extent, en: extentEn } = sayExtent(limits, days);
    const { zh: approver, en: approverEn } = requireApprover(snapshot, env);
    const said = { extent, extentEn, approver, approverEn, reason };
    return {
      limits: [ANSWERED, ...limits.map(({ kind }): LimitChange => ({ do: 'extend', kind, by: days }))],
      record: { days, ...said, basis },
      papers: [{ template: 'extension', body: { ...said, basis } }],
      notices: [{ template: 'application.extended', values: said }],
    };
  },
};

const refuse: ActRule<{ why: string }> = {
  zh: '不予延期',
  en: 'Refuse the extension',
  by: 'officer',
  permission: permissions.extend,
  from: ANSWERABLE,
  to: [],
  fields: { why: longText('为什么不批准（告诉承办人）', 'Why not (told to whoever asked)') },
  offered: mayAnswer,
  decide: (snapshot, { why }, env) => {
    requireAsked(snapshot, env);
    return { limits: [ANSWERED], record: { why } };
  },
};

function requireApprover(snapshot: Snapshot, env: Env): Approver {
  const approver = findApprover(snapshot, procedureOf(env));
  if (approver) return approver;
  throw actRefused({
    zh: '机构名录里没有本级人民政府，不知道由谁批准。请联系管理员。',
    en: 'The register of organs has no government of this level to grant it; tell the administrator.',
  });
}

function requireExtendable(snapshot: Snapshot): DayLimit[] {
  const limits = listExtendable(snapshot);
  if (limits.length > 0) return limits;
  throw actRefused({ zh: '没有可以按日延长的时限。', en: 'No limit of this case can be extended by days.' });
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
  const live = snapshot.limits.filter(isLive);
  const bound = ['statutory', 'promise'].flatMap((kind) => live.find((limit) => limit.kind === kind) ?? [])[0];
  if (!bound?.due_at || bound.due_at >= now) return;
  throw actRefused({
    zh: '办理时限已过，不能再延长。',
    en: 'The limit has passed; it can no longer be extended.',
  });
}

/** Before whoever was asked, it is the first thing to do. */
export const extensionAnswers = { extend: grant, 'refuse-extension': refuse };
export const extensionActs = { 'request-extension': request };
