// `/account/notices`: what an account has been told, newest first.
import { z } from 'zod';
import { sayTime } from '#kernel/people/pages/account-parts.tsx';
import { member, person } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { type InboxItem, listInbox, markRead } from '#platform/notify/inbox.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { toLocalIso } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CHANNELS_PATH, INBOX_PATH } from './contract.ts';
import { words } from './words.ts';

const PAGE = 20;

interface Inbox {
  readonly items: readonly InboxItem[];
  readonly next: string | null;
}

export function inboxPage(templates: NoticeTemplates): Resource {
  return resource({
    name: 'account-notices',
    path: INBOX_PATH,
    access: member,
    query: z.object({ after: z.uuid().optional() }),
    load: async ({ db, runtime, actor, lang, now }, { query }): Promise<Inbox> => {
      const asked = { account: actor.id ?? '', lang, now, after: query.after, limit: PAGE };
      const { items, next = null } = await listInbox({ db, vault: runtime.vault, templates }, asked);
      return { items, next };
    },
    view: showInbox,
    acts: {
      read: act({
        access: person,
        body: z.object({}),
        do: async (ctx) => {
          await markRead(ctx.tx, ctx.actor.id ?? '', ctx.now);
          return { to: INBOX_PATH, say: words.in(ctx.lang).allRead };
        },
      }),
    },
  });
}

function showInbox({ items, next }: Inbox, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.inbox,
    unlisted: true,
    body: (
      <div class="stack loose">
        <PageHead title={w.inbox} lead={w.inboxLead}>
          <LinkButton href={CHANNELS_PATH}>{w.channels}</LinkButton>
          {items.some((item) => !item.isRead) && (
            <Form action={`${INBOX_PATH}/acts/read`} rhythm="row" label={w.readAll}>
              <Button>{w.readAll}</Button>
            </Form>
          )}
        </PageHead>
        {items.length === 0 ? (
          <Empty title={w.none}>{w.noneHint}</Empty>
        ) : (
          <List items={items.map((item) => drawItem(item, page))} />
        )}
        <Pager {...linkPages(INBOX_PATH, page.query, next)} />
      </div>
    ),
  };
}

function drawItem(item: InboxItem, page: Page) {
  return {
    ...(item.url ? { href: item.url } : {}),
    text: item.title,
    tag: item.isRead ? undefined : <Tag state="on">{words.in(page.lang).unread}</Tag>,
    note: item.text,
    end: <span class="sm dim">{sayTime(toLocalIso(item.at))}</span>,
  };
}
