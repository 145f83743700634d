// How an application is decided: granted, or refused with reasons and remedies, by whoever may decide it.

import { z } from 'zod';
import type { ActRule, Env, Label, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { barApplicant } from './bars.ts';
import { decided } from './decided.ts';
import { wasHeard } from './hearing.ts';
import { requireInspected } from './inspection.ts';
import { mayDecideHere, requireDecidingLevel, UNDER_REVIEW } from './levels.ts';
import { listPromised } from './materials.ts';
import { issueResult, type ResultInput, resultFields } from './result.ts';
import { holdsCase, isDeciding, leadOf, requireAnswered, requireHolder } from './steps.ts';
import { isLicence, type Level, procedureOf, sayRemedies, workingSteps } from './subject.ts';
import { isAwaitingViews } from './third-parties.ts';

/**
 * The decision is the deciding post's, at the level that may decide, and comes after every step before it, every
 * opinion asked for, those whose interests it touches, and the hearing where one is due. 行政许可法第四十六条：“……应当听证的
 * 事项……行政机关应当向社会公告，并举行听证。” It binds either way. Gives the higher level that decides, if one does.
 */
function requireReady(snapshot: Snapshot, env: Env): Level | undefined {
  if (!isDeciding(snapshot, env.subject)) {
    const steps = workingSteps(procedureOf(env));
    const at = steps.findIndex((step) => step.code === snapshot.file.step);
    const ahead = steps.slice(at, -1);
    throw actRefused({
      zh: `还有环节没有办：${ahead.map((step) => step.name).join('、')}`,
      en: `Steps are still to be done: ${ahead.map((step) => step.nameEn ?? step.name).join(', ')}`,
    });
  }
  requireHolder(snapshot, env);
  const level = requireDecidingLevel(snapshot, env);
  requireAnswered(snapshot);
  requireInspected(snapshot, env);
  requireEverybodyHeard(snapshot, env);
  return level;
}

function requireEverybodyHeard(snapshot: Snapshot, env: Env): void {
  if (procedureOf(env).hearingRequired && !wasHeard(snapshot)) {
    throw actRefused({
      zh: '这个事项依法应当听证，听证之后才能决定。',
      en: 'The law requires a hearing before this decision.',
    });
  }
  if (isAwaitingViews(snapshot)) {
    throw actRefused({
      zh: '利害关系人还可以陈述意见，听取意见或者期限届满后才能决定。',
      en: 'Interested parties may still speak; decide when they were heard or their time is up.',
    });
  }
}

function mayDecide(snapshot: Snapshot, asked: { subject: unknown; actor: Actor }): boolean {
  const { subject, actor } = asked;
  return isDeciding(snapshot, subject) && mayDecideHere(snapshot, subject) && holdsCase(actor, leadOf(snapshot));
}

function requireNothingPromised(snapshot: Snapshot): void {
  const open = listPromised(snapshot.materials);
  if (open.length > 0) {
    throw actRefused({
      zh: `容缺材料还没有补交：${open.join('、')}。补齐后才能准予。`,
      en: `Promised materials are still missing: ${open.join(', ')}. They must come before a grant.`,
    });
  }
}

const NO_YES = [
  { value: 'no', zh: '否', en: 'No' },
  { value: 'yes', zh: '是', en: 'Yes' },
] as const;

const grant: ActRule<ResultInput & { opinion: string }> = {
  zh: '准予',
  en: 'Grant',
  by: 'officer',
  permission: permissions.decide,
  from: UNDER_REVIEW,
  to: ['decided'],
  fields: {
    opinion: longText('决定意见', 'Opinion'),
    ...resultFields,
  },
  offered: mayDecide,
  tell: sayWho({ zh: '准予', en: 'Granted' }),
  decide: (snapshot, body, env) => {
    const level = requireReady(snapshot, env);
    requireNothingPromised(snapshot);
    const { result } = procedureOf(env);
    const organId = level?.organ.id;
    const issued = issueResult(snapshot.file, body, env, organId);
    const record = { opinion: body.opinion, resultNumber: body.resultNumber ?? null };
    const paper = { ...record, result: result.name, validity: result.validity, licence: isLicence(procedureOf(env)) };
    return {
      ...decided(env, 'granted'),
      record: { ...record, by: level?.organ.name ?? null },
      papers: [{ template: 'grant', body: paper, organId }, ...issued],
      notices: [{ template: 'application.granted', values: { result: result.name } }],
    };
  },
  means: { decision: hearingOf },
};

/**
 * 行政许可法第三十八条第二款：“行政机关依法作出不予行政许可的书面决定的，应当说明理由，并告知申请人享有依法申请行政复议
 * 或者提起行政诉讼的权利。” Remedies come from the item, so none can be left out.
 */
const deny: ActRule<{ reason: string; basis: string; falsified?: string }> = {
  zh: '不予许可',
  en: 'Refuse',
  by: 'officer',
  permission: permissions.decide,
  from: UNDER_REVIEW,
  to: ['decided'],
  irreversible: true,
  fields: {
    reason: longText('事实和理由', 'Facts and reasons'),
    basis: shortText('法律依据（写到条款）', 'Legal basis, to the article'),
    falsified: {
      ...choice('申请人隐瞒情况或者提供虚假材料', 'The applicant hid facts or gave false materials', NO_YES),
      schema: z.enum(['no', 'yes']).optional(),
      hint: {
        zh: '选“是”的，一并给予警告；直接关系公共安全、人身健康、生命财产安全的事项，一年内不得再次申请。',
        en: 'If so, a warning is given; where public safety, health, life or property is at stake, no new application for a year.',
      },
    },
  },
  offered: mayDecide,
  tell: (record) => ({ zh: `不予许可：${record.reason}`, en: `Refused: ${record.reason}` }),
  decide: (snapshot, body, env) => {
    const level = requireReady(snapshot, env);
    const procedure = procedureOf(env);
    const bar = body.falsified === 'yes' ? barApplicant(snapshot.file, env, 'false-materials') : null;
    const said = {
      reason: body.reason,
      basis: body.basis,
      warned: body.falsified === 'yes',
      barUntil: bar?.until ?? null,
    };
    const base = decided(env, 'refused');
    return {
      ...base,
      data: { ...base.data, bar },
      record: { ...said, bar },
      papers: [
        {
          template: 'denial',
          body: { ...said, ...procedure.remedies, licence: isLicence(procedure) },
          organId: level?.organ.id,
        },
      ],
      notices: [{ template: 'application.denied', values: { reason: body.reason } }],
    };
  },
  means: {
    refusal: ({ body, env }) => ({ reasons: body.reason, remedies: sayRemedies(procedureOf(env)) }),
    decision: hearingOf,
  },
};

function hearingOf({ snapshot, env }: { snapshot: Snapshot; env: Env }) {
  return { hearingRequired: procedureOf(env).hearingRequired, hearingHeld: wasHeard(snapshot) };
}

/** A decision of a higher level is told as such; the result comes from where the case was received. */
function sayWho(said: Label): NonNullable<ActRule['tell']> {
  return ({ by }) => (typeof by === 'string' ? { zh: `${by}决定：${said.zh}`, en: `${said.en} by ${by}` } : said);
}

export const outcomeActs = { grant, deny };
