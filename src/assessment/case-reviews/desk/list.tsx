// `/desk/case-reviews`: the rounds within reach, and the form by which one is drawn.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { DateField, NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, KINDS, permissions, REVIEWS, type Round, roundInput } from '../contract.ts';
import { drawRound } from '../service.ts';
import { findRound, listRounds } from '../store.ts';
import { words } from '../words.ts';

const MOST_ROUNDS = 50;
const USUAL_FILES = '3';

export const deskReviews = resource({
  name: 'desk-case-reviews',
  path: DESK,
  face: 'bench',
  access: holds(permissions.run),
  load: ({ db, actor }) => listRounds(db, actor.scopes(permissions.run), MOST_ROUNDS),
  view: showRounds,
  acts: {
    '': act({
      access: holds(permissions.run),
      body: roundInput,
      do: async (ctx, { body }) => {
        const id = await drawRound(ctx, body);
        const round = await findRound(ctx.tx, id);
        return {
          to: `${DESK}/${id}`,
          created: true,
          say: words.in(ctx.lang).drawDone(round?.files ?? 0),
          data: { id },
        };
      },
    }),
  },
});

export function RoundState({ round, page }: { round: Round; page: Page }) {
  const w = words.in(page.lang);
  return round.closedAt ? <Tag>{w.published}</Tag> : <Tag state="on">{w.progress(round)}</Tag>;
}

function showRounds(rounds: readonly Round[], page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={REVIEWS}>{w.onSite}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card>
            <List
              empty={w.deskNone}
              items={rounds.map((round) => ({
                href: `${DESK}/${round.id}`,
                text: <span lang="zh-CN">{round.title}</span>,
                note: `${nameIn(lang, round.organ)} · ${w.span(round)} · ${w.drawn(round)}`,
                end: <RoundState round={round} page={page} />,
              }))}
            />
          </Card>
          <DrawForm page={page} />
        </div>
      </>
    ),
  };
}

function DrawForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    title: w.name,
    organ: w.scope,
    kind: w.kind,
    from: w.from,
    to: w.to,
    perOrgan: w.perOrgan,
  });
  const today = localDate(page.now);
  return (
    <Card title={w.draw}>
      <p class="sm dim">{w.drawLead}</p>
      <Form action={DESK} rhythm="tight" label={w.draw}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <PickField {...form.field('organ')} hint={w.scopeHint} src="/pick/organs" writes="text" maxlength={100} />
        <Select
          {...form.field('kind', KINDS[0])}
          options={KINDS.map((kind) => ({ value: kind, text: w.kinds[kind] }))}
        />
        <DateField {...form.field('from', `${today.slice(0, 4)}-01-01`)} />
        <DateField {...form.field('to', today)} />
        <NumberField {...form.field('perOrgan', USUAL_FILES)} />
        <div class="row">
          <Button>{w.draw}</Button>
        </div>
      </Form>
    </Card>
  );
}
