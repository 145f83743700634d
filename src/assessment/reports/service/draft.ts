// Drafting: a report from the figures of a period, a circular from a published ranking; figures anew; the text.
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, listTops } from '#kernel/organs/service/read.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { takeTurn } from '#platform/database/db.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  CIRCULAR,
  type CircularBasis,
  type IssueData,
  type IssueKind,
  type Period,
  permissions,
  REPORT,
  type Text,
} from '../contract.ts';
import { circulatedAlready, noTerritory, notOver, notWholeCity, rankingUnknown } from '../errors.ts';
import { findRanking } from '../ranking.ts';
import { listBottom } from '../rules/bottom.ts';
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

interface Draft {
  readonly kind: IssueKind;
  readonly clientId?: string | undefined;
  readonly title: string;
  readonly titleEn: string;
  readonly text: Text;
  readonly territory: Organ;
}

/** It lies with those who supervise the territory, who issue it. */
async function openIssue(ctx: ActContext, { kind, clientId, title, titleEn, text, territory }: Draft) {
  const issuer = await getSupervisor(ctx.tx, territory);
  const data: IssueData = { hands: ctx.actor.id ? [ctx.actor.id] : [], text };
  const opened = await openCase(ctx, {
    kind,
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
  return { opened, issuer };
}

/** @throws notOver, noTerritory */
export async function draftReport(
  ctx: ActContext,
  input: { readonly clientId?: string | undefined; readonly span: { readonly period: Period; readonly month: string } },
): Promise<Opened> {
  const { period, month } = input.span;
  if (spanOf(period, month).to >= localDate(ctx.now))
    throw invalidInput({ count: 1 }, [{ path: 'span', message: notOver().textIn(ctx.lang) }]);
  const territory = await getTerritory(ctx);
  const situation = await readSituation(ctx.tx, { territory, period, month, asOf: ctx.now });
  const { opened, issuer } = await openIssue(ctx, {
    kind: REPORT,
    clientId: input.clientId,
    title: nameReport('zh', situation),
    titleEn: nameReport('en', situation),
    text: writeReport(situation),
    territory,
  });
  if (opened.code === null) return opened;
  await store.insertIssue(ctx.tx, {
    case_id: opened.file.id,
    kind: REPORT,
    organ_id: issuer.id,
    territory_id: territory.id,
    from_day: situation.from,
    to_day: situation.to,
    as_of: ctx.now,
    ...sealFigures(situation),
  });
  return opened;
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

/** A ranking is the whole city’s: one circular each. @throws notWholeCity, circulatedAlready */
export async function draftCircular(
  ctx: ActContext,
  input: { readonly clientId?: string | undefined; readonly ranking: string; readonly each: number },
): Promise<Opened> {
  const [city] = await listTops(ctx.tx, [{ path: '', deep: true }], ctx.now);
  if (!city || !mayReach(ctx.actor, permissions.draft, city.path)) throw notWholeCity();
  const ranking = await findRanking(ctx.tx, input.ranking);
  if (!ranking) throw invalidInput({ count: 1 }, [{ path: 'ranking', message: rankingUnknown().textIn(ctx.lang) }]);
  await takeTurn(ctx.tx, `circular ${ranking.id}`);
  if (await store.hasCircular(ctx.tx, ranking.id)) throw circulatedAlready();
  const called = listBottom(ranking, input.each).map(({ code }) => code);
  const basis: CircularBasis = { ranking, each: input.each, called };
  const { opened, issuer } = await openIssue(ctx, {
    kind: CIRCULAR,
    clientId: input.clientId,
    title: `关于 ${ranking.zh}情况的通报`,
    titleEn: `Circular on ${ranking.en}`,
    text: writeCircular(basis),
    territory: city,
  });
  if (opened.code === null) return opened;
  await store.insertIssue(ctx.tx, {
    case_id: opened.file.id,
    kind: CIRCULAR,
    organ_id: issuer.id,
    territory_id: city.id,
    from_day: ranking.from,
    to_day: ranking.to,
    as_of: ctx.now,
    ...sealFigures(basis),
    ranking_id: ranking.id,
  });
  return opened;
}

/** What the editor wrote, as an act of the case. */
export async function reviseText(ctx: ActContext, id: string, text: Text): Promise<void> {
  await performAct(ctx, { caseId: id, act: 'revise', body: text });
}
