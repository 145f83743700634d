// Cards as rows of a table; each leads to its own case, where it is explained and judged.
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { showTitle } from '#kernel/cases/view/written.tsx';
import type { Lang } from '#platform/i18n/words.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { CardLine } from '../store/cards.ts';
import { cardsWords } from '../words/cards.ts';
import { LevelTag } from './level-tag.tsx';
import { inTongue } from './names.ts';

/** Usage: `<CardTable cards={data.cards} lang={page.lang} empty={w.noneIn} />`; `staged` tells the state of each. */
export function CardTable(props: { cards: readonly CardLine[]; lang: Lang; empty: string; staged?: true }) {
  const { cards, lang, empty, staged } = props;
  const w = cardsWords.in(lang);
  const stage: Column<CardLine> = { head: w.state, cell: (card) => w.tabs[card.state as keyof typeof w.tabs] };
  return (
    <Table
      rows={[...cards]}
      rowKey={(card) => card.id}
      empty={empty}
      columns={[
        { head: w.level, cell: (card) => <LevelTag level={card.level} lang={lang} /> },
        {
          head: w.matter,
          rowHead: true,
          cell: (card) => (
            <a href={`/desk/cases/${card.id}`}>
              {showTitle(lang, card)} <small>· {inTongue(lang, card.message, card.messageEn)}</small>
            </a>
          ),
        },
        { head: w.organ, cell: (card) => inTongue(lang, card.organ, card.organEn) },
        ...(staged ? [stage] : []),
        { head: w.given, cell: (card) => shortMoment(lang, card.receivedAt), num: true },
        { head: w.due, cell: (card) => (card.dueAt ? shortMoment(lang, card.dueAt) : ''), num: true },
        { head: w.number, cell: (card) => card.number, opt: true },
      ]}
    />
  );
}
