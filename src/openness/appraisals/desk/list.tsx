// `/desk/appraisals`: the meetings of one's organs, with the forms that record one and say who answers for openness.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { APPRAISALS, type Appraisal, appraisalInput, chargeInput, DESK, permissions } from '../contract.ts';
import { AnswerTag } from '../pages.tsx';
import { nameCharge, recordAppraisal } from '../service.ts';
import { listOwn } from '../store.ts';
import { words } from '../words.ts';

const MOST = 50;

export const deskAppraisals = resource({
  name: 'desk-appraisals',
  path: DESK,
  face: 'bench',
  access: holds(permissions.keep),
  load: ({ db, actor }) => listOwn(db, actor.scopes(permissions.keep), MOST),
  view: showMeetings,
  acts: {
    '': act({
      access: holds(permissions.keep),
      body: appraisalInput,
      do: async (ctx, { body }) => {
        const id = await recordAppraisal(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).recorded, data: { id } };
      },
    }),
    charge: act({
      access: holds(permissions.keep),
      body: chargeInput,
      do: async (ctx, { body }) => {
        await nameCharge(ctx, body);
        return { to: DESK, say: words.in(ctx.lang).charged };
      },
    }),
  },
});

function showMeetings(meetings: readonly Appraisal[], page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={APPRAISALS}>{w.onSite}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.meetings}>
            <List
              empty={w.none}
              items={meetings.map((meeting) => ({
                href: `${DESK}/${meeting.id}`,
                text: (
                  <>
                    {nameIn(lang, meeting.organ)} · <time>{meeting.heldOn}</time>
                  </>
                ),
                note: w.line(meeting),
                end: <AnswerTag meeting={meeting} page={page} />,
              }))}
            />
          </Card>
          <div class="stack">
            <MeetingForm page={page} />
            <ChargeForm page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function MeetingForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { organ, on, place, came, people, content, opinions, due } = w;
  const form = describeForm(page, '', { organ, on, place, came, people, content, opinions, due });
  return (
    <Card title={w.record}>
      <Form action={DESK} rhythm="tight" label={w.record}>
        <ErrorSummary errors={form.summary} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <DateField {...form.field('on', localDate(page.now))} />
        <TextField {...form.field('place')} maxlength={200} />
        <TextField {...form.field('came')} hint={w.cameHint} maxlength={300} />
        <NumberField {...form.field('people')} />
        <NumberField {...form.field('content')} />
        <TextArea {...form.field('opinions')} hint={w.opinionsHint} rows={3} />
        <DateField {...form.field('due')} />
        <div class="row">
          <Button>{w.record}</Button>
        </div>
      </Form>
    </Card>
  );
}

function ChargeForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { organ, leader, office, phone } = w;
  const form = describeForm(page, 'charge', { organ, leader, office, phone });
  return (
    <Card title={w.charge}>
      <p class="sm dim">{w.chargeLead}</p>
      <Form action={`${DESK}/acts/charge`} rhythm="tight" label={w.charge}>
        <ErrorSummary errors={form.summary} />
        <PickField {...form.field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...form.field('leader')} maxlength={60} />
        <TextField {...form.field('office')} maxlength={60} />
        <TextField {...form.field('phone')} maxlength={40} />
        <div class="row">
          <Button>{w.charge}</Button>
        </div>
      </Form>
    </Card>
  );
}
