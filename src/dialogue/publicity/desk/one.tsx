// `/desk/publicity/:campaign`: whom it reached, entry by entry, and calling it off.

import { titleIn } from '#kernel/cases/view/announced.tsx';
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import {
  CAMPAIGN,
  type Campaign,
  cancelInput,
  DESK,
  type Entry,
  PUBLICITY,
  permissions,
  reachInput,
} from '../contract.ts';
import { campaignParams, factsOf } from '../pages/one.tsx';
import { reachDueOn, stateOn } from '../rules.ts';
import { cancel, enterReach } from '../service.ts';
import { findCampaign, listEntries } from '../store.ts';
import { words } from '../words.ts';
import { States } from './list.tsx';
import { Entries, ReachForm } from './reach.tsx';

const MOST_ENTRIES = 200;

interface Reached {
  readonly campaign: Campaign;
  readonly entries: readonly Entry[];
}

const shared = { access: over(CAMPAIGN, permissions.run), params: campaignParams } as const;

export const campaignDesk = resource({
  name: 'desk-publicity-campaign',
  path: `${DESK}/:campaign`,
  face: 'bench',
  ...shared,
  load: async ({ db }, { params: { campaign: id } }): Promise<Reached> => {
    const campaign = await findCampaign(db, id);
    if (!campaign) throw notFound();
    return { campaign, entries: await listEntries(db, id, MOST_ENTRIES) };
  },
  view: showCampaign,
  acts: {
    reach: act({
      ...shared,
      body: reachInput,
      do: async (ctx, { params: { campaign }, body }) => {
        await enterReach(ctx, campaign, body);
        return { to: `${DESK}/${campaign}`, say: words.in(ctx.lang).entered };
      },
    }),
    cancel: act({
      ...shared,
      body: cancelInput,
      do: async (ctx, { params: { campaign }, body }) => {
        await cancel(ctx, campaign, body.reason);
        return { to: `${DESK}/${campaign}`, say: words.in(ctx.lang).cancelled };
      },
    }),
  },
});

function showCampaign({ campaign, entries }: Reached, page: Page): PageView {
  const w = words.in(page.lang);
  const today = localDate(page.now);
  const state = stateOn(campaign, today);
  const address = `${DESK}/${campaign.id}`;
  return {
    title: titleIn(page, campaign),
    current: DESK,
    body: (
      <>
        <BenchHead
          title={titleIn(page, campaign)}
          back={{ href: DESK, text: w.desk }}
          beside={<States campaign={campaign} today={today} page={page} />}
        >
          <LinkButton href={`${PUBLICITY}/${campaign.id}`}>{w.see}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            {factsOf(campaign, page)}
            {entries.length > 0 && <Entries entries={entries} campaign={campaign} page={page} />}
          </div>
          <div class="stack">
            {['running', 'over'].includes(state) && (
              <ReachForm address={address} owed={reachDueOn(campaign, today) !== null} page={page} />
            )}
            {state !== 'cancelled' && entries.length === 0 && (
              <LineCard
                page={page}
                address={address}
                act="cancel"
                title={w.cancel}
                lead={w.cancelLead}
                labels={{ reason: w.cancelReason }}
                longest={200}
                kind="stop"
              />
            )}
          </div>
        </div>
      </>
    ),
  };
}
