// `/desk/publicity`: the campaigns of one’s organs, which still owe whom they reached, and announcing another.

import { organIn, showAnnounced } from '#kernel/cases/view/announced.tsx';
import { AnnouncedFields } from '#kernel/cases/view/announced-fields.tsx';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import type { Column } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Campaign, campaignInput, DESK, permissions, SORTS } from '../contract.ts';
import { StateTag, sayDays } from '../pages/parts.tsx';
import { reachDueOn } from '../rules.ts';
import { announce } from '../service.ts';
import { listOwn } from '../store.ts';
import { words } from '../words.ts';

const MOST_CAMPAIGNS = 100;

export const publicityDesk = resource({
  name: 'desk-publicity',
  path: DESK,
  face: 'bench',
  access: holds(permissions.run),
  load: ({ db, actor }) => listOwn(db, actor.scopes(permissions.run), MOST_CAMPAIGNS),
  view: showCampaigns,
  acts: {
    '': act({
      access: holds(permissions.run),
      body: campaignInput,
      do: async (ctx, { body }) => {
        const id = await announce(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).announced, data: { id } };
      },
    }),
  },
});

function showCampaigns(campaigns: readonly Campaign[], page: Page): PageView {
  const w = words.in(page.lang);
  const today = localDate(page.now);
  const columns: Column<Campaign>[] = [
    { head: w.when, cell: sayDays },
    { head: w.organ, opt: true, cell: (one) => <small>{organIn(page, one)}</small> },
    { head: w.state, cell: (one) => <States campaign={one} today={today} page={page} /> },
  ];
  const said = { title: w.desk, name: w.name, none: w.deskNone };
  return showAnnounced({ address: DESK, said, rows: campaigns, columns, form: <AnnounceForm page={page} /> }, page);
}

export function States({ campaign, today, page }: { campaign: Campaign; today: string; page: Page }) {
  const due = reachDueOn(campaign, today);
  return (
    <>
      <StateTag campaign={campaign} page={page} />
      {due && (
        <>
          {' '}
          <Tag state={due < today ? 'over' : 'near'}>{words.in(page.lang)[due < today ? 'late' : 'owed'](due)}</Tag>
        </>
      )}
    </>
  );
}

function AnnounceForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const labels = { title: w.name, titleEn: w.nameEn, organ: w.organ, sort: w.sort, about: w.about, place: w.where };
  const form = describeForm(page, '', { ...labels, from: w.from, to: w.to });
  return (
    <Card title={w.announce}>
      <Form action={DESK} rhythm="tight" label={w.announce} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <AnnouncedFields field={form.field} page={page} />
        <Select
          {...form.field('sort')}
          options={SORTS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
        />
        <TextField {...form.field('place')} maxlength={100} />
        <TextArea {...form.field('about')} rows={3} maxlength={2000} />
        <DateField {...form.field('from')} />
        <DateField {...form.field('to')} />
        <div class="row">
          <Button kind="go">{w.announce}</Button>
        </div>
      </Form>
    </Card>
  );
}
