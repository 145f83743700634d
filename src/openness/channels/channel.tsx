// `/desk/channels/:channel`: what went out through one channel; striking what was wrong; ending it; photos of postings.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { findAccount } from './accounts.ts';
import { CHANNEL, type Channel, DESK, endInput, type Post, permissions, strikeInput } from './contract.ts';
import { sayKind } from './desk.tsx';
import { changeInput } from './media.ts';
import { ChangeForm, type KeptAccount } from './media-form.tsx';
import { words as mediaWords } from './media-words.ts';
import { changeAccount } from './push.ts';
import { strikePost } from './service.ts';
import { mediaSource } from './sources.ts';
import { endChannel, findPost, listChannelsById, listPosts } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;
const params = z.object({ channel: z.uuid() });

interface OneChannel {
  readonly channel: Channel;
  readonly posts: readonly Post[];
  readonly mayEdit: boolean;
  /** Of an account of new media. */
  readonly kept: KeptAccount | null;
  readonly next: string | null;
}

async function loadChannel({ db, actor }: Context, id: string, after: string | undefined): Promise<OneChannel> {
  const [channel] = await listChannelsById(db, [id]);
  if (!channel) throw notFound();
  const [found, account] = await Promise.all([
    listPosts(db, { channelId: id, after, limit: PAGE_SIZE + 1 }),
    findAccount(db, id),
  ]);
  const [place] = account?.columnId ? await mediaSource().findPlaces(db, [account.columnId]) : [];
  const posts = found.slice(0, PAGE_SIZE);
  return {
    channel,
    posts,
    mayEdit: mayReach(actor, permissions.edit, channel.organPath),
    kept: account ? { account, place: place ?? null } : null,
    next: found.length > PAGE_SIZE ? (posts.at(-1)?.id ?? null) : null,
  };
}

export const deskChannel = resource({
  name: 'desk-channel',
  path: `${DESK}/:channel`,
  face: 'bench',
  access: over(CHANNEL, permissions.see),
  params,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: (ctx, input) => loadChannel(ctx, input.params.channel, input.query.after),
  view: showChannel,
  acts: {
    strike: act({
      access: over(CHANNEL, permissions.edit),
      params,
      body: strikeInput,
      do: async (ctx, input) => {
        await strikePost(ctx, input.params.channel, input.body.post, input.body.reason);
        return { to: `${DESK}/${input.params.channel}`, say: words.in(ctx.lang).struckDone };
      },
    }),
    change: act({
      access: over(CHANNEL, permissions.edit),
      params,
      body: changeInput,
      do: async (ctx, input) => {
        await changeAccount(ctx, input.params.channel, input.body);
        return { to: `${DESK}/${input.params.channel}`, say: mediaWords.in(ctx.lang).changed };
      },
    }),
    end: act({
      access: over(CHANNEL, permissions.edit),
      params,
      body: endInput,
      do: async (ctx, input) => {
        await endChannel(ctx.tx, input.params.channel, input.body.day);
        return { to: `${DESK}/${input.params.channel}`, say: words.in(ctx.lang).ended };
      },
    }),
  },
});

/** Shown in place: it was looked at when it came in. */
export const postPhoto = resource({
  name: 'desk-channel-photo',
  path: `${DESK}/:channel/posts/:post/photo`,
  face: 'bench',
  access: over(CHANNEL, permissions.see),
  params: params.extend({ post: z.uuid() }),
  load: async ({ db, runtime }, input) => {
    const post = await findPost(db, input.params.channel, input.params.post);
    const kept = post?.photoId ? await runtime.files.find(post.photoId) : undefined;
    if (!post?.photoId || !kept) throw notFound();
    return new Download(await runtime.files.open(post.photoId), kept.type, post.photoName ?? post.title, true);
  },
});

function showChannel(data: OneChannel, page: Page): PageView {
  const w = words.in(page.lang);
  const { channel, posts, mayEdit, kept, next } = data;
  const address = `${DESK}/${channel.id}`;
  const title = nameIn(page.lang, channel);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.title }}
          beside={<Tag>{channel.endedOn ? w.endedOn(channel.endedOn) : sayKind(page.lang, channel.kind)}</Tag>}
        >
          {channel.kind === 'screen' && <a href={`/channels/${channel.id}/playlist`}>{w.playlist}</a>}
        </BenchHead>
        <div class="duo">
          <Card title={w.posts}>
            <PostTable posts={posts} address={address} page={page} />
            <div class="bar">
              <Pager {...linkPages(address, page.query, next)} />
            </div>
          </Card>
          {mayEdit && (
            <div class="stack">
              <StrikeForm posts={posts} address={address} page={page} />
              {kept && !channel.endedOn && <ChangeForm kept={kept} address={address} page={page} />}
              {!channel.endedOn && <EndForm address={address} page={page} />}
            </div>
          )}
        </div>
      </>
    ),
  };
}

function PostTable({ posts, address, page }: { posts: readonly Post[]; address: string; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Post>
      rows={[...posts]}
      rowKey={({ id }) => id}
      empty={w.noPosts}
      columns={[
        {
          head: w.what,
          rowHead: true,
          cell: (post) =>
            post.struckReason ? (
              <span class="dim">
                {post.title} ({w.struck(post.struckReason)})
              </span>
            ) : (
              <span lang="zh-CN">{post.title}</span>
            ),
        },
        { head: w.from, num: true, cell: ({ fromDay }) => fromDay },
        { head: w.to, num: true, opt: true, cell: ({ toDay }) => toDay ?? '' },
        { head: w.items, num: true, cell: ({ items }) => items },
        {
          head: w.photo,
          cell: ({ id, photoId }) => photoId && <a href={`${address}/posts/${id}/photo`}>{w.seePhoto}</a>,
        },
        { head: w.by, opt: true, cell: ({ by }) => by },
      ]}
    />
  );
}

function StrikeForm({ posts, address, page }: { posts: readonly Post[]; address: string; page: Page }) {
  const w = words.in(page.lang);
  const standing = posts.filter(({ struckReason }) => struckReason === null);
  const form = describeForm(page, 'strike', { post: w.post, reason: w.reason });
  if (standing.length === 0) return null;
  return (
    <Card title={w.strike}>
      <p class="sm dim">{w.strikeLead}</p>
      <Form action={`${address}/acts/strike`} rhythm="tight" label={w.strike}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('post')}
          options={standing.map(({ id, title, fromDay }) => ({ value: id, text: `${fromDay} ${title}` }))}
        />
        <TextField {...form.field('reason')} maxlength={200} />
        <div class="row">
          <Button>{w.strike}</Button>
        </div>
      </Form>
    </Card>
  );
}

function EndForm({ address, page }: { address: string; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'end', { day: w.endDay });
  return (
    <Card title={w.end}>
      <Form action={`${address}/acts/end`} rhythm="tight" label={w.end}>
        <ErrorSummary errors={form.summary} />
        <DateField {...form.field('day', localDate(page.now))} />
        <div class="row">
          <Button>{w.end}</Button>
        </div>
      </Form>
    </Card>
  );
}
