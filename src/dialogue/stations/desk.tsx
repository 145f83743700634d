// `/desk/stations`: the newest campaigns and stations; a campaign is begun, one station entered, or a whole sheet handed in.
import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { campaignInput, DESK, entryInput, permissions, STATIONS, sheetInput } from './contract.ts';
import { type Applying, Organ, SheetForm, StationForm } from './entry-forms.tsx';
import { campaignKind } from './rules/campaign.ts';
import { entryKind } from './rules/entry.ts';
import { beginCampaign, enterSheet, enterStation } from './service.ts';
import { listApplying } from './store.ts';
import { words } from './words.ts';

export const stationsDesk = resource({
  name: 'desk-stations',
  ...newestDesk({
    address: DESK,
    kinds: [campaignKind, entryKind],
    read: permissions.read,
    enter: permissions.enter,
    said: (lang) => {
      const { title, listed, none } = words.in(lang);
      return { title, listed, none };
    },
    Form: Forms,
    needs: async ({ db }) =>
      (await listApplying(db)).map(({ number, title, title_en: titleEn }) => ({ number, title, titleEn })),
    beside: { href: STATIONS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    campaign: act({
      access: holds(permissions.run),
      body: campaignInput,
      do: async (ctx, { body }) => begun(await beginCampaign(ctx, body), words.in(ctx.lang).begunAs),
    }),
    station: act({
      access: holds(permissions.enter),
      body: entryInput,
      do: async (ctx, { body }) => begun(await enterStation(ctx, body), words.in(ctx.lang).enteredAs),
    }),
    sheet: act({
      access: holds(permissions.enter),
      body: sheetInput,
      do: async (ctx, { body }) => {
        const count = await enterSheet(ctx, body);
        return { to: DESK, created: true, say: words.in(ctx.lang).sheetTaken(count), data: { count } };
      },
    }),
  },
});

function Forms({ page, needed }: { page: Page; needed: readonly Applying[] }) {
  return (
    <div class="stack">
      <StationForm applying={needed} page={page} />
      <SheetForm applying={needed} page={page} />
      {page.actor.scopes(permissions.run).length > 0 && <CampaignForm page={page} />}
    </div>
  );
}

function CampaignForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'campaign', w.begin);
  return (
    <Card title={w.beginCampaign}>
      <Form action={`${DESK}/acts/campaign`} rhythm="tight" label={w.beginCampaign} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <TextField {...form.field('titleEn')} maxlength={160} optional />
        <Organ form={form} page={page} />
        <TextArea {...form.field('about')} hint={w.aboutHint} rows={3} maxlength={2000} />
        <TextArea {...form.field('service')} hint={w.classHint} rows={4} />
        <TextArea {...form.field('enforcement')} hint={w.classHint} rows={4} />
        <NumberField {...form.field('voteShare', '60')} unit="%" />
        <NumberField {...form.field('codes', '0')} />
        <DateField {...form.field('until')} />
        <div class="row">
          <Button>{w.beginCampaign}</Button>
        </div>
      </Form>
    </Card>
  );
}
