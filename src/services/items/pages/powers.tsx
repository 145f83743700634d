// The power–duty list, generated from the item base: whoever changes an item has changed the list.
import { stringify } from 'node:querystring';
import { z } from 'zod';
import { cite } from '#kernel/cases/laws/cite.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { joinParts } from '#platform/i18n/words.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { ITEM_TYPES, isPower, LEVELS } from '../contract.ts';
import { type Counted, countFacets, type ListFilter, listPowers, type Power } from '../store/list.ts';
import { codes } from '../words/codes.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';
import { inReadersWords } from './reader.ts';

const PAGE_SIZE = 50;
const POWER_TYPES = ITEM_TYPES.filter(isPower);
const MOST_EXPORTED = 10_000;

const powersQuery = z.object({
  type: z.enum(POWER_TYPES).optional(),
  organ: z.string().max(60).optional(),
  level: z.enum(LEVELS).optional(),
  after: z.string().max(80).optional(),
  trail: trailText,
});

interface Powers {
  readonly filter: ListFilter;
  readonly powers: readonly Power[];
  readonly organs: readonly Counted[];
  readonly next: string | null;
}

export const powersPage = resource({
  name: 'powers',
  path: '/powers',
  access: anyone,
  query: powersQuery,
  cacheTags: () => ['items'],
  load: async (ctx, { query: { after, trail: _, ...filter } }): Promise<Powers> => {
    const [found, facets] = await Promise.all([
      listPowers(ctx.db, filter, { after, limit: PAGE_SIZE + 1 }, ctx.now),
      countFacets(ctx.db, {}, ctx.now),
    ]);
    const powers = found.slice(0, PAGE_SIZE);
    return {
      filter,
      powers,
      organs: facets.organs,
      next: found.length > PAGE_SIZE ? (powers.at(-1)?.code ?? null) : null,
    };
  },
  view: showPowers,
});

export const powersCsv = resource({
  name: 'powers-csv',
  path: '/powers.csv',
  access: anyone,
  rate: 'form',
  query: powersQuery.omit({ after: true, trail: true }),
  load: async (ctx, { query }) => {
    const powers = await listPowers(ctx.db, query, { limit: MOST_EXPORTED }, ctx.now);
    const w = listWords.in(ctx.lang);
    const c = codes.in(ctx.lang);
    const head = [w.power, w.type, w.organ, w.level, w.basis, w.duties];
    const rows = powers.map((power) => [
      power.name,
      c.types[power.type],
      power.organName,
      c.levels[power.level],
      joinParts(ctx.lang, basisOf(power, ctx.lang)),
      joinParts(
        ctx.lang,
        power.steps.map((step) => w.duty({ step: step.name, limit: sayLimit(step.limit, ctx.lang) })),
      ),
    ]);
    return new Download(writeCsv([head, ...rows]), CSV_TYPE, w.csvName);
  },
});

const basisOf = (power: Power, lang: Lang): string[] =>
  power.basis.map(({ title, article }) => cite(lang, `《${title}》${article}`));

function showPowers(data: Powers, page: Page): PageView {
  const w = listWords.in(page.lang);
  const query = Object.fromEntries(
    Object.entries(data.filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return {
    title: w.powers,
    current: '/services',
    islands: ['x-filter'],
    crumbs: [{ href: '/services', text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.powers} lead={w.powersLead} />
        <Narrow data={data} page={page} />
        <Table rowKey={(power) => power.code} rows={[...data.powers]} columns={columnsFor(page)} empty={w.none} />
        <div class="row ends">
          <Pager {...linkPages('/powers', page.query, data.next)} />
          <a href={`/powers.csv?${stringify(query)}`}>{w.csv}</a>
        </div>
      </div>
    ),
  };
}

function columnsFor(page: Page): Column<Power>[] {
  const w = listWords.in(page.lang);
  const c = codes.in(page.lang);
  return [
    {
      head: w.power,
      rowHead: true,
      cell: (power) => <a href={`/services/${power.code}`}>{inReadersWords(page, power.name, power.nameEn)}</a>,
    },
    {
      head: `${w.type} · ${w.level}`,
      cell: (power) => (
        <>
          {c.types[power.type]}
          <br />
          <span class="dim">{c.levels[power.level]}</span>
        </>
      ),
    },
    { head: w.organ, cell: (power) => inReadersWords(page, power.organName, power.organNameEn) },
    { head: w.basis, opt: true, cell: (power) => joinParts(page.lang, basisOf(power, page.lang)) },
    {
      head: w.duties,
      cell: (power) => (
        <details>
          <summary>{w.dutyCount(power.steps.length)}</summary>
          <ul>
            {power.steps.map((step) => (
              <li>
                {w.duty({
                  step: inReadersWords(page, step.name, step.nameEn),
                  limit: sayLimit(step.limit, page.lang),
                })}
              </li>
            ))}
            <li>
              <a href={`/services/${power.code}#flow`}>{w.flow}</a>
            </li>
          </ul>
        </details>
      ),
    },
  ];
}

function Narrow({ data, page }: { data: Powers; page: Page }) {
  const w = listWords.in(page.lang);
  const c = codes.in(page.lang);
  const { filter } = data;
  return (
    <Filter>
      <Form action="/powers" method="get" rhythm="row" label={w.narrow}>
        <Select
          id="type"
          label={w.type}
          empty={w.any}
          value={filter.type ?? ''}
          options={POWER_TYPES.map((code) => ({ value: code, text: c.types[code] }))}
        />
        <Select
          id="organ"
          label={w.organ}
          empty={w.any}
          value={filter.organ ?? ''}
          options={data.organs.map(({ code, name, nameEn }) => ({
            value: code,
            text: inReadersWords(page, name, nameEn),
          }))}
        />
        <Select
          id="level"
          label={w.level}
          empty={w.any}
          value={filter.level ?? ''}
          options={LEVELS.map((code) => ({ value: code, text: c.levels[code] }))}
        />
        <Button kind="bare">{w.show}</Button>
      </Form>
    </Filter>
  );
}
