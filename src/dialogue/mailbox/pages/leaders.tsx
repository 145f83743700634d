// `/mailbox/leaders`: the mailboxes of the heads of the city and its counties (领导信箱).
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Tiles } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { home } from '../rules/letter.ts';
import { LEADERS } from '../service/take.ts';
import { type Government, listGovernments } from '../store/answers.ts';
import { words } from '../words/portal.ts';
import { ADDRESS, LEADERS_PAGE } from './form.tsx';

export const leadersPage = resource({
  name: 'mailbox-leaders',
  path: LEADERS_PAGE,
  access: anyone,
  load: async ({ db, now }) => ({ governments: await listGovernments(db, LEADERS, localDate(now)) }),
  view: showLeaders,
});

function showLeaders({ governments }: { governments: readonly Government[] }, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.leaders.title,
    description: w.leaders.lead,
    current: home.href,
    crumbs: [{ href: ADDRESS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.leaders.title} lead={w.leaders.lead} />
        {governments.length === 0 ? (
          <Empty title={w.leaders.none} />
        ) : (
          <Tiles
            items={governments.map((government) => ({
              href: `${ADDRESS}?kind=suggestion&leader=${government.code}`,
              text: nameIn(page.lang, government),
              note: w.leaders.box,
            }))}
          />
        )}
        <p>
          <a href={ADDRESS}>{w.leaders.others}</a>
        </p>
      </div>
    ),
  };
}
