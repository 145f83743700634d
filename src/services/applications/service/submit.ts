// Taking applications in: from a citizen, from a program, or at a desk for somebody else.
import type { MaterialChange } from '#kernel/cases/contract.ts';
import { type Opened, openCase } from '#kernel/cases/service/intake.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Answers, Application, ApplicationData, Channel, Material } from '../contract.ts';
import { KIND } from '../contract.ts';
import type { OfferedItem, OfferedMaterial } from '../item.ts';
import { applies, findAnswerFaults } from '../rules/answers.ts';
import { completeAnswers, findApplicantFaults, partAnswers } from '../rules/applicant.ts';
import { startingLimits } from '../rules/intake.ts';
import { findRenewalFaults } from '../rules/renewal.ts';
import { receivingPost } from '../rules/subject.ts';
import { requireNotBarred } from './bars.ts';
import { findMissingFiles } from './stored.ts';

/**
 * Takes an application in whole: what is accepted is a case with number, query code, running clocks and a receipt,
 * all in the caller's transaction.
 * @throws invalidInput with every fault named by field: `applicant.phone`, `answers.area`, `materials.layout`;
 * applicantBarred.
 */
export async function submitApplication(
  ctx: ActContext,
  item: OfferedItem,
  application: Application,
  channel: Channel,
): Promise<Opened> {
  const { applicant, agent, materials: given } = application;
  const { form } = item.content;
  const answers = completeAnswers(form, application);
  const faults = [
    ...findApplicantFaults(application, ctx.lang),
    ...findAnswerFaults(item.content, { answers, materials: given }, channel, ctx.lang),
    ...findRenewalFaults(item.content, answers, ctx.now, ctx.lang),
    ...(await findMissingFiles(ctx, given)),
  ];
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  await requireNotBarred(ctx, item, applicant, channel);
  const materials = listMaterials(item, answers, given, channel);
  const sender = channel === 'web' && ctx.actor.kind === 'member' ? ctx.actor.id : null;
  return openCase(ctx, {
    kind: KIND,
    clientId: application.clientId,
    subject: { id: item.versionId, code: item.code },
    title: item.content.name,
    titleEn: item.content.nameEn ?? null,
    organ: item.organ,
    region: item.region,
    channel,
    // Whoever is signed in is the applicant, unless they say that they act for somebody.
    applicant: { ...applicant, accountId: agent ? null : sender },
    agent: agent && { ...agent, kind: 'natural', accountId: sender },
    post: receivingPost(item.content),
    limits: startingLimits(item.content),
    materials,
    papers: [{ template: 'receipt', body: { materials: listGiven(materials) } }],
    data: toData(ctx.runtime.vault, item, answers, application),
    record: {
      materials: materials.map(({ code, state, fileId }) => ({ code, state, file: fileId ?? null })),
    },
  });
}

function listGiven(materials: readonly MaterialChange[]): string[] {
  return materials.filter((material) => material.state === 'given').map((material) => material.name);
}

/** Every material of the item's list that is asked for: given, promised, fetched by data sharing, or missing. */
function listMaterials(
  item: OfferedItem,
  answers: Answers,
  given: readonly Material[],
  channel: Channel,
): MaterialChange[] {
  const byCode = new Map(given.map((material) => [material.code, material]));
  return item.content.materials
    .filter((material) => applies(material.when, answers))
    .map((material) => ({
      code: material.code,
      name: material.name,
      source: material.source,
      ...stateOf(material, byCode.get(material.code), channel),
    }));
}

function stateOf(
  material: OfferedMaterial,
  given: Material | undefined,
  channel: Channel,
): Pick<MaterialChange, 'state' | 'fileId' | 'fileName' | 'note'> {
  if (material.source === 'fetched') return { state: 'fetched' };
  if (material.source === 'form') return { state: 'given' };
  const seen = channel === 'web' ? undefined : given?.seen;
  const note = seen && SEEN[seen];
  if (given?.fileId) return { state: 'given', fileId: given.fileId, fileName: given.fileName ?? material.name, note };
  if (note) return { state: 'given', note };
  return { state: given?.promised && material.need === 'later' ? 'promised' : 'missing' };
}

/** 国办函〔2016〕108号: what a window has checked against the original is trusted as such. */
const SEEN = { original: '窗口核对原件', copy: '窗口收取复印件' } as const;

function toData(
  vault: Vault,
  item: OfferedItem,
  answers: Answers,
  { applicant }: Application,
): ApplicationData & Readonly<Record<string, unknown>> {
  const { plain, identifying } = partAnswers(item.content.form, answers, applicant);
  const sealed = Object.keys(identifying).length > 0 ? vault.seal(JSON.stringify(identifying)) : null;
  return { client: applicant.kind, answers: plain, sealed };
}

/** The answers of a case that identify somebody, opened. For those who work on it, and the applicant. */
export function openIdentifying(vault: Vault, data: Readonly<Record<string, unknown>>): Answers {
  const { sealed } = data as unknown as ApplicationData;
  return sealed ? (JSON.parse(vault.open(sealed)) as Answers) : {};
}

/** All answers a case keeps. */
export function openAnswers(vault: Vault, data: Readonly<Record<string, unknown>>): Answers {
  return { ...(data as unknown as ApplicationData).answers, ...openIdentifying(vault, data) };
}
