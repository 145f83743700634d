// `/knowledge/:entry`: one question with its answer, who answers for it, and whether it helped.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { Cited } from '#kernel/cases/laws/cited.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects, pathOf } from '#kernel/subjects/service.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, Head, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Prose, Title } from '#ui/parts/prose.tsx';
import { codeSchema, contentSchema, type Entry, KIND, KNOWLEDGE, voteInput } from '../contract.ts';
import { vote } from '../service.ts';
import { type EntryRow, findPublic } from '../store/entries.ts';
import { type Suggestion, suggestEntries } from '../suggest.ts';
import { words } from '../words.ts';

const MOST_RELATED = 4;

interface OneEntry {
  readonly code: string;
  readonly entry: Entry;
  readonly row: EntryRow;
  readonly path: readonly Subject[];
  readonly related: readonly Suggestion[];
}

const params = z.object({ entry: codeSchema.catch('-') });

export const entryPage = resource({
  name: 'knowledge-entry',
  path: `${KNOWLEDGE}/:entry`,
  access: anyone,
  params,
  cacheTags: ({ entry = '' }) => [`${KIND}:${entry}`],
  load: (ctx, { params: { entry } }) => loadEntry(ctx, entry),
  view: showEntry,
  acts: {
    helped: act({
      access: anyone,
      params,
      body: voteInput,
      do: async (ctx, { params: { entry }, body }) => {
        const counted = await vote(ctx, entry, body.helpful === 'yes');
        const w = words.in(ctx.lang);
        return { to: `${KNOWLEDGE}/${entry}`, say: counted ? w.thanks : w.counted };
      },
    }),
  },
});

async function loadEntry(ctx: Context, code: string): Promise<OneEntry> {
  const { db, now } = ctx;
  const [live, row, subjects] = await Promise.all([
    findLive(db, KIND, code, now),
    findPublic(db, code, now, localDate(now)),
    listSubjects(ctx.runtime.db, db),
  ]);
  if (!live || !row) throw notFound();
  const entry = contentSchema.parse(live.content);
  const near = await suggestEntries(db, row.wordings.join(' '), now, MOST_RELATED + 1);
  const related = near.filter(({ documentId }) => documentId !== row.documentId).slice(0, MOST_RELATED);
  return { code, entry, row, path: pathOf(subjects, entry.class), related };
}

function showEntry(data: OneEntry, page: Page): PageView {
  const w = words.in(page.lang);
  const { entry, path, related, row } = data;
  const title = sayTitle(page.lang, entry);
  const top = path[0];
  return {
    title,
    description: entry.answer.slice(0, 120),
    crumbs: [
      { href: KNOWLEDGE, text: w.title },
      ...(top ? [{ href: `${KNOWLEDGE}?class=${top.code}`, text: nameIn(page.lang, top) }] : []),
    ],
    body: (
      <div class="stack loose">
        <PageHead
          title={<Title text={title} />}
          eyebrow={`${nameIn(page.lang, entry.organ)} · ${w.updated(localDate(row.since))}`}
        />
        <div lang="zh-CN">
          <Prose>
            {entry.answer.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
          </Prose>
        </div>
        <Known {...data} page={page} />
        <Helped {...data} page={page} />
        {related.length > 0 && (
          <section class="stack tight">
            <Head title={w.related} />
            <List
              items={related.map((one) => ({
                href: one.href,
                text: sayTitle(page.lang, one),
                note: nameIn(page.lang, { name: one.organ, nameEn: one.organEn }),
              }))}
            />
          </section>
        )}
      </div>
    ),
  };
}

type Pair = [string, ComponentChildren];

function Known({ entry, row, path, page }: OneEntry & { page: Page }) {
  const { labels, ...w } = words.in(page.lang);
  const zh = (text: string) => <span lang="zh-CN">{text}</span>;
  const has = (text: string, pair: () => Pair): Pair[] => (text === '' ? [] : [pair()]);
  return (
    <Facts
      card
      items={[
        [labels.organ, <a href={`/organs/${entry.organ.code}`}>{nameIn(page.lang, entry.organ)}</a>],
        ...has(entry.phone, () => [labels.phone, <a href={`tel:${entry.phone.replaceAll(' ', '')}`}>{entry.phone}</a>]),
        ...has(entry.basis, () => [labels.basis, <Cited law={entry.basis} lang={page.lang} />]),
        ...has(entry.area, () => [labels.area, zh(entry.area)]),
        [labels.class, path.map((subject) => nameIn(page.lang, subject)).join(' › ')],
        ...has(entry.until ?? '', () => [labels.until, <time>{entry.until}</time>]),
        [w.reviewOn, <time>{row.reviewOn}</time>],
      ]}
    />
  );
}

function Helped({ code, entry, row, page }: OneEntry & { page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.helped}>
      {page.actor.kind !== 'staff' && (
        <Form action={`${KNOWLEDGE}/${code}/acts/helped`} label={w.helped}>
          <div class="row">
            <Button name="helpful" value="yes">
              {w.yes}
            </Button>
            <Button name="helpful" value="no">
              {w.no}
            </Button>
            <LinkButton href={`/mailbox?organ=${entry.organ.code}`}>{w.stillAsk}</LinkButton>
          </div>
        </Form>
      )}
      {row.yes + row.no > 0 && <p class="sm dim">{w.tally(row)}</p>}
    </Card>
  );
}
