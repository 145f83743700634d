// `/stations`: campaigns for stations people are content with, and in which phase each is.

import { z } from 'zod';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { listPublic } from '#kernel/cases/queries/public-list.ts';
import { showPublicList } from '#kernel/cases/view/public-list.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Tag } from '#ui/parts/tag.tsx';
import { CAMPAIGN, type CampaignData, STATIONS } from '../contract.ts';
import { campaignKind } from '../rules/campaign.ts';
import { campaignOf } from '../rules/process.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 20;

interface Line {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly state: string;
  readonly until: string;
  readonly counts: CampaignData['counts'] | null;
}

interface Campaigns {
  readonly lines: readonly Line[];
  readonly next: string | null;
}

export const campaignsPage = resource({
  name: 'station-campaigns',
  path: STATIONS,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: trailText }),
  load: async ({ db }, { query }): Promise<Campaigns> => {
    const { rows, next } = await listPublic(db, { kind: CAMPAIGN, after: readMoment(query.after), limit: PAGE_SIZE });
    const lines = rows.map((row): Line => {
      const { until, counts = null } = campaignOf({ file: row });
      const { number, title, titleEn, organ, state } = row;
      return { number, title, titleEn, organ, state, until, counts };
    });
    return { lines, next };
  },
  view: showCampaigns,
});

export function PhaseTag({ state, page }: { state: string; page: Page }) {
  const rule = campaignKind.states[state];
  return <Tag {...(rule?.phase === 'open' ? { state: 'on' as const } : {})}>{rule ? say(page.lang, rule) : state}</Tag>;
}

function showCampaigns({ lines, next }: Campaigns, page: Page): PageView {
  const w = words.in(page.lang);
  const items = lines.map((line) => ({
    href: `${STATIONS}/${line.number}`,
    text: sayTitle(page.lang, line),
    tag: <PhaseTag state={line.state} page={page} />,
    note: `${nameIn(page.lang, line.organ)} · ${line.counts ? w.counted(line.counts) : w.until(line.until)}`,
  }));
  return showPublicList({ address: STATIONS, said: w, items, next }, page);
}
