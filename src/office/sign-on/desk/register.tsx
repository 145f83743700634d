// `/desk/apps/systems`: the register of outside systems within one's reach, and the form by which one is entered.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { APPS, addressOf, type OutsideSystem, permissions, SYSTEMS, systemInput } from '../contract.ts';
import { enterSystem } from '../service/manage.ts';
import { listSystems } from '../store/systems.ts';
import { words } from '../words.ts';
import { labelsOf, StateTag, SystemFields } from './parts.tsx';

const PAGE = 50;

interface Register {
  readonly systems: readonly OutsideSystem[];
  readonly next: string | null;
}

export const registerPage = resource({
  name: 'desk-outside-systems',
  path: SYSTEMS,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.uuid().optional() }),
  load: async ({ db, actor }, { query }): Promise<Register> => {
    const scopes = actor.scopes(permissions.see);
    const rows = await listSystems(db, { scopes, after: query.after, limit: PAGE + 1 });
    const systems = rows.slice(0, PAGE);
    return { systems, next: rows.length > PAGE ? (systems.at(-1)?.id ?? null) : null };
  },
  view: showRegister,
  acts: {
    '': act({
      access: holds(permissions.manage),
      body: systemInput,
      do: async (ctx, { body }) => {
        const { id, secret } = await enterSystem(ctx, body);
        const say = words.in(ctx.lang).added;
        return { to: addressOf({ id }), created: true, say, reveal: secret, data: { id, secret } };
      },
    }),
  },
});

function showRegister({ systems, next }: Register, page: Page): PageView {
  const w = words.in(page.lang);
  const mayManage = page.actor.scopes(permissions.manage).length > 0;
  const list = (
    <Card flush>
      <Table rows={[...systems]} rowKey={({ id }) => id} columns={columnsFor(page)} empty={w.none} />
      <div class="bar">
        <Pager {...linkPages(SYSTEMS, page.query, next)} />
      </div>
    </Card>
  );
  return {
    title: w.register,
    current: APPS,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.register} back={{ href: APPS, text: w.apps }} />
        {list}
        {mayManage && <EnterForm page={page} />}
      </>
    ),
  };
}

function EnterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', labelsOf(page.lang));
  return (
    <Card title={w.add}>
      <Form action={SYSTEMS} rhythm="tight" label={w.add}>
        <ErrorSummary errors={form.summary} />
        <PickField {...form.field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
        <SystemFields form={form} act="" page={page} />
        <div class="row">
          <Button kind="go">{w.add}</Button>
        </div>
      </Form>
    </Card>
  );
}

function columnsFor(page: Page): Column<OutsideSystem>[] {
  const w = words.in(page.lang);
  return [
    { head: w.name, rowHead: true, cell: (system) => <a href={addressOf(system)}>{nameIn(page.lang, system)}</a> },
    { head: w.organ, cell: (one) => nameIn(page.lang, { name: one.organ, nameEn: one.organEn }), cut: true },
    { head: w.state, cell: (system) => <StateTag system={system} page={page} /> },
  ];
}
