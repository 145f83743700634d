// `/desk/supervision/mine`: the cards that wait for an officer, and those on cases the officer had.
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { permissions } from '../contract.ts';
import { type CardLine, listCardsHeld, listCardsOf } from '../store/cards.ts';
import { CardTable } from '../view/card-table.tsx';
import { cardsWords } from '../words/cards.ts';

const MOST = 50;

interface Data {
  readonly toAnswer: readonly CardLine[];
  readonly onMe: readonly CardLine[];
}

export const myCardsPage = resource({
  name: 'desk-supervision-mine',
  path: '/desk/supervision/mine',
  face: 'bench',
  access: holds(permissions.own),
  load: async ({ db, actor }): Promise<Data> => ({
    toAnswer: await listCardsHeld(db, actor.desks, MOST),
    onMe: actor.id === null ? [] : await listCardsOf(db, actor.id, MOST),
  }),
  view: showMine,
});

function showMine({ toAnswer, onMe }: Data, page: Page): PageView {
  const w = cardsWords.in(page.lang);
  return {
    title: w.mine,
    current: '/desk/supervision/mine',
    body: (
      <div class="stack">
        <BenchHead title={w.mine} />
        <Head title={w.toAnswer} />
        <Card flush>
          <CardTable cards={toAnswer} lang={page.lang} empty={w.nothingToAnswer} staged />
        </Card>
        <Head title={w.onMe} />
        <Card flush>
          <CardTable cards={onMe} lang={page.lang} empty={w.nothingOnMe} staged />
        </Card>
      </div>
    ),
  };
}
