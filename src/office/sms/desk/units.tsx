// `/desk/sms/units`: signature, quota and use of units, and the form by which they are set.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn, withinScopes } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, permissions, UNITS, unitInput } from '../contract.ts';
import { setUnit } from '../service/manage.ts';
import { readSmsSettings } from '../settings.ts';
import { listUnits } from '../store/units.ts';
import { words } from '../words.ts';
import { Pages } from './parts.tsx';

const PAGE = 50;

async function load(ctx: Context, after: string | undefined) {
  const within = withinScopes(ctx.actor.scopes(permissions.manage), 'o.path');
  const [settings, found] = await Promise.all([
    readSmsSettings(ctx.db),
    listUnits(ctx.db, { within, now: ctx.now, after: after ?? '', limit: PAGE + 1 }),
  ]);
  const rows = found.slice(0, PAGE);
  return { settings, rows, next: found.length > PAGE ? (rows.at(-1)?.path ?? null) : null };
}
type Data = Awaited<ReturnType<typeof load>>;

export const unitsPage = resource({
  name: 'desk-sms-units',
  path: UNITS,
  face: 'bench',
  access: holds(permissions.manage),
  query: z.object({ after: z.string().max(400).optional(), trail: trailText }),
  load: (ctx, { query }) => load(ctx, query.after),
  view: showUnits,
  acts: {
    set: act({
      access: holds(permissions.manage),
      body: unitInput,
      do: async (ctx, { body }) => {
        await setUnit(ctx, body);
        return { to: UNITS, say: words.in(ctx.lang).units.saved };
      },
    }),
  },
});

function showUnits({ settings, rows, next }: Data, page: Page): PageView {
  const w = words.in(page.lang).units;
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <Pages current={UNITS} mayManage page={page} />
        <div class="duo">
          <Card>
            <p class="sm dim">{w.lead(settings)}</p>
            <Table
              rows={[...rows]}
              rowKey={({ code }) => code}
              empty={w.none}
              frame={w.title}
              columns={[
                { head: w.organ, cell: (unit) => nameIn(page.lang, unit), rowHead: true },
                {
                  head: w.signature,
                  cell: ({ signature }) => (signature ? written(`【${signature}】`) : w.usual),
                },
                { head: w.monthly, num: true, cell: ({ monthly }) => monthly ?? settings.monthly },
                { head: w.used, num: true, cell: ({ used }) => used },
              ]}
            />
            <Pager {...linkPages(UNITS, page.query, next)} note={w.note} />
          </Card>
          <UnitForm page={page} />
        </div>
      </>
    ),
  };
}

function UnitForm({ page }: { page: Page }) {
  const w = words.in(page.lang).units;
  const { organ, signature, monthly } = w;
  const { summary, field } = describeForm(page, 'set', { organ, signature, monthly });
  return (
    <Card title={w.set}>
      <Form action={`${UNITS}/acts/set`} rhythm="tight" label={w.set}>
        <ErrorSummary errors={summary} />
        <PickField {...field('organ')} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...field('signature')} hint={w.signatureHint} maxlength={16} optional />
        <NumberField {...field('monthly')} hint={w.monthlyHint} optional />
        <div class="row">
          <Button kind="go">{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
