// `/mailbox/leaders`: the mailboxes of the heads of the city and its counties (领导信箱).
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Tiles } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { ADDRESS, LEADERS_PAGE } from '../contract.ts';
import type { LetterSettings } from '../rules/intake.ts';
import { home } from '../rules/letter.ts';
import { LEADERS } from '../service/take.ts';
import { readLetterSettings } from '../settings.ts';
import { type Government, listGovernments } from '../store/answers.ts';
import { words } from '../words/portal.ts';

interface Leaders {
  readonly governments: readonly Government[];
  readonly settings: LetterSettings;
}

export const leadersPage = resource({
  name: 'mailbox-leaders',
  path: LEADERS_PAGE,
  access: anyone,
  load: async ({ db, now }): Promise<Leaders> => ({
    governments: await listGovernments(db, LEADERS, localDate(now)),
    settings: await readLetterSettings(db),
  }),
  view: showLeaders,
});

function showLeaders({ governments, settings }: Leaders, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.leaders.title,
    description: w.leaders.lead(settings),
    current: home.href,
    crumbs: [{ href: ADDRESS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.leaders.title} lead={w.leaders.lead(settings)} />
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
