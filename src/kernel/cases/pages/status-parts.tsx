// Parts of the status page: the steps, the reasons for the date, the papers, the evidence.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { toLocalIso } from '#platform/time.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { QrImage } from '#ui/parts/qr.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { Timeline, type TimelineItem } from '#ui/parts/timeline.tsx';
import type { PublicCase, ToldEntry } from '../queries/public-case.ts';
import { getKind } from '../registry.ts';
import { type ExplainedLimit, LimitCalendar } from '../view/certificate.tsx';
import { drawQr } from '../view/qr.ts';
import { sayChannel, sayErased, sayMoment, sayPaper, sayState, shortMoment } from '../view/telling.ts';
import { portal } from '../words/portal.ts';
import { status } from '../words/status.ts';
import { caseAddress, proofAddress } from './address.ts';

interface Props {
  readonly data: PublicCase;
  readonly page: Page;
}

/** What happened, what is going on, what is still to come. */
export function Progress({ data, page }: Props) {
  const w = portal.in(page.lang).status;
  const items = [
    ...data.timeline.map((entry) => drawDone(entry, { data, page })),
    ...(data.phase === 'closed' ? [] : [drawNow({ data, page })]),
    ...data.ahead.map(
      (step): TimelineItem => ({
        title: say(page.lang, step),
        state: 'todo',
        children: step.note && say(page.lang, step.note),
      }),
    ),
  ];
  return (
    <>
      <h2>{w.where}</h2>
      <Timeline items={items} />
    </>
  );
}

function drawDone(entry: ToldEntry, { data, page }: Props): TimelineItem {
  const w = status.in(page.lang);
  const isOpening = entry.act === 'open';
  const given = data.materials.filter(
    (material) => material.state !== 'missing' && material.state !== 'promised',
  ).length;
  return {
    title: isOpening ? say(page.lang, getKind(data.kind).opening) || w.open : say(page.lang, entry.told ?? undefined),
    state: entry.held ? 'held' : 'done',
    meta: <time dateTime={toLocalIso(entry.at)}>{sayMoment(page.lang, entry.at)}</time>,
    children: (
      <>
        {isOpening && !data.origin
          ? w.received({ channel: sayChannel(page.lang, data.channel), count: given })
          : nameIn(page.lang, { name: entry.organName ?? '', nameEn: entry.organNameEn })}{' '}
        {entry.papers
          .filter((paper) => paper.template !== 'receipt')
          .map((paper) => (
            <>
              <a href={caseAddress(data.number, page.query.code, `/papers/${paper.id}`)}>
                {sayPaper(page.lang, getKind(data.kind), paper.template)}
              </a>{' '}
            </>
          ))}
        {entry.erased && (
          <>
            <br />
            {sayErased(page.lang, entry.erased)}
          </>
        )}
      </>
    ),
  };
}

function drawNow({ data, page }: Props): TimelineItem {
  const w = portal.in(page.lang).status;
  return {
    title: sayState(page.lang, data, 'public'),
    state: data.phase === 'waiting' ? 'held' : 'now',
    children: data.phase === 'waiting' ? w.yourTurn : w.nowAt(nameIn(page.lang, data.heldBy)),
  };
}

/** The certificate beside the steps. */
export function Why({ data, limit, page }: Props & { limit: ExplainedLimit | undefined }) {
  const w = portal.in(page.lang).status;
  const head = limit?.dueAt ? status.in(page.lang).why(sayDay(limit.dueAt, page)) : status.in(page.lang).whyPaused;
  return (
    <aside class="card stack">
      <h2>{head}</h2>
      {limit ? (
        <>
          <p class="sm dim">{status.in(page.lang).listed({ label: limit.label, text: limit.length })}</p>
          <LimitCalendar limit={limit} lang={page.lang} />
          <p class="no-print sm">
            <a href={caseAddress(data.number, page.query.code, '/deadline')}>{w.printable}</a>
          </p>
        </>
      ) : (
        <p class="dim">{w.whyNone}</p>
      )}
    </aside>
  );
}

/** The day of a moment in words, without its time. */
function sayDay(at: Date, page: Page): string {
  const moment = sayMoment(page.lang, at);
  return page.lang === 'en' ? (moment.split(',')[0] ?? moment) : ` ${moment.split(' ').slice(0, 4).join(' ')}`;
}

export function Papers({ data, page }: Props) {
  const w = portal.in(page.lang).status;
  const papers = data.papers.filter((paper) => paper.template !== 'receipt');
  if (papers.length === 0) return null;
  return (
    <section class="stack">
      <h2>{w.papers}</h2>
      <List
        items={papers.map((paper) => ({
          href: caseAddress(data.number, page.query.code, `/papers/${paper.id}`),
          text: say(page.lang, paper.name),
          note: paper.number,
          end: (
            <span class="row sm">
              <time dateTime={toLocalIso(paper.issuedAt)}>{shortMoment(page.lang, paper.issuedAt)}</time>
              <a href={caseAddress(data.number, page.query.code, `/papers/${paper.id}.pdf`)}>{w.pdf}</a>
            </span>
          ),
        }))}
      />
    </section>
  );
}

/** The receipt that can be verified, the state of the chain, and who has looked at whole numbers. */
export function Evidence({ data, page }: Props) {
  const w = portal.in(page.lang).status;
  const chain = status.in(page.lang).chain;
  return (
    <>
      {data.receipt && (
        <section class="card row">
          <QrImage
            matrix={drawQr(`${page.runtime.config.publicUrl}/verify/${data.receipt.id}?check=${data.receipt.check}`)}
          />
          <div class="stack tight">
            <h2>{w.receipt}</h2>
            <p class="dim sm">{w.receiptLead}</p>
            <p class="sm">
              {w.check} <span class="code">{data.receipt.check}</span>{' '}
              <Tag state={data.chain.brokenAt === null ? 'ok' : 'over'}>
                {data.chain.brokenAt === null ? w.unaltered : w.altered}
              </Tag>
            </p>
            <p class="sm dim">
              {data.chain.brokenAt === null ? chain.whole(data.chain.count) : chain.broken(data.chain.brokenAt)}
            </p>
            <p class="sm no-print">
              <a href={proofAddress(data.number, page.query.code)}>{w.proof}</a>
            </p>
          </div>
          <LinkButton href={caseAddress(data.number, page.query.code, '/receipt')} icon="print" push>
            {w.printReceipt}
          </LinkButton>
        </section>
      )}
      {data.looks.length > 0 && (
        <Card title={w.looks}>
          <ul class="sm">
            {data.looks.map((look) => (
              <li>{w.looked({ organ: look.organName ?? '', at: shortMoment(page.lang, look.at) })}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
