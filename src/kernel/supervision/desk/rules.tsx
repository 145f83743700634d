// `/desk/supervision/rules`: the rules in force, drafts of the next, and every version there was.
import { z } from 'zod';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions, type RuleInput } from '../contract.ts';
import { beginDraft, mayWriteRules, type Origin } from '../service/drafts.ts';
import type { PresetName } from '../service/presets.ts';
import { draftUnused, listUnused } from '../service/shipped.ts';
import { type DraftLine, listDrafts, listVersions, type VersionLine } from '../store/drafts.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { editorWords } from '../words/editor.ts';
import { draftAddress } from './addresses.ts';

const SCHOOLS = ['standard', 'provincial', 'meizhou', 'chengdu'] as const satisfies readonly PresetName[];
const ORIGINS = ['current', ...SCHOOLS] as const satisfies readonly Origin[];
const MOST = 50;

interface Data {
  readonly drafts: readonly DraftLine[];
  readonly versions: readonly VersionLine[];
  /** The reader supervises the whole city. */
  readonly mayWrite: boolean;
  /** A school the rules in force are compared with, and what of it they have not. */
  readonly against: PresetName | null;
  readonly unused: readonly RuleInput[];
}

export const rulesDesk = resource({
  name: 'desk-supervision-rules',
  path: '/desk/supervision/rules',
  face: 'bench',
  access: holds(permissions.rules),
  query: z.object({ against: z.enum(SCHOOLS).nullable().catch(null).default(null) }),
  load: async (ctx, { query: { against } }): Promise<Data> => ({
    drafts: await listDrafts(ctx.db, MOST),
    versions: await listVersions(ctx.db, MOST),
    mayWrite: await mayWriteRules(ctx),
    against,
    unused: against ? await listUnused(ctx.db, against) : [],
  }),
  view: showRules,
  acts: {
    begin: act({
      access: holds(permissions.rules),
      body: z.object({ origin: z.enum(ORIGINS) }),
      do: async (ctx, { body }) => {
        const id = await beginDraft(ctx, body.origin);
        return { to: draftAddress(id), say: editorWords.in(ctx.lang).begun, created: true, data: { id } };
      },
    }),
    take: act({
      access: holds(permissions.rules),
      body: z.object({ school: z.enum(SCHOOLS) }),
      do: async (ctx, { body }) => {
        const id = await draftUnused(ctx, body.school);
        return { to: draftAddress(id), say: editorWords.in(ctx.lang).begun, created: true, data: { id } };
      },
    }),
  },
});

const versionAddress = (version: number) => `/desk/supervision/rules/versions/${version}`;

function showRules(data: Data, page: Page): PageView {
  const w = editorWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/supervision/rules',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/supervision', text: boardWords.in(page.lang).title }}>
          <LinkButton href="/desk/supervision/replay">{boardWords.in(page.lang).replay}</LinkButton>
        </BenchHead>
        <p class="dim">{w.lead}</p>
        {data.mayWrite && <Begin page={page} />}
        <Compare data={data} page={page} />
        <Head title={w.drafts} />
        <Card flush>
          <Table rows={[...data.drafts]} rowKey={(row) => row.id} columns={draftColumns(page)} empty={w.noDrafts} />
        </Card>
        <Head title={w.versions} />
        <Card flush>
          <Table
            rows={[...data.versions]}
            rowKey={(row) => row.id}
            columns={versionColumns(page)}
            empty={w.noVersions}
          />
        </Card>
      </div>
    ),
  };
}

function Begin({ page }: { page: Page }) {
  const w = editorWords.in(page.lang);
  return (
    <Card tight>
      <Form action="/desk/supervision/rules/acts/begin" rhythm="row" label={w.begin}>
        <Select
          id="origin"
          label={w.startFrom}
          empty={false}
          options={ORIGINS.map((value) => ({ value, text: w.origins[value] }))}
        />
        <Button kind="go">{w.begin}</Button>
      </Form>
    </Card>
  );
}

/** Rules that came with a later release of the product come to a city by a draft as well. */
function Compare({ data: { against, unused, mayWrite }, page }: { data: Data; page: Page }) {
  const w = editorWords.in(page.lang);
  return (
    <Card tight title={w.shipped}>
      <Form method="get" action="/desk/supervision/rules" rhythm="row" label={w.shipped}>
        <Select
          id="against"
          label={w.school}
          empty={false}
          value={against ?? undefined}
          options={SCHOOLS.map((value) => ({ value, text: w.origins[value] }))}
        />
        <Button>{w.compare}</Button>
      </Form>
      {against && unused.length === 0 && <p class="dim">{w.nothingNew}</p>}
      {against && unused.length > 0 && (
        <>
          <p>{w.unused(unused.length)}</p>
          <ul>
            {unused.map((rule) => (
              <li>
                {rule.code} {inTongue(page.lang, rule.element, rule.elementEn)}{' '}
                <LevelTag level={rule.level} lang={page.lang} />
              </li>
            ))}
          </ul>
          {mayWrite && (
            <Form action="/desk/supervision/rules/acts/take" hidden={{ school: against }} rhythm="row" label={w.take}>
              <Button kind="go">{w.take}</Button>
            </Form>
          )}
        </>
      )}
    </Card>
  );
}

function draftColumns({ lang }: Page): Column<DraftLine>[] {
  const w = editorWords.in(lang);
  return [
    {
      head: w.name,
      rowHead: true,
      cell: (row) => <a href={draftAddress(row.id)}>{inTongue(lang, row.name, row.nameEn)}</a>,
    },
    { head: w.state, cell: (row) => <DraftTag draft={row} page={{ lang }} /> },
    { head: w.startsOn, cell: (row) => row.startsOn ?? w.always, num: true },
    { head: w.writtenBy, cell: (row) => `${row.begunBy} ${shortMoment(lang, row.begunAt)}` },
    {
      head: w.approvedBy,
      cell: (row) => (row.approvedAt ? `${row.approvedBy} ${shortMoment(lang, row.approvedAt)}` : w.always),
    },
  ];
}

export function DraftTag({ draft, page }: { draft: Pick<DraftLine, 'state'>; page: Pick<Page, 'lang'> }) {
  const { states } = editorWords.in(page.lang);
  const state = { draft: undefined, submitted: 'near', approved: 'on', 'in-force': 'ok', withdrawn: 'held' } as const;
  const colour = state[draft.state];
  return <Tag state={colour}>{states[draft.state]}</Tag>;
}

function versionColumns({ lang }: Page): Column<VersionLine>[] {
  const w = editorWords.in(lang);
  return [
    { head: w.rule, rowHead: true, cell: (row) => <a href={versionAddress(row.version)}>{w.version(row.version)}</a> },
    { head: w.name, cell: (row) => inTongue(lang, row.name, row.nameEn) },
    { head: w.count, cell: (row) => row.rules, num: true },
    { head: w.since, cell: (row) => localDate(row.validFrom), num: true },
    {
      head: w.until,
      cell: (row) => (row.validTo ? localDate(row.validTo) : <Tag state="ok">{w.inForce}</Tag>),
      num: true,
    },
    { head: w.writtenBy, cell: (row) => row.begunBy ?? w.always, opt: true },
    { head: w.approvedBy, cell: (row) => row.approvedBy ?? w.always, opt: true },
  ];
}
