// `/motions`: proposals of deputies and members with their replies, as everybody may read them.
import { z } from 'zod';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { showPublicList } from '#kernel/cases/view/public-list.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Tag } from '#ui/parts/tag.tsx';
import { HOUSE_NAMES, HOUSES, PUBLIC_PAGE } from '../contract.ts';
import { listPublished, type PublicMotion } from '../store/read.ts';
import { words } from '../words.ts';

const EACH = 20;

interface Published {
  readonly rows: readonly PublicMotion[];
  readonly next: string | null;
}

export const motionsPage = resource({
  name: 'motions',
  path: PUBLIC_PAGE,
  access: anyone,
  query: z.object({
    house: z.enum(HOUSES).optional().catch(undefined),
    after: z.string().max(80).optional(),
    trail: z.string().max(3000).optional(),
  }),
  load: ({ db }, { query: { house, after } }): Promise<Published> =>
    listPublished(db, { house, after: readMoment(after), limit: EACH }),
  view: ({ rows, next }: Published, page: Page): PageView => {
    const w = words.in(page.lang);
    const said = { title: w.public, lead: w.publicLead, none: w.publicNone };
    return showPublicList({ address: PUBLIC_PAGE, said, next, items: rows.map((row) => drawRow(row, page)) }, page);
  },
});

function drawRow(row: PublicMotion, { lang }: Page) {
  return {
    href: `${PUBLIC_PAGE}/${row.id}`,
    text: <span lang="zh-CN">{row.title}</span>,
    tag: <Tag>{say(lang, HOUSE_NAMES[row.house])}</Tag>,
    note: `${nameIn(lang, row.organ)} · ${row.class}`,
    end: (
      <time class="dim n" dateTime={row.publishedAt.toISOString()}>
        {localDate(row.publishedAt)}
      </time>
    ),
  };
}
