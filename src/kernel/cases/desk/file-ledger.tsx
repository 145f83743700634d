// The right column of a case: its clocks, why they end when they do, what other rooms add, and the proof of its chain.
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { DeskCase } from '../queries/desk-case.ts';
import { listCasePanels } from '../registry.ts';
import { chooseLimit, type ExplainedLimit, LimitCalendar } from '../view/certificate.tsx';
import { shortMoment } from '../view/telling.ts';
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
  const live = data.limits.filter((limit) => limit.endedAt === null || limit.total);
  const ended = data.limits.filter((limit) => !live.includes(limit));
  return (
    <Card title={w.limitsTitle} tight>
      <Facts small items={live.map((limit) => [limit.label, <Standing limit={limit} page={page} />])} />
      {ended.length > 0 && (
        <details class="sm">
          <summary>{w.ended({ count: ended.length })}</summary>
          <Facts small items={ended.map((limit) => [limit.label, <Standing limit={limit} page={page} />])} />
        </details>
      )}
      <LimitCalendar limit={shown} lang={page.lang} small />
      <a class="sm" href={`/cases/${data.number}/deadline`}>
        {w.printable}
      </a>
    </Card>
  );
}

/** `10 个工作日，10-14 24:00`, and how it ended. */
function Standing({ limit, page }: { limit: ExplainedLimit; page: Page }) {
  const w = status.in(page.lang).limits;
  const at = limit.endedAt ?? limit.dueAt;
  const ending = { running: '', suspended: w.paused, met: w.met, missed: w.missed, void: w.void }[limit.state];
  return (
    <>
      {limit.length}
      {at && (
        <>
          {page.lang === 'en' ? ', ' : '，'}
          <b class="n">{shortMoment(page.lang, at)}</b>
        </>
      )}{' '}
      {ending}
    </>
  );
}

/** What rooms lay beside a case: at the side, or what is wide in the middle. */
export function Panels({ data, page, wide = false }: Props & { wide?: boolean }) {
  return (
    <>
      {listCasePanels('bench')
        .filter((panel) => panel.name in data.panels && (panel.wide ?? false) === wide)
        .map((panel) => panel.view(data.panels[panel.name] as never, page))}
    </>
  );
}

function Chain({ data: { chain }, page }: Props) {
  const w = status.in(page.lang).chain;
  return (
    <Card tight title={desk.in(page.lang).file.chainTitle}>
      <p class="sm dim">
        {chain.brokenAt === null ? w.whole(chain.count) : w.broken(chain.brokenAt)}{' '}
        <Tag state={chain.brokenAt === null ? 'ok' : 'over'}>{chain.brokenAt === null ? w.wholeTag : w.brokenTag}</Tag>
      </p>
    </Card>
  );
}
