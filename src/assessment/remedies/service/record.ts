// Recording a remedy: against whom, about what, after which earlier instance.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { aboutCase } from '#kernel/cases/notices.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findCaseByNumber, findCaseForUpdate } from '#kernel/cases/store.ts';
import { nameIn, type Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { type ActContext, mayReach, systemContext } from '#platform/http/context.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import {
  isReview,
  KIND,
  MATTERS,
  PROCEEDINGS,
  type Proceeding,
  permissions,
  type RemedyData,
  type RemedyInput,
} from '../contract.ts';
import { aboutUnknown, notARespondent, notDecided, previousUnfit, receivedWhen } from '../errors.ts';
import { isContestable } from '../rules/contestable.ts';
import { dataOf } from '../rules/responding.ts';
import { isFollowed } from '../store.ts';

/** Whoever works on legal matters of an organ is found at its section. */
const POST = 'section-head';

/**
 * Records a remedy with its respondent, whose time to reply runs from the day it received the copy. An earlier instance
 * goes on here. Recorded twice under one client id it is there once.
 * @throws aboutUnknown, notDecided, notARespondent, receivedWhen, previousUnfit, each laid to its field.
 */
export async function recordRemedy(ctx: ActContext, input: RemedyInput): Promise<Opened> {
  if (input.received > localDate(ctx.now)) throw receivedWhen().laidTo('received', ctx.lang);
  const about = input.about === undefined ? null : await getAbout(ctx, input.about);
  const previous = input.previous === undefined ? null : await getPrevious(ctx, input.previous, input.proceeding);
  const organ = await getRespondent(ctx, input.organ, about ?? previous);
  if (previous && previous.organ_id !== organ.id) throw previousUnfit().laidTo('previous', ctx.lang);
  const opened = await open(ctx, input, { about, organ, previous });
  if (opened.code === null) return opened;
  if (previous && previous.phase !== 'closed') {
    const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now };
    await performAct(machine, { caseId: previous.id, act: 'appealed', body: {} });
  }
  const holders = await resolveHolder(ctx.tx, organ.id, POST, ctx.now);
  const others = holders.filter((id) => id !== ctx.actor.id);
  await tellAccounts(ctx.tx, others, aboutCase(opened.file, 'remedy.recorded', ctx.now));
  return opened;
}

interface Found {
  readonly about: CaseFile | null;
  readonly organ: Organ;
  readonly previous: CaseFile | null;
}

function open(ctx: ActContext, input: RemedyInput, found: Found): Promise<Opened> {
  const { organ, previous } = found;
  const { proceeding, matter, body, reference, received } = input;
  const rule = PROCEEDINGS.find(({ value }) => value === proceeding)!;
  const subject = MATTERS.find(({ value }) => value === matter)!;
  const { parentId, ...attacked } = readAttacked(input, found);
  const data: RemedyData = {
    proceeding,
    column: isReview(proceeding) ? 'review' : (input.route ?? 'direct'),
    matter,
    body,
    reference,
    received,
    ...attacked,
    previousId: previous?.id ?? null,
  };
  return openCase(ctx, {
    kind: KIND,
    clientId: input.clientId,
    subject: { id: null, code: null },
    title: `${rule.zh}：${subject.zh}（${organ.shortName}）`,
    titleEn: `${rule.en}: ${subject.en} (${nameIn('en', organ)})`,
    ...placeOf(organ),
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: POST,
    limits: [{ do: 'start', kind: 'remedy-reply', limit: rule.limit, from: startOfDate(received), basis: rule.basis }],
    data: { ...data },
    record: { proceeding, body, reference, received },
    parentId,
  });
}

/** What is attacked: as it was told, or else as the instance before has it. */
function readAttacked(
  { decision }: RemedyInput,
  { about, previous }: Found,
): Pick<RemedyData, 'about' | 'decision'> & { parentId: string | null } {
  if (about) {
    const { id: parentId, number, title, title_en: titleEn } = about;
    return { about: { number, title, titleEn }, decision: decision ?? null, parentId };
  }
  const before = previous && dataOf({ file: previous });
  return {
    about: before?.about ?? null,
    decision: decision ?? before?.decision ?? null,
    parentId: previous?.parent_id ?? previous?.id ?? null,
  };
}

/** A case that the recorder answers for, decided or past its time. What a kind keeps from organs is no matter for this desk. */
async function getAbout(ctx: ActContext, number: string): Promise<CaseFile> {
  const file = await findCaseByNumber(ctx.tx, number);
  const unknown =
    !file || file.kind === KIND || getKind(file.kind).kept || !mayReach(ctx.actor, permissions.handle, file.organ_path);
  if (unknown) throw aboutUnknown().laidTo('about', ctx.lang);
  if (!isContestable(file, ctx.now)) throw notDecided().laidTo('about', ctx.lang);
  return file;
}

async function getRespondent(ctx: ActContext, typed: string | undefined, known: CaseFile | null): Promise<Organ> {
  const organ =
    typed === undefined && known
      ? await getOrgan(ctx.tx, known.organ_id)
      : await getOrganNamed(ctx, typed ?? '', 'organ');
  if (organ.kind === 'legal' && mayReach(ctx.actor, permissions.handle, organ.path)) return organ;
  throw notARespondent().laidTo('organ', ctx.lang);
}

const INSTANCES: readonly Proceeding[] = ['first', 'second', 'retrial'];
/** Reviews stand at −1: neither before a lawsuit, nor after one. */
const placeIn = (proceeding: Proceeding) => INSTANCES.indexOf(proceeding);

/** Locked: of two who record the next instance at once, one is told. */
async function getPrevious(ctx: ActContext, number: string, next: Proceeding): Promise<CaseFile> {
  const known = await findCaseByNumber(ctx.tx, number);
  const isRecord = known?.kind === KIND && mayReach(ctx.actor, permissions.handle, known.organ_path);
  const file = isRecord ? await findCaseForUpdate(ctx.tx, known.id) : undefined;
  const place = file ? placeIn(dataOf({ file }).proceeding) : -1;
  const fits = file && file.state !== 'void' && place >= 0 && place < placeIn(next);
  if (!fits || (await isFollowed(ctx.tx, file.id))) throw previousUnfit().laidTo('previous', ctx.lang);
  return file;
}
