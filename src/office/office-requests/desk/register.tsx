// `/desk/office-requests/seals`: the register of the use of seals of a year, numbered without a gap.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { lastYears, localDate, localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DESK, permissions, REGISTER, SEALS } from '../contract.ts';
import { listUses, type Use } from '../store/seals.ts';
import { words } from '../words.ts';

const PAGE = 50;
const YEARS_SHOWN = 3;

interface Register {
  readonly year: number;
  readonly uses: readonly Use[];
  readonly next: string | null;
}

export const registerPage = resource({
  name: 'desk-seal-register',
  path: REGISTER,
  face: 'bench',
  access: holds(permissions.ask),
  query: z.object({
    year: yearQuery,
    after: z.coerce.number<unknown>().int().min(1).max(10_000_000).optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async (ctx, { query }): Promise<Register> => {
    const year = query.year ?? Number(localDate(ctx.now).slice(0, 4));
    const asked = { year, after: query.after, limit: PAGE + 1 };
    const found = await listUses(ctx.db, ctx.actor.scopes(permissions.ask), asked);
    const uses = found.slice(0, PAGE);
    return { year, uses, next: found.length > PAGE ? String(uses.at(-1)?.no) : null };
  },
  view: showRegister,
});

function showRegister({ year, uses, next }: Register, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.register,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.register} back={{ href: DESK, text: w.title }} />
        <Tabs
          label={w.year}
          items={lastYears(page.now, YEARS_SHOWN).map((one) => ({
            href: `${REGISTER}?year=${one}`,
            text: one,
            current: one === year,
          }))}
        />
        <Card>
          <p class="sm dim">{w.registerLead}</p>
          <Table
            rows={[...uses]}
            rowKey={({ caseId }) => caseId}
            columns={columnsIn(page, year)}
            empty={w.registerNone}
            frame={w.register}
          />
          <Pager {...linkPages(REGISTER, page.query, next)} />
        </Card>
      </>
    ),
  };
}

function columnsIn({ lang }: Page, year: number): Column<Use>[] {
  const w = words.in(lang);
  return [
    { head: w.no, rowHead: true, cell: ({ no }) => `${year}-${String(no).padStart(4, '0')}` },
    { head: w.document, cell: ({ caseId, title }) => <a href={`/desk/cases/${caseId}`}>{written(title)}</a> },
    { head: w.sealFields.seal, cell: ({ seal }) => say(lang, nameOf(SEALS, seal)) },
    { head: w.sealFields.copies, num: true, cell: ({ copies }) => copies },
    { head: w.by, cell: ({ by, byEn }) => nameIn(lang, { name: by, nameEn: byEn }) },
    { head: w.at, cell: ({ at }) => localDayMinute(at) },
  ];
}
