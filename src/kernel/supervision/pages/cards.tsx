// The cards of a month as the public sees them.
import { sayMoment, sayTitle } from '#kernel/cases/view/telling.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { CARDS, type Level } from '../contract.ts';
import { monthOf } from '../service/tallies.ts';
import { findCaseLines } from '../store/cases.ts';
import { listSignals } from '../store/signals.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { publicWords } from '../words/public.ts';

export interface Card {
  readonly number: string;
  readonly level: Level;
  readonly organ: string;
  readonly organEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly message: string;
  readonly messageEn: string;
  readonly passedAt: Date;
  readonly closedAt: Date | null;
}

const MOST_CARDS = 60;
/** The others fold. */
const SHOWN_CARDS = 6;

/** Cards given this month within the scopes, the latest first. */
export async function listCards(db: Db, scopes: readonly Scope[], now: Date): Promise<Card[]> {
  const filter = {
    scopes,
    levels: CARDS,
    states: ['fired'] as const,
    from: monthOf(now),
    to: localDate(now),
  };
  const signals = await listSignals(db, filter, MOST_CARDS);
  const cases = await findCaseLines(
    db,
    signals.map((signal) => signal.caseId),
    scopes,
  );
  return signals.map((signal) => ({
    number: signal.number,
    level: signal.level,
    organ: signal.snapshot.organ,
    organEn: cases.get(signal.caseId)?.organNameEn ?? null,
    title: signal.snapshot.title,
    titleEn: signal.snapshot.titleEn,
    message: signal.message,
    messageEn: signal.messageEn,
    passedAt: signal.passedAt,
    closedAt: cases.get(signal.caseId)?.closedAt ?? null,
  }));
}

/** Usage: `<CardList cards={data.cards} page={page} />` */
export function CardList({ cards, page }: { cards: readonly Card[]; page: Page }) {
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

function Cards({ cards, page }: { cards: readonly Card[]; page: Page }) {
  return (
    <ul class="stack">
      {cards.map((card) => (
        <CardItem card={card} page={page} />
      ))}
    </ul>
  );
}

function CardItem({ card, page }: { card: Card; page: Page }) {
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
