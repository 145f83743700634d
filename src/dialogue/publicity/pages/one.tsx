// `/publicity/:campaign`: what it is, where and when, and whom it reached.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Campaign, PUBLICITY } from '../contract.ts';
import { stateOn } from '../rules.ts';
import { findCampaign } from '../store.ts';
import { words } from '../words.ts';
import { organIn, Reach, StateTag, sayDays, sortIn, titleIn } from './parts.tsx';

export const campaignParams = z.object({ campaign: z.string().max(40) });

export const campaignPage = resource({
  name: 'publicity-campaign',
  path: `${PUBLICITY}/:campaign`,
  access: anyone,
  params: campaignParams,
  load: async ({ db }, { params: { campaign: id } }): Promise<Campaign> => {
    const campaign = await findCampaign(db, id);
    if (!campaign) throw notFound();
    return campaign;
  },
  view: showCampaign,
});

export const factsOf = (campaign: Campaign, page: Page) => {
  const w = words.in(page.lang);
  return (
    <Facts
      card
      items={[
        [w.when, sayDays(campaign)],
        [w.where, <span lang="zh-CN">{campaign.place}</span>],
        [w.organ, organIn(page, campaign)],
        [w.sort, sortIn(page, campaign)],
        [w.about, <span lang="zh-CN">{campaign.about}</span>],
      ]}
    />
  );
};

function showCampaign(campaign: Campaign, page: Page): PageView {
  const w = words.in(page.lang);
  const { reach, cancelReason } = campaign;
  const begun = ['running', 'over'].includes(stateOn(campaign, localDate(page.now)));
  return {
    title: titleIn(page, campaign),
    description: campaign.about.slice(0, 120),
    crumbs: [{ href: PUBLICITY, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={titleIn(page, campaign)}>
          <StateTag campaign={campaign} page={page} />
        </PageHead>
        {cancelReason && (
          <Note state="over">
            {w.why}
            {page.lang === 'en' ? ': ' : '：'}
            <span lang="zh-CN">{cancelReason}</span>
          </Note>
        )}
        {factsOf(campaign, page)}
        {begun && (
          <section class="stack tight">
            <Head title={w.reach} />
            {Object.keys(reach).length === 0 ? (
              <p class="dim">{w.noReach}</p>
            ) : (
              <>
                <Reach reach={reach} page={page} />
                <p class="sm dim">{w.reachNote}</p>
              </>
            )}
          </section>
        )}
      </div>
    ),
  };
}
