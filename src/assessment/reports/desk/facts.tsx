// `/desk/reports/:report/figures/:figure`: the cases behind a figure of a report, as known when it was taken.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { organCode } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { listOrgansById } from '#kernel/organs/store/lines.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DESK, reportParams } from '../addresses.ts';
import { FIGURES, permissions, type Unit } from '../contract.ts';
import { askedOf } from '../service/draft.ts';
import { getIssue, situationOf } from '../service/read.ts';
import { findFigure, listScopesOf } from '../service/situation.ts';
import { words } from '../words/reports.ts';

const params = reportParams.extend({ figure: z.enum(FIGURES).catch('received') });
const query = z.object({ organ: organCode.optional().catch(undefined), after: z.string().max(80).optional() });

interface Behind {
  readonly id: string;
  readonly figure: string;
  readonly unit: Unit;
  readonly facts: FactPage;
}

export const factsPage = resource({
  name: 'desk-report-figure',
  path: `${DESK}/:report/figures/:figure`,
  face: 'bench',
  access: holds(permissions.read),
  params,
  query,
  load: (ctx, input) => loadBehind(ctx, input.params, input.query),
  view: showBehind,
});

async function loadBehind(
  ctx: Context,
  { report: id, figure }: z.output<typeof params>,
  { organ: code, after }: z.output<typeof query>,
): Promise<Behind> {
  const issue = await getIssue(ctx, id);
  const situation = situationOf(issue);
  const found = findFigure(figure);
  if (!situation || !found) throw notFound();
  const { territory } = await askedOf(ctx.db, issue);
  const unit = code ? situation.organs.find((one) => one.code === code) : situation.territory;
  const organ = unit && (code ? await findOrganByCode(ctx.db, code) : territory);
  const [line] = organ ? await listOrgansById(ctx.db, [organ.id]) : [];
  if (!unit || !line) throw notFound();
  const { from, to } = situation;
  const scopes = code ? await listScopesOf(ctx.db, line, territory.level) : [{ path: territory.path, deep: true }];
  const asked = { by: 'organ' as const, scopes, from, to, asOf: issue.asOf, figure, reader: ctx.actor };
  return {
    id,
    figure,
    unit,
    facts: await loadFacts((one) => found.indicator.list(ctx.db, { ...asked, ...one }), after),
  };
}

function showBehind({ id, figure, unit, facts }: Behind, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const label = findFigure(figure)?.label;
  const back = `${DESK}/${id}`;
  const place = {
    title: w.behind({
      figure: (lang === 'en' ? label?.en : label?.zh) ?? figure,
      unit: lang === 'en' ? (unit.nameEn ?? unit.name) : unit.name,
    }),
    back: { href: back, text: w.backReport },
    address: `${back}/figures/${figure}`,
    current: DESK,
  };
  return showFacts(place, facts, page);
}
