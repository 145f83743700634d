// `/desk/sms/templates`: the words that organs registered, approved or not, and the form of new ones.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn, withinScopes } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Context, mayAtWork } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, permissions, TEMPLATES, templateChoice, templateInput } from '../contract.ts';
import { approveTemplate, registerTemplate, retireTemplate } from '../service/manage.ts';
import { listTemplates, type Template } from '../store/templates.ts';
import { words } from '../words.ts';
import { manages, Pages } from './parts.tsx';

const PAGE = 30;

async function load(ctx: Context, after: string | undefined) {
  const within = withinScopes(ctx.actor.scopes(permissions.see), 't.organ_path');
  const found = await listTemplates(ctx.db, { within, after, limit: PAGE + 1 });
  const rows = found.slice(0, PAGE).map((one) => ({
    ...one,
    mayApprove: manages(ctx) && one.approvedAt === null && one.author !== ctx.actor.id,
    mayRetire: one.retiredAt === null && (manages(ctx) || one.organId === ctx.actor.unit?.id),
  }));
  return {
    rows,
    mayManage: manages(ctx),
    mayWrite: mayAtWork(ctx.actor, permissions.write),
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}
type Data = Awaited<ReturnType<typeof load>>;
type Row = Template & { readonly mayApprove: boolean; readonly mayRetire: boolean };

export const templatesPage = resource({
  name: 'desk-sms-templates',
  path: TEMPLATES,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.uuid().optional(), trail: trailText }),
  load: (ctx, { query }) => load(ctx, query.after),
  view: showTemplates,
  acts: {
    register: act({
      access: holds(permissions.write),
      body: templateInput,
      do: async (ctx, { body }) => {
        const id = await registerTemplate(ctx, body);
        return { to: TEMPLATES, created: true, data: { id }, say: words.in(ctx.lang).templates.registered };
      },
    }),
    approve: act({
      access: holds(permissions.manage),
      body: templateChoice,
      do: async (ctx, { body }) => {
        await approveTemplate(ctx, body.template);
        return { to: TEMPLATES, say: words.in(ctx.lang).templates.approvedSay };
      },
    }),
    retire: act({
      access: holds(permissions.see),
      body: templateChoice,
      do: async (ctx, { body }) => {
        await retireTemplate(ctx, body.template);
        return { to: TEMPLATES, say: words.in(ctx.lang).templates.retiredSay };
      },
    }),
  },
});

function showTemplates({ rows, mayManage, mayWrite, next }: Data, page: Page): PageView {
  const w = words.in(page.lang).templates;
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <Pages current={TEMPLATES} mayManage={mayManage} page={page} />
        <div class={mayWrite ? 'duo' : ''}>
          <Card>
            <p class="sm dim">{w.lead}</p>
            <Table columns={columnsIn(page)} rows={[...rows]} rowKey={({ id }) => id} empty={w.none} />
            <Pager {...linkPages(TEMPLATES, page.query, next)} />
          </Card>
          {mayWrite && <TemplateForm page={page} />}
        </div>
      </>
    ),
  };
}

function columnsIn(page: Page): Column<Row>[] {
  const w = words.in(page.lang).templates;
  return [
    { head: w.name, cell: ({ name }) => written(name), rowHead: true },
    { head: w.text, cell: ({ text }) => written(text) },
    { head: w.organ, cell: ({ organ, organEn }) => nameIn(page.lang, { name: organ, nameEn: organEn }), opt: true },
    { head: w.state, cell: (row) => <State row={row} page={page} /> },
    { head: w.act, cell: (row) => <Acts row={row} page={page} /> },
  ];
}

function State({ row, page }: { row: Row; page: Page }) {
  const w = words.in(page.lang).templates;
  if (row.retiredAt) return <Tag>{w.retired}</Tag>;
  return row.approvedAt ? <Tag state="ok">{w.approved}</Tag> : <Tag state="near">{w.waiting}</Tag>;
}

function Acts({ row, page }: { row: Row; page: Page }) {
  const w = words.in(page.lang).templates;
  const hidden = { template: row.id };
  return (
    <div class="row">
      {row.mayApprove && row.retiredAt === null && (
        <Form action={`${TEMPLATES}/acts/approve`} hidden={hidden}>
          <Button>{w.approve}</Button>
        </Form>
      )}
      {row.mayRetire && (
        <Form action={`${TEMPLATES}/acts/retire`} hidden={hidden}>
          <Button>{w.retire}</Button>
        </Form>
      )}
    </div>
  );
}

function TemplateForm({ page }: { page: Page }) {
  const w = words.in(page.lang).templates;
  const { summary, field } = describeForm(page, 'register', { name: w.name, text: w.text });
  return (
    <Card title={w.register}>
      <Form action={`${TEMPLATES}/acts/register`} rhythm="tight" label={w.register}>
        <ErrorSummary errors={summary} />
        <TextField {...field('name')} maxlength={40} />
        <TextArea {...field('text')} hint={w.textHint} rows={5} maxlength={300} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
