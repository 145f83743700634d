// Extending the limit: asked for with reasons, granted or refused by whom the law names, once, within what it allows.
import type { ActRule, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import {
  findAllowance,
  isExtended,
  requireAllowance,
  requireExtendable,
  requireRunning,
  sayExtent,
} from './allowance.ts';
import { levelHolding, UNDER_REVIEW } from './levels.ts';
import { holdsCase, isHeadOf, leadOf, requireHolder } from './steps.ts';
import { type Procedure, procedureOf } from './subject.ts';

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
  const lead = leadOf(snapshot);
  const level = levelHolding(procedure, lead);
  if (procedure.course?.joint) {
    const { government } = level ?? procedure;
    const en = 'the head of the government of the level';
    return government && { organ: government, zh: `${government.name}负责人`, en };
  }
  const name = level?.organ.name ?? snapshot.file.organ_name;
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
    requireExtendable(snapshot, env.now);
    const { organ, zh, en } = requireApprover(snapshot, env);
    return {
      submit: { organ, post: HEAD_POST, limit: APPROVAL_LIMIT },
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
    const limits = requireExtendable(snapshot, env.now);
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
  means: {
    extension: ({ snapshot, env }) => ({
      approvedBy: postsIn(env.actor, findApprover(snapshot, procedureOf(env))),
      mayApprove: HEAD_POST,
    }),
  },
};

/** The posts somebody fills with whoever may grant it. */
function postsIn(actor: Actor, approver: Approver | undefined): string[] {
  return actor.desks.filter(({ unitId }) => unitId === approver?.organ.id).map(({ post }) => post);
}

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

/** Before whoever was asked, it is the first thing to do. */
export const extensionAnswers = { extend: grant, 'refuse-extension': refuse };
export const extensionActs = { 'request-extension': request };
