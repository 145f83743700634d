// Writing a finding down on the spot: what was seen, where, when, against which rule, with photos.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { type ActField, bodySchema } from '#kernel/cases/fields.ts';
import { type Opened, openCase } from '#kernel/cases/service/intake.ts';
import { findFileFault } from '#kernel/cases/service/named.ts';
import { findCase, findCaseForUpdate } from '#kernel/cases/store.ts';
import { type FieldFault, invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import { startOfDate } from '#platform/time.ts';
import { CHECK, type CheckData, DAYS, FINDING, type FindingData, notOfTeam, outsidePlan } from '../contract.ts';
import { checkOf, photoOf, requireDays, requireTeam, start, workdays } from '../rules/process.ts';
import { PHOTOS, type Recording, recordFields } from '../rules/recording.ts';
import { words } from '../words.ts';
import { loadFindings } from './load.ts';

/**
 * Records a finding, to be confirmed by a second member; the organ learns nothing of it yet.
 * Sent twice under one client id it is there once.
 * @throws notFound; notOfTeam; outsidePlan before the team has begun, after it has left and after the last day; invalidInput
 */
export async function recordFinding(ctx: ActContext, checkId: string, typed: object): Promise<Opened> {
  const file = await findCaseForUpdate(ctx.tx, checkId);
  if (file?.kind !== CHECK) throw notFound();
  const check = checkOf({ file });
  requireTeam(check, ctx.actor);
  const fields = recordFields(check);
  const body = parseShape(bodySchema(fields), typed, ctx.lang) as unknown as Recording;
  const known = body.clientId ? await findCase(ctx.tx, body.clientId) : undefined;
  if (known?.parent_id === checkId) return { file: known, code: null };
  if (file.state !== 'checking') throw outsidePlan();
  requireDays(check, ctx.now);
  const faults = await findFaults(ctx, check, fields, body);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  const finding = await makeFinding(ctx, file, body);
  const photos = PHOTOS.flatMap((name) => body[name] ?? []);
  return openCase(ctx, {
    kind: FINDING,
    ...(body.clientId ? { clientId: body.clientId } : {}),
    subject: { id: null, code: null },
    title: `检查发现 ${finding.n}：${check.subject}`,
    titleEn: `Finding ${finding.n}: ${check.subject}`,
    organ: check.supervisor,
    region: file.region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: finding.organ.name, nameEn: finding.organ.nameEn },
    post: check.post,
    limits: [start('finding-confirm', workdays(DAYS.confirm))],
    materials: photos.map((photo, index) => photoOf('photo', index, `照片 ${index + 1}`, photo)),
    data: { ...finding },
    parentId: file.id,
  });
}

/** A time that is not of the check, and files that are no photos. */
async function findFaults(
  ctx: ActContext,
  { from }: CheckData,
  fields: Readonly<Record<string, ActField>>,
  body: Recording,
): Promise<FieldFault[]> {
  const at = momentOf(ctx, body);
  const early = at < startOfDate(from) || at > ctx.now;
  const faults: FieldFault[] = early ? [{ path: 'at', message: words.in(ctx.lang).notThen }] : [];
  for (const path of PHOTOS) {
    const message = body[path] && fields[path] ? await findFileFault(ctx, fields[path], body[path]) : null;
    if (message !== null) faults.push({ path, message });
  }
  return faults;
}

/** As typed in the city’s time, or now. */
const momentOf = ({ now }: ActContext, { at }: Recording) => (at === undefined ? now : new Date(`${at}:00+08:00`));

async function makeFinding(ctx: ActContext, file: CaseFile, body: Recording): Promise<FindingData> {
  const { organs } = checkOf({ file });
  const organ = organs.find(({ id }) => id === body.organ) ?? organs[0];
  const { id, name } = ctx.actor;
  if (!organ || id === null) throw notOfTeam();
  const { place, found, rule, item = null } = body;
  const before = await loadFindings(ctx.tx, file);
  const n = before.length + 1;
  const at = momentOf(ctx, body).toISOString();
  return { n, organ, item, place, at, found, rule, recorder: { id, name }, keptFrom: [organ.path] };
}
