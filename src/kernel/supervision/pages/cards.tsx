// The cards of a month as the public sees them.
import { sayMoment, sayTitle } from '#kernel/cases/view/telling.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { monthOf } from '../service/tallies.ts';
import { listPublicCards, type PublicCard } from '../store/cards.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { publicWords } from '../words/public.ts';

const MOST_CARDS = 60;
/** The others fold. */
const SHOWN_CARDS = 6;

/** Cards given this month within the scopes, the latest first. */
export function listCards(db: Db, scopes: readonly Scope[], now: Date): Promise<PublicCard[]> {
  return listPublicCards(db, { scopes, from: monthOf(now), to: localDate(now) }, MOST_CARDS);
}

/** Usage: `<CardList cards={data.cards} page={page} />` */
export function CardList({ cards, page }: { cards: readonly PublicCard[]; page: Page }) {
  const w = publicWords.in(page.lang);
  if (cards.length === 0) return <p class="dim">{w.noMonthCards}</p>;
  const rest = cards.slice(SHOWN_CARDS);
  return (
    <>
      <Cards cards={cards.slice(0, SHOWN_CARDS)} page={page} />
      {rest.length > 0 && (
        <details class="stack">
          <summary>{w.otherCards(rest.length)}</summary>
          <Cards cards={rest} page={page} />
        </details>
      )}
    </>
  );
}

function Cards({ cards, page }: { cards: readonly PublicCard[]; page: Page }) {
  return (
    <ul class="stack">
      {cards.map((card) => (
        <CardItem card={card} page={page} />
      ))}
    </ul>
  );
}

function CardItem({ card, page }: { card: PublicCard; page: Page }) {
  const { lang } = page;
  const w = publicWords.in(lang);
  const told = lang === 'en' ? card.messageEn : card.message;
  return (
    <li class="card stack tight">
      <p class="row">
        <LevelTag level={card.level} lang={lang} />
        <b>{inTongue(lang, card.organ, card.organEn)}</b>
        <time class="dim sm" dateTime={card.passedAt.toISOString()}>
          {w.cardAt(sayMoment(lang, card.passedAt))}
        </time>
      </p>
      <p>{w.cardText({ title: sayTitle(lang, card), message: told })}</p>
      <p class="sm dim">
        {card.closedAt ? w.closedAt(sayMoment(lang, card.closedAt)) : w.stillOpen} · {card.number}
      </p>
    </li>
  );
}
