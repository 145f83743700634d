// `/policies`: the library of policies and laws, by number, title, organ, subject, day and whether they are in force.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { STANDINGS } from '../contract.ts';
import { readDays } from '../rules/library.ts';
import { listPolicies, listPolicyChoices, type PolicyChoices, type PolicyRow } from '../store/policies.ts';
import { fieldWords } from '../words/fields.ts';
import { policyWords } from '../words/policies.ts';
import { named } from './parts.tsx';

export const POLICIES = '/policies';
const PAGE_SIZE = 30;

const text = z.string().trim().max(100).optional();
const query = z.object({
  kind: z.enum(['policy', 'law']).default('policy').catch('policy'),
  q: text,
  organ: text,
  subject: text,
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  validity: z.enum(STANDINGS).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  trail: trailText,
});
type Asked = z.output<typeof query>;

interface Library {
  readonly asked: Asked;
  readonly choices: PolicyChoices;
  readonly policies: readonly PolicyRow[];
  readonly next: string | null;
}

export const policiesPage = resource({
  name: 'policies',
  path: POLICIES,
  access: anyone,
  query,
  cacheTags: () => ['policies', 'articles'],
  load: loadLibrary,
  view: showLibrary,
});

async function loadLibrary({ db, now }: Context, { query: asked }: { query: Asked }): Promise<Library> {
  const { kind, q, organ, subject, year, validity, after } = asked;
  const written = q ? readDays(q) : undefined;
  const filter = { kind, text: written ? undefined : q, written, organ, subject, year, standing: validity };
  const [found, choices] = await Promise.all([
    listPolicies(db, filter, { after, limit: PAGE_SIZE + 1, now }),
    listPolicyChoices(db, kind, now),
  ]);
  const policies = found.slice(0, PAGE_SIZE);
  const next = found.length > PAGE_SIZE ? (policies.at(-1)?.publicationId ?? null) : null;
  return { asked, choices, policies, next };
}

function showLibrary(library: Library, page: Page): PageView {
  const w = policyWords.in(page.lang);
  const { asked, policies } = library;
  return {
    title: w.title,
    description: w.lead,
    islands: ['x-pick'],
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Tabs
          label={w.title}
          items={(['policy', 'law'] as const).map((kind) => ({
            href: kind === 'policy' ? POLICIES : `${POLICIES}?kind=${kind}`,
            text: w.kinds[kind],
            current: asked.kind === kind,
          }))}
        />
        <Finding library={library} page={page} />
        {policies.length === 0 ? (
          <Empty title={w.none}>
            <p>
              {w.noneHint} <a href={`/search?${new URLSearchParams({ q: asked.q ?? '' })}`}>{w.search}</a>
            </p>
          </Empty>
        ) : (
          <Card flush>
            <Table rowKey={(one) => one.code} rows={[...policies]} columns={columnsFor(page)} frame={w.found} />
          </Card>
        )}
        <Pager {...linkPages(POLICIES, page.query, library.next)} />
      </div>
    ),
  };
}

function Finding({ library: { asked, choices }, page }: { library: Library; page: Page }) {
  const w = policyWords.in(page.lang);
  const { validity } = fieldWords.in(page.lang);
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return (
    <Form action={POLICIES} method="get" hidden={{ kind: asked.kind }} rhythm="normal" card label={w.find}>
      <TextField id="q" label={w.text} hint={w.textHint} value={asked.q} optional />
      <div class="cols tri">
        <PickField id="organ" label={w.organ} src="/pick/organs" writes="text" value={asked.organ} optional />
        <Select
          id="subject"
          label={w.subject}
          empty={w.any}
          value={asked.subject}
          options={plain(choices.subjects)}
          optional
        />
        <Select id="year" label={w.year} empty={w.any} value={asked.year} options={plain(choices.years)} optional />
        <Select
          id="validity"
          label={w.standing}
          empty={w.any}
          value={asked.validity}
          options={STANDINGS.map((value) => ({ value, text: validity[value] }))}
          optional
        />
      </div>
      <div>
        <Button kind="go">{w.find}</Button>
      </div>
    </Form>
  );
}

function columnsFor(page: Page): Column<PolicyRow>[] {
  const w = policyWords.in(page.lang);
  const { fields, validity } = fieldWords.in(page.lang);
  const comma = page.lang === 'en' ? ', ' : '、';
  return [
    {
      head: fields.title,
      rowHead: true,
      cell: (one) => <a href={`/articles/${one.code}`}>{named(page, one.title, one.titleEn)}</a>,
    },
    { head: w.docNo, cell: (one) => <span translate={false}>{one.docNo}</span> },
    { head: w.organ, opt: true, cell: (one) => one.issuers.join(comma) },
    { head: w.writtenOn, opt: true, cell: (one) => <time dateTime={one.writtenOn}>{one.writtenOn}</time> },
    {
      head: w.standing,
      cell: (one) => <Tag state={one.standing === 'valid' ? 'ok' : 'near'}>{validity[one.standing]}</Tag>,
    },
  ];
}
