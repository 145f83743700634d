// Taking applications in: from a citizen, from a program, or at a desk for somebody else.
import { parseLimit } from '#kernel/calendar/contract.ts';
import type { LimitChange, MaterialChange } from '#kernel/cases/contract.ts';
import { type Opened, openCase, type PartyInput } from '#kernel/cases/service/intake.ts';
import { isUscc } from '#kernel/organs/contract.ts';
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import { type FieldFault, invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Applicant, Application } from './contract.ts';
import { KIND } from './contract.ts';
import type { OfferedItem } from './item.ts';
import { findAnswerFaults } from './rules/answers.ts';
import { receivingPost } from './rules/subject.ts';

/** 行政许可法第三十二条: the one-time notice comes within five working days, or the application is accepted. */
const NOTICE_LIMIT = { amount: 5, unit: 'wd' } as const;

/**
 * Takes an application in whole. Refuses with every fault named by field; what is accepted is a case with number,
 * query code, running clocks and a receipt, all in the caller's transaction.
 */
export async function submitApplication(
  ctx: ActContext,
  item: OfferedItem,
  application: Application,
  channel: 'web' | 'window' | 'agent',
): Promise<Opened> {
  const faults = [
    ...findApplicantFaults(application, ctx.lang),
    ...findAnswerFaults(item.content, application, ctx.lang),
  ];
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  const materials = listMaterials(item, application);
  return openCase(ctx, {
    kind: KIND,
    ...(application.clientId ? { clientId: application.clientId } : {}),
    subject: { id: item.versionId, code: item.code },
    title: item.content.name,
    titleEn: item.content.nameEn ?? null,
    organ: item.organ,
    region: item.region,
    channel,
    applicant: partyOf(ctx, application.applicant, channel),
    ...(application.agent ? { agent: { ...application.agent, kind: 'natural' as const } } : {}),
    post: receivingPost(item.content),
    limits: startingLimits(item),
    materials,
    papers: [
      {
        template: 'receipt',
        body: { materials: materials.filter((one) => one.state === 'given').map((one) => one.name) },
      },
    ],
    data: { answers: application.answers, client: application.applicant.kind },
    record: {
      materials: materials.map(({ code, state, fileId }) => ({ code, state, file: fileId ?? null })),
    },
  });
}

function startingLimits(item: OfferedItem): LimitChange[] {
  const notice: LimitChange = { do: 'start', kind: 'notice', limit: NOTICE_LIMIT, onExpiry: 'deem-accepted' };
  const { precheck } = item.content.limits;
  return precheck ? [notice, { do: 'start', kind: 'precheck', limit: parseLimit(precheck) }] : [notice];
}

/** The person signed in is the applicant only when they apply for themselves. */
function partyOf(ctx: ActContext, applicant: Applicant, channel: string): PartyInput {
  return { ...applicant, accountId: channel === 'web' && ctx.actor.kind === 'member' ? ctx.actor.id : null };
}

/** Every material of the item's list, as given, promised, fetched by data sharing, or missing. */
function listMaterials(item: OfferedItem, application: Application): MaterialChange[] {
  const given = new Map(application.materials.map((material) => [material.code, material]));
  return item.content.materials.map((material) => {
    const one = given.get(material.code);
    const base = { code: material.code, name: material.name, source: material.source };
    if (material.source === 'fetched') return { ...base, state: 'fetched' };
    if (material.source === 'form') return { ...base, state: 'given' };
    if (one?.fileId)
      return { ...base, state: 'given', fileId: one.fileId, fileName: one.fileName ?? material.name };
    return { ...base, state: one?.promised && material.need === 'later' ? 'promised' : 'missing' };
  });
}

function findApplicantFaults(application: Application, lang: string): FieldFault[] {
  const { applicant, agent } = application;
  const en = lang === 'en';
  const faults: FieldFault[] = [];
  if (applicant.kind === 'legal' && !isUscc(applicant.idNumber)) {
    faults.push({
      path: 'applicant.idNumber',
      message: en
        ? 'This is not a valid unified social credit code: check all 18 characters'
        : '统一社会信用代码不对，请核对 18 位',
    });
  }
  if (applicant.kind === 'natural' && !readIdNumber(applicant.idNumber)) {
    faults.push({
      path: 'applicant.idNumber',
      message: en ? 'This is not a valid ID number: check all 18 characters' : '身份证号不对，请核对 18 位',
    });
  }
  if (agent && !readIdNumber(agent.idNumber)) {
    faults.push({
      path: 'agent.idNumber',
      message: en ? 'This is not a valid ID number' : '代办人身份证号不对，请核对 18 位',
    });
  }
  return faults;
}
