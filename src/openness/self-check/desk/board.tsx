// `/desk/self-check` and `/desk/self-check/:site`: the scores of one's sites, and what was found on each.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type CheckName, permissions, type Score } from '../contract.ts';
import { loadRanking, type Ranking, rankingQuery } from '../service/read.ts';
import { siteSource } from '../sources.ts';
import { listOpen, type OpenFinding } from '../store/findings.ts';
import { mapScores } from '../store/scores.ts';
import { nameCheck, RankedSites } from '../view.tsx';
import { words } from '../words.ts';

export const BOARD = '/desk/self-check';

export const boardPage = resource({
  name: 'self-check',
  path: BOARD,
  face: 'bench',
  access: holds(permissions.see),
  query: rankingQuery,
  load: (ctx, { query }) => loadRanking(ctx.db, query, ctx.actor.scopes(permissions.see)),
  view: showBoard,
});

function showBoard(ranking: Ranking, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.board,
    current: BOARD,
    body: (
      <>
        <BenchHead title={w.board} beside={<span class="dim sm">{w.boardLead}</span>} />
        <RankedSites ranking={ranking} hrefOf={(site) => `${BOARD}/${site.code}`} page={page} />
      </>
    ),
  };
}

interface SiteSheet {
  readonly name: string;
  readonly nameEn: string | null;
  readonly score: (Score & { readonly day: string }) | null;
  readonly findings: readonly OpenFinding[];
}

export const sitePage = resource({
  name: 'self-check-site',
  path: `${BOARD}/:site`,
  face: 'bench',
  access: over('site', permissions.see),
  params: z.object({ site: z.string().max(40) }),
  load: (ctx, { params }) => loadSheet(ctx, params.site),
  view: showSheet,
});

async function loadSheet({ db, now }: Context, code: string): Promise<SiteSheet> {
  const site = await siteSource().find(db, code, now);
  if (!site) throw notFound();
  const scores = await mapScores(db, [site.id]);
  const findings = await listOpen(db, [site.id]);
  return { name: site.name, nameEn: site.nameEn, score: scores.get(site.id) ?? null, findings };
}

function showSheet({ name, nameEn, score, findings }: SiteSheet, page: Page): PageView {
  const w = words.in(page.lang);
  const title = page.lang === 'en' ? (nameEn ?? name) : name;
  const lost = Object.entries(score?.lost ?? {}) as [CheckName, number][];
  return {
    title,
    current: BOARD,
    body: (
      <>
        <BenchHead title={title} back={{ href: BOARD, text: w.board }} />
        <div class="stack">
          <p>{score ? `${w.score} ${score.score} · ${w.day} ${score.day}` : w.notYet}</p>
          {lost.length > 0 && (
            <p class="sm dim">
              {lost.map(([check, points]) => `${nameCheck(page, check)}: ${w.lost(points)}`).join(' · ')} ({w.local})
            </p>
          )}
          <Table
            rowKey={(finding) => finding.id}
            rows={[...findings]}
            empty={w.none}
            columns={[
              { head: w.finding, rowHead: true, cell: ({ check }) => nameCheck(page, check) },
              { head: w.what, cell: (finding) => <Where finding={finding} page={page} /> },
              { head: w.since, cell: ({ firstSeen }) => localDate(firstSeen) },
              {
                head: w.ticket,
                cell: ({ caseId }) => caseId && <a href={`/desk/cases/${caseId}`}>{w.open}</a>,
              },
            ]}
          />
        </div>
      </>
    ),
  };
}

function Where({ finding, page }: { finding: OpenFinding; page: Page }) {
  const text = page.lang === 'en' ? (finding.nameEn ?? finding.name) : finding.name;
  return finding.href ? <a href={finding.href}>{text}</a> : <span>{text}</span>;
}
