// The right column of a case: its clocks, why they end when they do, what other rooms add, and the proof of its chain.
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { DeskCase } from '../queries/desk-case.ts';
import { listCasePanels } from '../registry.ts';
import { chooseLimit, type ExplainedLimit, LimitCalendar } from '../view/certificate.tsx';
import { sayMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { status } from '../words/status.ts';

interface Props {
  readonly data: DeskCase;
  readonly page: Page;
}

export function Ledger(props: Props) {
  return (
    <aside class="stack tight">
      <Limits {...props} />
      <Panels {...props} />
      <Chain {...props} />
    </aside>
  );
}

function Limits({ data, page }: Props) {
  const w = desk.in(page.lang).file;
  const shown = chooseLimit(data.limits);
  if (!shown) return null;
  return (
    <Card title={w.limitsTitle} tight>
      <Facts small items={data.limits.map((limit) => [limit.label, sayLimit(limit, page)])} />
      <LimitCalendar limit={shown} lang={page.lang} small />
      <p class="sm">{shown.sentence}</p>
      <a class="sm" href={`/cases/${data.number}/deadline`}>
        {w.printable}
      </a>
    </Card>
  );
}

/** `10 个工作日，10-14 24:00 到期`. */
export function sayLimit(limit: ExplainedLimit, page: Pick<Page, 'lang'>): string {
  const w = status.in(page.lang).limits;
  const comma = page.lang === 'en' ? ', ' : '，';
  return [limit.length, sayStanding(limit, page, w)].join(comma);
}

function sayStanding(
  limit: ExplainedLimit,
  page: Pick<Page, 'lang'>,
  w: (typeof status)['zh']['limits'],
): string {
  if (limit.state === 'void') return w.void;
  if (limit.endedAt)
    return w[limit.state === 'missed' ? 'missed' : 'met'](sayMoment(page.lang, limit.endedAt));
  return limit.dueAt ? w.due(sayMoment(page.lang, limit.dueAt)) : w.paused;
}

function Panels({ data, page }: Props) {
  return (
    <>
      {listCasePanels('bench')
        .filter((panel) => panel.name in data.panels)
        .map((panel) => panel.view(data.panels[panel.name] as never, page))}
    </>
  );
}

function Chain({ data: { chain }, page }: Props) {
  const w = status.in(page.lang).chain;
  return (
    <Card title={desk.in(page.lang).file.chainTitle}>
      <p class="sm dim">
        {chain.brokenAt === null ? w.whole(chain.count) : w.broken(chain.brokenAt)}{' '}
        <Tag state={chain.brokenAt === null ? 'ok' : 'over'}>
          {chain.brokenAt === null ? w.wholeTag : w.brokenTag}
        </Tag>
      </p>
    </Card>
  );
}
