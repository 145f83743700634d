// `/account/follows`: what somebody follows, with the newest of each; with `?add=` what they are about to follow.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { member, person } from '#platform/http/access.ts';
import type { Actor } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Form } from '#ui/parts/form.tsx';
import { FOLLOWS, followInput } from './contract.ts';
import { follow, unfollow } from './service.ts';
import { type Followed, followSource, type News } from './sources.ts';
import { listOwn } from './store.ts';
import { words } from './words.ts';

const NEWEST = 3;

interface Follows {
  readonly followed: readonly (Followed & { readonly news: readonly News[] })[];
  /** What they may follow next. */
  readonly add: Followed | null;
}

const ownId = ({ id }: Actor): string => id ?? '';

export const followsPage = resource({
  name: 'account-follows',
  path: FOLLOWS,
  access: member,
  query: z.object({ add: z.uuid().optional().catch(undefined) }),
  load: async ({ db, actor, now }, { query: { add } }): Promise<Follows> => {
    const ids = await listOwn(db, ownId(actor));
    const wanted = add && !ids.includes(add) ? add : undefined;
    const found = await followSource().find(db, wanted ? [...ids, wanted] : ids);
    const newest = await followSource().newest(db, ids, NEWEST, now);
    const followed = found.filter(({ id }) => id !== wanted);
    return {
      followed: followed.map((one) => ({ ...one, news: newest.get(one.id)?.slice(0, NEWEST) ?? [] })),
      add: found.find(({ id }) => id === wanted) ?? null,
    };
  },
  view: showFollows,
  acts: {
    '': act({
      access: person,
      body: followInput,
      do: async (ctx, { body }) => {
        await follow(ctx, ownId(ctx.actor), body.ref);
        return { to: FOLLOWS, say: words.in(ctx.lang).added };
      },
    }),
    stop: act({
      access: person,
      body: followInput,
      do: async (ctx, { body }) => {
        await unfollow(ctx, ownId(ctx.actor), body.ref);
        return { to: FOLLOWS, say: words.in(ctx.lang).stopped };
      },
    }),
  },
});

function showFollows({ followed, add }: Follows, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    unlisted: true,
    body: (
      <div class="stack loose measure">
        <PageHead title={w.title} lead={w.lead}>
          <a href="/account/channels">{w.channels}</a>
          <a href="/sites">{w.sites}</a>
        </PageHead>
        {add && (
          <Card title={nameIn(page.lang, add)}>
            <p>{w.addLead}</p>
            <Form action={FOLLOWS} rhythm="row" label={w.add} hidden={{ ref: add.id }}>
              <Button kind="go">{w.add}</Button>
            </Form>
          </Card>
        )}
        {followed.length === 0 && !add && (
          <Empty title={w.none}>
            <p>{w.noneLead}</p>
          </Empty>
        )}
        {followed.map((one) => (
          <One one={one} page={page} />
        ))}
      </div>
    ),
  };
}

function One({ one, page }: { one: Follows['followed'][number]; page: Page }) {
  const w = words.in(page.lang);
  const name = nameIn(page.lang, one);
  return (
    <Card title={<a href={one.href}>{name}</a>}>
      {one.news.length === 0 ? (
        <p class="dim">{w.quiet}</p>
      ) : (
        <List
          small
          items={one.news.map(({ code, title, titleEn, at }) => ({
            href: `/articles/${code}`,
            text: page.lang === 'en' && titleEn ? titleEn : <span lang="zh-CN">{title}</span>,
            end: <time>{localDate(at)}</time>,
          }))}
        />
      )}
      <Form action={`${FOLLOWS}/acts/stop`} rhythm="row" label={`${w.stop} ${name}`} hidden={{ ref: one.id }}>
        <Button kind="bare">{w.stop}</Button>
      </Form>
    </Card>
  );
}
