// Comparing a register of results with the cases that must have led to them; what is found lies before supervision at once.
import { findLeadingCases, type LeadingCase } from '#kernel/cases/queries/leading.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { PartyInput } from '#kernel/cases/service/rows.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import type { OpenLines } from '#platform/text/lines.ts';
import { IMPORTED, type IssuedResult, permissions, type RunResult, STRAY, type StrayData } from '../contract.ts';
import { itemNames } from '../items.ts';
import { type Judgement, judgeResult } from '../rules/compare.ts';
import { readIssued } from '../rules/issued.ts';
import { listKnownCases } from '../store.ts';
import { words } from '../words/cases.ts';
import { Check, type Sound } from './run.ts';

/** Under which the id of a finding follows from the organ and its document: the same result is found once. */
const RESULTS = '6a8f2f0b-0d57-4ce1-8a57-98e0c8ac36b4';

/** A result, who issued it, and what the comparison says of it. */
interface Compared {
  readonly id: string;
  readonly result: IssuedResult;
  readonly organ: Organ;
  readonly judgement: Judgement;
}

/**
 * Compares a register with the cases. With one fault in its lines, or on a dry run, nothing is written. A result that
 * was found stray before is told and not reported again.
 */
export async function compareResults(ctx: ActContext, open: OpenLines, dryRun: boolean): Promise<RunResult> {
  const check = new Check(ctx, permissions.compare);
  const counts = { rows: 0, taken: 0, known: 0, inOrder: 0, old: 0, outside: 0, predated: 0 };
  const stray: Compared[] = [];
  for await (const bundle of check.read(open, readIssued)) {
    for (const one of await compareBundle(ctx, check, bundle)) {
      const { verdict } = one.judgement;
      counts[verdict === 'in-order' ? 'inOrder' : verdict]++;
      if ('about' in one.judgement) stray.push(one);
    }
  }
  counts.rows = check.rows;
  const known = await listKnownCases(
    ctx.tx,
    stray.map(({ id }) => id),
  );
  const fresh = check.faultCount > 0 ? [] : stray.filter(({ id }) => !known.has(id));
  counts.known = known.size;
  counts.taken = fresh.length;
  if (!dryRun) for (const one of fresh) await report(ctx, one);
  return check.result(counts);
}

async function compareBundle(
  ctx: ActContext,
  check: Check,
  bundle: readonly Sound<IssuedResult>[],
): Promise<Compared[]> {
  const { vault } = ctx.runtime;
  const { kind, granted } = itemNames();
  const sought = bundle.map(({ value }, at) => ({
    at,
    caseNumber: value.caseNumber,
    oldNumber: value.oldNumber,
    item: value.item,
    applicant: value.applicant,
    idIndex: value.idNumber === null ? null : vault.blindIndex(value.idNumber),
  }));
  const found = await findLeadingCases(ctx.tx, sought, { kinds: [kind, IMPORTED], outcome: granted });
  const byPlace = Map.groupBy(found, ({ at }) => at);
  const compared: Compared[] = [];
  for (const [at, { line, value }] of bundle.entries()) {
    const organ = await check.findOrgan(value.organ, line);
    if (!organ) continue;
    const id = derivedId(derivedId(RESULTS, organ.id), value.document);
    if (!check.isFirst(id, line, 'document')) continue;
    const judgement = judgeResult(value.issued, (byPlace.get(at) ?? []).map(asCandidate), organ);
    compared.push({ id, result: value, organ, judgement });
  }
  return compared;
}

const asCandidate = ({ id, number, kind, entered }: LeadingCase) => ({ id, number, old: kind === IMPORTED, entered });

/** A register does not say what its holders are; their numbers do. */
function holderOf({ applicant: name, idNumber }: IssuedResult): PartyInput {
  if (idNumber === null) return { kind: 'legal', name };
  return { kind: readIdNumber(idNumber) ? 'natural' : 'legal', name, idNumber };
}

/** A register that names neither its holder's number nor any case leaves nothing to find its case by but a name. */
const listMissing = ({ idNumber, caseNumber, oldNumber }: IssuedResult) =>
  idNumber === null && caseNumber === null && oldNumber === null ? ['id_number', 'case_number'] : [];

/** The finding is a record of its own; supervision judges the act by which the machine reports it. */
async function report(ctx: ActContext, { id, result, organ, judgement }: Compared): Promise<void> {
  if (!('about' in judgement)) return;
  const { verdict, about } = judgement;
  const data: StrayData = {
    verdict,
    document: result.document,
    item: result.item,
    issued: result.issued,
    missing: listMissing(result),
    about: about && { number: about.number, entered: about.entered },
  };
  await openCase(ctx, {
    kind: STRAY,
    clientId: id,
    subject: { id: null, code: result.item },
    title: `${words.zh.verdicts[verdict]}：${result.document}`,
    titleEn: `${words.en.verdicts[verdict]}: ${result.document}`,
    ...placeOf(organ),
    channel: 'import',
    applicant: holderOf(result),
    post: 'section-head',
    limits: [],
    data: { ...data },
    record: { ...data },
    parentId: about?.id ?? null,
  });
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now };
  await performAct(machine, { caseId: id, act: 'report', body: {} });
}
