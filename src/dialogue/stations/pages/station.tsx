// `/stations/:campaign/:station`: what a station did, and the form in which a person marks it once.

import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { caseNumber } from '#kernel/cases/pages/address.ts';
import { findCaseOf, findPublicCase } from '#kernel/cases/queries/public-list.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { type Group, marksInput } from '#kernel/people/marks.ts';
import { voted } from '#kernel/people/service/ballots.ts';
import { MarkFields } from '#kernel/people/view/marks.tsx';
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { anyone, person } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { ballotOf, CAMPAIGN, ENTRY, STATIONS } from '../contract.ts';
import { entryKind } from '../rules/entry.ts';
import { campaignOf, entryOf } from '../rules/process.ts';
import { isMarkable, markStation } from '../service.ts';
import { words } from '../words.ts';

const params = z.object({ campaign: caseNumber, station: caseNumber });

interface Found {
  readonly campaign: CaseFile;
  readonly entry: CaseFile;
}

/** @throws notFound; one that its organ did not recommend is not public */
async function getStation(db: Db, { campaign: number, station }: z.output<typeof params>): Promise<Found> {
  const entry = await findPublicCase(db, station, { kind: ENTRY });
  const campaign = entry?.parent_id ? await findCaseOf(db, entry.parent_id, CAMPAIGN) : undefined;
  if (!entry || campaign?.number !== number || ['applied', 'refused'].includes(entry.state)) throw notFound();
  return { campaign, entry };
}

interface Station {
  readonly id: string;
  readonly campaign: string;
  readonly number: string;
  readonly station: string;
  readonly category: string;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly about: string;
  readonly state: string;
  readonly reason: string | null;
  readonly groups: readonly Group[];
  readonly isOpen: boolean;
  readonly done: boolean;
}

export const stationPage = resource({
  name: 'station',
  path: `${STATIONS}/:campaign/:station`,
  access: anyone,
  params,
  load: async (ctx, { params: asked }): Promise<Station> => {
    const { campaign, entry } = await getStation(ctx.db, asked);
    const { organ, station, category, about, reason = null } = entryOf({ file: entry });
    return {
      ...{ id: entry.id, campaign: campaign.number, number: entry.number, state: entry.state },
      ...{ station, category, about, reason },
      organ: { name: organ.name, nameEn: organ.nameEn ?? null },
      groups: campaignOf({ file: campaign }).groups,
      isOpen: isMarkable(campaign, entry),
      done: await voted(ctx, ballotOf(entry.id)),
    };
  },
  view: showStation,
  acts: {
    mark: act({
      access: person,
      params,
      rate: 'guess',
      body: marksInput,
      do: async (ctx, { params: asked, body }) => {
        const { campaign, entry } = await getStation(ctx.tx, asked);
        await markStation(ctx, entry.id, body);
        return { to: `${STATIONS}/${campaign.number}/${entry.number}`, say: words.in(ctx.lang).marked };
      },
    }),
  },
});

function showStation(one: Station, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const state = entryKind.states[one.state];
  return {
    title: one.station,
    description: one.about,
    crumbs: [
      { href: STATIONS, text: w.title },
      { href: `${STATIONS}/${one.campaign}`, text: w.campaign },
    ],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={one.station} />} />
        <Facts
          card
          items={[
            [w.number, formatCaseNumber(one.number)],
            [w.category, written(one.category)],
            [w.belongs, nameIn(lang, one.organ)],
            [w.did, written(one.about)],
            [w.state, state ? say(lang, state) : one.state],
            one.reason ? [w.reason, written(one.reason)] : null,
          ]}
        />
        {one.isOpen && <MarkForm one={one} page={page} />}
      </div>
    ),
  };
}

function MarkForm({ one, page }: { one: Station; page: Page }) {
  const w = words.in(page.lang);
  const at = `${STATIONS}/${one.campaign}/${one.number}`;
  if (one.done) return <Note state="ok">{w.done}</Note>;
  if (page.actor.kind === 'anonymous') return <SignInRow back={at}>{w.signIn}</SignInRow>;
  const { summary } = findRefusal(page, 'mark');
  return (
    <section class="stack no-print">
      <Head title={w.mark} />
      <p class="sm dim">{w.markLead}</p>
      <Form action={`${at}/acts/mark`} label={w.mark}>
        <ErrorSummary errors={summary({ [`mark-${one.id}`]: w.howContent })} />
        <MarkFields things={[{ code: one.id, name: w.howContent }]} groups={one.groups} act="mark" page={page} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </section>
  );
}
