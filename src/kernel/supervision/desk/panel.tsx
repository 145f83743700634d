// The panel beside a case on the desk: its signals, and the next moment it is watched for.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { sayMoment, sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { CARD, permissions } from '../contract.ts';
import { cardDataOf } from '../rules/card.ts';
import { findSignal, listSignalsOfCase, type Signal } from '../store/signals.ts';
import { findNextMomentOf } from '../store/watch.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { boardWords } from '../words/board.ts';
import { cardsWords } from '../words/cards.ts';

interface PanelData {
  readonly signals: readonly Signal[];
  readonly next: Date | null;
  /** Of a card: where the case it is about lies. */
  readonly about: string | null;
  /** Where the reader may give the case a card by hand. */
  readonly byHand: string | null;
}

export const supervisionPanel: CasePanel = {
  name: 'supervision',
  order: 50,
  load: async (ctx, file): Promise<PanelData | null> => {
    if (file.kind === CARD) return loadCard(ctx, file);
    const [signals, next] = await Promise.all([listSignalsOfCase(ctx.db, file.id), findNextMomentOf(ctx.db, file.id)]);
    const gives = !getKind(file.kind).uncarded && mayReach(ctx.actor, permissions.judge, file.organ_path);
    if (signals.length === 0 && !next && !gives) return null;
    const byHand = gives ? `/desk/supervision/cards/new?case=${encodeURIComponent(file.number)}` : null;
    return { signals, next: next ?? null, about: null, byHand };
  },
  view: (data: PanelData, page) => <Panel data={data} page={page} />,
};

/** Beside a card stand its signal, with the arithmetic that led to it, and the case it was given for. */
async function loadCard(ctx: Context, file: CaseFile): Promise<PanelData> {
  const signal = await findSignal(ctx.db, cardDataOf({ file }).signalId);
  return { signals: signal ? [signal] : [], next: null, about: `/desk/cases/${file.parent_id}`, byHand: null };
}

function Panel({ data, page }: { data: PanelData; page: Page }) {
  const { lang } = page;
  const w = boardWords.in(lang);
  const card = data.signals[0]?.snapshot;
  return (
    <Card title={w.panel} tight>
      {data.signals.length > 0 && (
        <List
          small
          items={data.signals.map((signal) => ({
            href: `/desk/supervision/signals/${signal.id}`,
            text: lang === 'en' ? signal.messageEn : signal.message,
            tag: <LevelTag level={signal.level} lang={lang} />,
            end: <time dateTime={signal.passedAt.toISOString()}>{shortMoment(lang, signal.passedAt)}</time>,
          }))}
        />
      )}
      {data.about && card && (
        <p class="sm">
          <a href={data.about}>{w.about({ title: sayTitle(lang, card), number: card.caseNumber })}</a>
        </p>
      )}
      {data.next && (
        <p class="sm dim">
          {w.next}
          {colon(lang)}
          <time dateTime={data.next.toISOString()}>{sayMoment(lang, data.next)}</time>
        </p>
      )}
      {data.byHand && (
        <p class="sm">
          <a href={data.byHand}>{cardsWords.in(lang).giveByHand}</a>
        </p>
      )}
    </Card>
  );
}
