// `/desk/work-tables/:site/:year`: the table of a year, what was entered for it, and its publication; what each row is made of.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { inWordsOf } from '#openness/sites/service/frame.ts';
import { findSite, type SiteRecord } from '#openness/sites/store/read.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { trailText } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, deskPath, entryInput, permissions, publishInput, siteParams, WORK_SITE, workPath } from './contract.ts';
import { findRow, partsOf } from './form.ts';
import { EntryForm, PublishForm } from './forms.tsx';
import type { DeskWork } from './loaded.ts';
import { loadWork, Texts } from './page.tsx';
import { enterFigure, publishYear } from './service.ts';
import { findArea, isListed, listBehind } from './sources.ts';
import { type Entry, listEntries } from './store.ts';
import { sayFigure, WorkTable } from './table.tsx';
import { words } from './words.ts';

async function getSite({ db }: Context, code: string): Promise<SiteRecord> {
  const site = await findSite(db, code);
  if (!site) throw notFound();
  return site;
}

export const deskWorkTable = resource({
  name: 'desk-work-table',
  path: `${DESK}/:site/:year`,
  face: 'bench',
  access: over(WORK_SITE, permissions.see),
  params: siteParams,
  load: async (ctx, asked): Promise<DeskWork> => {
    const work = await loadWork(ctx, asked);
    const may = (permission: string) => !work.published && mayReach(ctx.actor, permission, work.site.organPath);
    return {
      ...work,
      entries: await listEntries(ctx.db, work.site.id, work.year),
      mayEnter: may(permissions.enter),
      mayPublish: may(permissions.publish) && work.year < work.thisYear,
    };
  },
  view: showTable,
  acts: {
    enter: act({
      access: over(WORK_SITE, permissions.enter),
      params: siteParams,
      body: entryInput,
      do: async (ctx, { params: { site, year }, body }) => {
        await enterFigure(ctx, await getSite(ctx, site), { year: Number(year), ...body });
        return { to: deskPath(site, year), say: words.in(ctx.lang).enterDone };
      },
    }),
    publish: act({
      access: over(WORK_SITE, permissions.publish),
      params: siteParams,
      body: publishInput,
      do: async (ctx, { params: { site, year }, body }) => {
        await publishYear(ctx, await getSite(ctx, site), { year: Number(year), texts: body });
        return { to: deskPath(site, year), say: words.in(ctx.lang).publishDone };
      },
    }),
  },
});

function showTable(work: DeskWork, page: Page): PageView {
  const { site, year, figures, published, entries } = work;
  const { lang } = page;
  const w = words.in(lang);
  const name = inWordsOf(lang, site.name, site.nameEn);
  const state = published ? 'published' : year === work.thisYear ? 'running' : 'open';
  return {
    title: `${name} · ${w.year(year)}`,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={`${name} · ${w.year(year)}`}
          back={{ href: DESK, text: w.desk }}
          beside={<Tag state={published ? 'ok' : undefined}>{w.states[state]}</Tag>}
        >
          <LinkButton href={workPath(site.code, year)}>{w.look}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card>
            <WorkTable
              site={site}
              figures={figures}
              lang={lang}
              behind={({ key }) => (partsOf(key).some(isListed) ? `${deskPath(site.code, year)}/${key}` : null)}
            />
            {published && <Texts published={published} page={page} />}
          </Card>
          <div class="stack">
            {work.mayEnter && <EntryForm work={work} page={page} />}
            {work.mayPublish && <PublishForm work={work} page={page} />}
            {entries.length > 0 && <Entries entries={entries} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}

function Entries({ entries, page }: { entries: readonly Entry[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.entries}>
      <Table<Entry>
        frame={w.entries}
        rows={[...entries]}
        rowKey={({ id }) => id}
        columns={[
          {
            head: w.row,
            rowHead: true,
            cell: ({ row, note }) => (
              <>
                {say(page.lang, findRow(row))}{' '}
                <small class="dim" lang="zh-CN">
                  {note}
                </small>
              </>
            ),
          },
          { head: w.value, num: true, cell: ({ value }) => sayFigure(value) },
          { head: w.by, cell: ({ by }) => <span lang="zh-CN">{by}</span> },
          { head: w.at, num: true, opt: true, cell: ({ at }) => localDate(at) },
        ]}
      />
    </Card>
  );
}

interface BehindRow {
  readonly site: string;
  readonly year: string;
  readonly row: string;
  readonly facts: FactPage;
}

export const deskWorkRow = resource({
  name: 'desk-work-row',
  path: `${DESK}/:site/:year/:row`,
  face: 'bench',
  access: over(WORK_SITE, permissions.see),
  params: siteParams.extend({ row: z.string().max(40) }),
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: trailText }),
  load: async ({ db, actor }, { params: { site: code, year, row }, query }): Promise<BehindRow> => {
    const site = await findSite(db, code);
    const cells = partsOf(row).filter(isListed);
    if (!site || !findRow(row) || cells.length === 0) throw notFound();
    const asked = { site, year: Number(year), area: await findArea(db, site), cells, reader: actor };
    const facts = await loadFacts((page) => listBehind(db, { ...asked, ...page }), query.after);
    return { site: code, year, row, facts };
  },
  view: ({ site, year, row, facts }, page) => {
    const address = deskPath(site, year);
    const title = `${year} · ${say(page.lang, findRow(row))}`;
    return showFacts(
      { title, back: { href: address, text: words.in(page.lang).back }, address: `${address}/${row}`, current: DESK },
      facts,
      page,
    );
  },
});
