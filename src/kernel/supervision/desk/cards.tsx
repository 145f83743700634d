// `/desk/supervision/cards`: the card desk by stage, objections among them.
import { z } from 'zod';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { CARDS, permissions } from '../contract.ts';
import { type CardLine, countCards, listCardsIn } from '../store/cards.ts';
import { CardTable } from '../view/card-table.tsx';
import { boardWords } from '../words/board.ts';
import { cardsWords } from '../words/cards.ts';
import { signalWords } from '../words/signals.ts';

const STAGES = Object.keys(cardsWords.zh.tabs) as (keyof typeof cardsWords.zh.tabs)[];
const PAGE_SIZE = 30;
const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);

const query = z.object({
  state: z.enum(STAGES).default('issued'),
  level: z.preprocess(emptyIsAbsent, z.enum(CARDS).optional()),
  after: z.string().max(80).optional(),
});

interface Data {
  readonly query: z.output<typeof query>;
  readonly counts: Readonly<Record<string, number>>;
  readonly cards: readonly CardLine[];
  readonly next: string | null;
}

export const cardsPage = resource({
  name: 'desk-supervision-cards',
  path: '/desk/supervision/cards',
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: (ctx, input) => loadCards(ctx, input.query),
  view: showCards,
});

async function loadCards(ctx: Context, asked: z.output<typeof query>): Promise<Data> {
  const scopes = ctx.actor.scopes(permissions.read);
  const filter = { scopes, state: asked.state, level: asked.level };
  const [counts, found] = await Promise.all([
    countCards(ctx.db, scopes),
    listCardsIn(ctx.db, filter, PAGE_SIZE + 1, readMoment(asked.after)),
  ]);
  const { rows: cards, next } = cutPage(found, PAGE_SIZE, ({ receivedAt }) => receivedAt);
  return { query: asked, counts, cards, next };
}

function showCards(data: Data, page: Page): PageView {
  const w = cardsWords.in(page.lang);
  const gives = page.actor.scopes(permissions.judge).length > 0;
  return {
    title: w.title,
    current: '/desk/supervision/cards',
    islands: ['x-filter'],
    body: (
      <>
        <BenchHead title={w.title} back={{ href: '/desk/supervision', text: boardWords.in(page.lang).title }}>
          {gives && (
            <LinkButton kind="go" href="/desk/supervision/cards/new">
              {w.giveByHand}
            </LinkButton>
          )}
        </BenchHead>
        <Tabs
          label={w.states}
          items={STAGES.map((stage) => ({
            href: `?state=${stage}`,
            text: `${w.tabs[stage]} ${data.counts[stage] ?? 0}`,
            current: stage === data.query.state,
          }))}
        />
        <Card flush>
          <Levels data={data} page={page} />
          <CardTable cards={data.cards} lang={page.lang} empty={w.noneIn} />
          <div class="bar">
            <Pager {...linkPages('/desk/supervision/cards', page.query, data.next)} note={w.more} />
          </div>
        </Card>
      </>
    ),
  };
}

function Levels({ data, page }: { data: Data; page: Page }) {
  const w = cardsWords.in(page.lang);
  const { levels } = signalWords.in(page.lang);
  return (
    <Filter>
      <Form
        method="get"
        action="/desk/supervision/cards"
        rhythm="row"
        hidden={{ state: data.query.state }}
        label={w.level}
      >
        <div class="row bar">
          <Select
            id="level"
            quiet
            label={w.level}
            empty={w.anyLevel}
            value={data.query.level}
            options={CARDS.map((value) => ({ value, text: levels[value] }))}
          />
          <Button>{w.apply}</Button>
        </div>
      </Form>
    </Filter>
  );
}
