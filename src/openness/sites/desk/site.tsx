// `/desk/sites/:site`: one site, its columns with their lamps, who does what, its front page, and what may be asked for.
import { z } from 'zod';
import { findOrgan } from '#kernel/organs/service/read.ts';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { type ColumnRef, permissions } from '../contract.ts';
import {
  changeSiteInput,
  closeSiteInput,
  columnInput,
  dutyInput,
  endDutyInput,
  homeInput,
  moveInput,
  slugInput,
} from '../input.ts';
import { fileChange } from '../service/change.ts';
import { inWordsOf } from '../service/frame.ts';
import { addColumn, arrangeHome, changeColumn, closeColumn, endDuty, giveDuty, moveColumn } from '../service/manage.ts';
import { listDuties } from '../store/manage.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';
import { deskWords } from '../words/desk.ts';
import { CloseColumnForm, ColumnTable } from './columns.tsx';
import type { Chosen, DeskSite } from './desk-site.ts';
import { ChangeColumn, ChangeForms, ColumnForm, DutyCard, HomeForm } from './forms.tsx';
import { DESK, SiteState } from './sites.tsx';

const params = z.object({ site: z.string().max(40) });

/** An act on the site of the address. */
function change<B extends z.ZodType>(
  body: B,
  run: (ctx: ActContext, code: string, input: z.output<B>) => Promise<void>,
) {
  return act({
    access: over('site', permissions.manage),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.site, input.body);
      return { to: `${DESK}/${input.params.site}`, say: deskWords.in(ctx.lang).saved };
    },
  });
}

/** Files a case about the site of the address. */
function ask<B extends z.ZodType>(
  body: B,
  run: (ctx: ActContext, site: SiteRecord, input: z.output<B>) => ReturnType<typeof fileChange>,
) {
  return act({
    access: over('site', permissions.manage),
    params,
    body,
    do: async (ctx, input) => {
      const site = await findSite(ctx.tx, input.params.site);
      if (!site) throw notFound();
      const { file } = await run(ctx, site, input.body);
      return { to: `${DESK}/${site.code}`, say: deskWords.in(ctx.lang).filed, data: { case: file.id } };
    },
  });
}

/** The site as it stands, as it would be asked for. */
const asItIs = ({ code, name, nameEn, kind, host, theme }: SiteRecord) => ({ code, name, nameEn, kind, host, theme });

export const deskSite = resource({
  name: 'desk-site',
  path: `${DESK}/:site`,
  face: 'bench',
  access: over('site', permissions.see),
  params,
  query: z.object({ column: z.string().max(40).optional() }),
  load: loadSite,
  view: showSite,
  acts: {
    column: change(columnInput, addColumn),
    'change-column': change(columnInput, changeColumn),
    'move-column': change(moveInput, moveColumn),
    'close-column': change(slugInput, (ctx, code, { slug }) => closeColumn(ctx, code, slug)),
    duty: change(dutyInput, giveDuty),
    'end-duty': change(endDutyInput, endDuty),
    home: change(homeInput, (ctx, code, { blocks }) => arrangeHome(ctx, code, blocks)),
    change: ask(changeSiteInput, (ctx, site, { nameEn = null, host = null, ...shown }) =>
      fileChange(ctx, {
        what: 'change',
        siteId: site.id,
        wanted: { ...asItIs(site), ...shown, nameEn, host, movedTo: null },
      }),
    ),
    close: ask(closeSiteInput, (ctx, site, { movedTo = null }) =>
      fileChange(ctx, { what: 'close', siteId: site.id, wanted: { ...asItIs(site), movedTo } }),
    ),
  },
});

async function loadSite(
  { db, actor, lang }: Context,
  {
    params: { site: code },
    query: { column: slug },
  }: { params: z.infer<typeof params>; query: { column?: string | undefined } },
): Promise<DeskSite> {
  const site = await findSite(db, code);
  if (!site) throw notFound();
  const [columns, rows] = await Promise.all([listColumns(db, site), listDuties(db, site.id)]);
  const names = await listAccountNames(
    db,
    rows.map((row) => row.accountId),
  );
  const duties = rows.flatMap((row) => {
    const account = names.get(row.accountId);
    return account ? [{ ...row, name: inWordsOf(lang, account.name, account.nameEn) }] : [];
  });
  const mayManage = mayReach(actor, permissions.manage, site.organPath);
  const chosen = columns.find((column) => column.slug === slug);
  return { site, columns, duties, mayManage, chosen: chosen && mayManage ? await describeColumn(db, chosen) : null };
}

/** What its form begins with; days stand there only where the column has its own. */
async function describeColumn(db: Db, column: ColumnRef): Promise<Chosen> {
  const { slug, name, nameEn, type, description, keywords, organId, update } = column;
  const organ = organId === null ? undefined : await findOrgan(db, organId);
  const days = update.kind === 'days' ? String(update.days) : null;
  return { slug, name, nameEn, type, description, keywords, organ: organ?.name ?? null, days };
}

function showSite(data: DeskSite, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { site } = data;
  const title = inWordsOf(page.lang, site.name, site.nameEn);
  return {
    title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.title }}
          beside={
            <>
              <SiteState site={site} page={page} /> <a href={site.home}>{w.look}</a>
            </>
          }
        />
        <p class="sm dim">{w.lead}</p>
        <div class="duo">
          <ColumnTable data={data} page={page} />
          <section class="stack tight">
            <DutyCard data={data} page={page} />
            {data.mayManage && (
              <>
                <ColumnForm site={site} act="column" title={w.add} page={page} />
                <ChangeColumn data={data} page={page} />
                <CloseColumnForm site={site} page={page} />
                <HomeForm site={site} page={page} />
                <ChangeForms site={site} page={page} />
              </>
            )}
          </section>
        </div>
      </>
    ),
  };
}
