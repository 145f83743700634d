// `/publicity/:campaign`: what it is, where and when, and whom it reached.
import { z } from 'zod';
import { CalledOff, organIn, titleIn } from '#kernel/cases/view/announced.tsx';
import { written } from '#kernel/cases/view/written.tsx';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { type Campaign, PUBLICITY } from '../contract.ts';
import { stateOn } from '../rules.ts';
import { findCampaign } from '../store.ts';
import { words } from '../words.ts';
import { Reach, StateTag, sayDays, sortIn } from './parts.tsx';

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
        [w.where, written(campaign.place)],
        [w.organ, organIn(page, campaign)],
        [w.sort, sortIn(page, campaign)],
        [w.about, written(campaign.about)],
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
        <CalledOff why={w.why} reason={cancelReason} page={page} />
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
