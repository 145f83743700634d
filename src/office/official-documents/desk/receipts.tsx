// Beside a document that was sent: how many have it, opened it, signed for it; and each receiver.
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { addressOf } from '../contract.ts';
import { type Receipt, sayStanding, standingOf } from '../rules/receipts.ts';
import type { ReceiptCounts } from '../store/receipts.ts';
import { incomingWords } from '../words/incoming.ts';

export interface Sent {
  readonly counts: ReceiptCounts;
  readonly rows: readonly Receipt[];
  /** The path after which the next page begins. */
  readonly next: string | null;
}

export function ReceiptsCard({ id, sent, page }: { id: string; sent: Sent; page: Page }) {
  const { lang, now } = page;
  const w = incomingWords.in(lang);
  const told = Object.entries(w.counts)
    .map(([name, text]) => [text, sent.counts[name as keyof ReceiptCounts]] as const)
    .filter(([, count]) => count > 0);
  return (
    <Card title={w.receipts} tight>
      <p class="sm">
        {told.map(([text, count]) => (
          <span>
            {text} <b class="n">{count}</b>{' '}
          </span>
        ))}
      </p>
      <List
        small
        items={sent.rows.map((row) => ({
          text: nameIn(lang, { name: row.organ, nameEn: row.organEn }),
          note: [
            say(lang, sayStanding(standingOf(row, now))),
            row.signedBy,
            row.returnNote,
            row.prints > 0 ? w.times({ n: row.prints }) : null,
          ]
            .filter(Boolean)
            .join(' · '),
          end: (
            <span class="n dim">{shortMoment(lang, row.signedAt ?? row.returnedAt ?? row.openedAt ?? row.sentAt)}</span>
          ),
        }))}
      />
      {sent.next && (
        <p class="sm">
          <a href={`${addressOf(id)}?receipts=${encodeURIComponent(sent.next)}`}>{w.more}</a>
        </p>
      )}
    </Card>
  );
}
