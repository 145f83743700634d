// Drafting: a report from the figures of a period, a circular from a published ranking; figures anew; the text.
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findOrganByCode, getOrgan, listTops } from '#kernel/organs/service/read.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { takeTurn } from '#platform/database/db.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  CIRCULAR,
  type CircularBasis,
  type CircularInput,
  type IssueData,
  type Period,
  permissions,
  REPORT,
  type ReportInput,
  type Situation,
  SPARED,
  type Text,
} from '../contract.ts';
import { circulatedAlready, noTerritory, notOver, notWholeCity, rankingUnknown } from '../errors.ts';
import { findRanking } from '../ranking.ts';
import { listBottom, listCalled } from '../rules/bottom.ts';
import { spanOf } from '../rules/figures.ts';
import { startingLimits } from '../rules/issue.ts';
import { nameReport } from '../rules/naming.ts';
import { writeCircular } from '../rules/write-circular.ts';
import { writeReport } from '../rules/write-report.ts';
import * as store from '../store.ts';
import { readSituation, sealFigures } from './situation.ts';

/** The territory somebody reports on: the highest one within reach. @throws noTerritory */
async function getTerritory(ctx: ActContext): Promise<Organ> {
  const [top] = await listTops(ctx.tx, ctx.actor.scopes(permissions.draft), ctx.now);
  if (!top) throw noTerritory();
  return top;
}

interface Draft extends Pick<store.NewIssue, 'kind' | 'from_day' | 'to_day' | 'ranking_id'> {
  readonly clientId: string | undefined;
  readonly title: string;
  readonly titleEn: string;
  readonly text: Text;
  readonly territory: Organ;
  readonly figures: Situation | CircularBasis;
}

/** It lies with those who supervise the territory, who issue it. Sent twice under one client id it is there once. */
async function openIssue(ctx: ActContext, draft: Draft): Promise<Opened> {
  const { clientId, title, titleEn, text, territory, figures, ...issue } = draft;
  const issuer = await getSupervisor(ctx.tx, territory);
  const data: IssueData = { hands: ctx.actor.id ? [ctx.actor.id] : [], text };
  const opened = await openCase(ctx, {
    kind: issue.kind,
    clientId,
    subject: { id: null, code: null },
    title,
    titleEn,
    ...placeOf(await getOrgan(ctx.tx, issuer.id)),
    channel: 'transfer',
    applicant: { kind: 'legal', name: issuer.name, nameEn: issuer.nameEn },
    post: 'supervisor',
    limits: startingLimits,
    data: { ...data },
  });
  if (opened.code === null) return opened;
  await store.insertIssue(ctx.tx, {
    ...issue,
    case_id: opened.file.id,
    organ_id: issuer.id,
    territory_id: territory.id,
    as_of: ctx.now,
    ...sealFigures(figures),
  });
  return opened;
}

/** @throws notOver, noTerritory */
export async function draftReport(ctx: ActContext, input: ReportInput): Promise<Opened> {
  const { period, month } = input.span;
  if (spanOf(period, month).to >= localDate(ctx.now))
    throw invalidInput({ count: 1 }, [{ path: 'span', message: notOver().textIn(ctx.lang) }]);
  const territory = await getTerritory(ctx);
  const figures = await readSituation(ctx.tx, { territory, period, month, asOf: ctx.now });
  return openIssue(ctx, {
    kind: REPORT,
    clientId: input.clientId,
    title: nameReport('zh', figures),
    titleEn: nameReport('en', figures),
    text: writeReport(figures, await store.listTitles(ctx.tx, figures.cases)),
    territory,
    from_day: figures.from,
    to_day: figures.to,
    figures,
  });
}

/** A ranking is the whole city’s: one circular each. @throws notWholeCity, circulatedAlready */
export async function draftCircular(ctx: ActContext, input: CircularInput): Promise<Opened> {
  const [city] = await listTops(ctx.tx, [{ path: '', deep: true }], ctx.now);
  if (!city || !mayReach(ctx.actor, permissions.draft, city.path)) throw notWholeCity();
  const ranking = await findRanking(ctx.tx, input.ranking);
  if (!ranking) throw invalidInput({ count: 1 }, [{ path: 'ranking', message: rankingUnknown().textIn(ctx.lang) }]);
  await takeTurn(ctx.tx, `circular ${ranking.id}`);
  if (await store.hasCircular(ctx.tx, ranking.id, input.clientId)) throw circulatedAlready();
  const calling = { each: input.each, spared: SPARED[input.spare] };
  const bottom = listBottom(ranking, calling);
  const organs = await Promise.all(bottom.map(({ code }) => findOrganByCode(ctx.tx, code)));
  const issuer = await getSupervisor(ctx.tx, city);
  const called = listCalled(bottom, organs, issuer.id);
  const figures: CircularBasis = { ranking, ...calling, called };
  return openIssue(ctx, {
    kind: CIRCULAR,
    clientId: input.clientId,
    title: `关于 ${ranking.zh}情况的通报`,
    titleEn: `Circular on ${ranking.en}`,
    text: writeCircular(figures),
    territory: city,
    from_day: ranking.from,
    to_day: ranking.to,
    ranking_id: ranking.id,
    figures,
  });
}

/** Counts the figures of a draft anew, as an act of the case; the text is left to who writes it. */
export async function refreshFigures(ctx: ActContext, id: string): Promise<void> {
  await performAct(ctx, { caseId: id, act: 'refresh', body: {} });
  const issue = await store.findIssue(ctx.tx, id);
  if (!issue) throw notFound();
  const situation = await readSituation(ctx.tx, { ...(await askedOf(ctx.tx, issue)), asOf: ctx.now });
  await store.setFigures(ctx.tx, id, { as_of: ctx.now, ...sealFigures(situation) });
}

/** What the figures of a report were asked for. */
export async function askedOf(db: Context['db'], { territoryId, from, figures }: store.WholeIssue) {
  const { period } = JSON.parse(figures) as { period: Period };
  return { territory: await getOrgan(db, territoryId), period, month: from.slice(0, 7) };
}

/** What the editor wrote, as an act of the case. */
export async function reviseText(ctx: ActContext, id: string, text: Text): Promise<void> {
  await performAct(ctx, { caseId: id, act: 'revise', body: text });
}
