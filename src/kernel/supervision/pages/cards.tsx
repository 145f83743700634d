// The cards of a month as the public sees them.
import { sayMoment, sayTitle } from '#kernel/cases/view/telling.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { monthOf } from '../service/tallies.ts';
import { countRevoked, type RevokedCount } from '../store/card-figures.ts';
import { listPublicCards, type PublicCard } from '../store/cards.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { groundsWords } from '../words/grounds.ts';
import { publicWords } from '../words/public.ts';

const MOST_CARDS = 60;
/** The others fold. */
const SHOWN_CARDS = 6;

/** Cards given this month within the scopes, the latest first. */
export function listCards(db: Db, scopes: readonly Scope[], now: Date): Promise<PublicCard[]> {
  return listPublicCards(db, { scopes, from: monthOf(now), to: localDate(now) }, MOST_CARDS);
}

/** How many of the cards given this month were revoked, and on which ground. */
export function listRevoked(db: Db, scopes: readonly Scope[], now: Date): Promise<RevokedCount[]> {
  return countRevoked(db, { scopes, from: monthOf(now), to: localDate(now), now });
}

export interface CardsShown {
  readonly cards: readonly PublicCard[];
  readonly revoked: readonly RevokedCount[];
}

/** Usage: `<CardList data={data} page={page} />` */
export function CardList({ data: { cards, revoked }, page }: { data: CardsShown; page: Page }) {
  const w = publicWords.in(page.lang);
  const rest = cards.slice(SHOWN_CARDS);
  return (
    <>
      {cards.length === 0 && <p class="dim">{w.noMonthCards}</p>}
      <Cards cards={cards.slice(0, SHOWN_CARDS)} page={page} />
      {rest.length > 0 && (
        <details class="stack">
          <summary>{w.otherCards(rest.length)}</summary>
          <Cards cards={rest} page={page} />
        </details>
      )}
      {revoked.length > 0 && <Revoked revoked={revoked} page={page} />}
    </>
  );
}

/** Grounds only: whose cards they were is not held against anybody any more. */
function Revoked({ revoked, page }: { revoked: readonly RevokedCount[]; page: Page }) {
  const w = groundsWords.in(page.lang);
  return (
    <details class="sm">
      <summary class="dim">{w.revoked(revoked.reduce((sum, { count }) => sum + count, 0))}</summary>
      <ul>
        {revoked.map(({ ground, count }) => (
          <li>{w.reason({ reason: w.reasons[ground], count })}</li>
        ))}
      </ul>
    </details>
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
