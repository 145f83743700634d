// `/desk/consultations/:id`: what people said, by state; chosen comments are shown, withheld or answered together.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import { caseNumber } from '#kernel/cases/pages/address.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, Select, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import {
  ANSWERS,
  answerInput,
  CONSULTATIONS,
  type Comments,
  DESK,
  MOST_AT_ONCE,
  passInput,
  permissions,
  WITHHELD,
  withholdInput,
} from '../contract.ts';
import { actOnComments } from '../service/moderate.ts';
import { type CommentRow, countComments, findConsultation, listComments } from '../store.ts';
import { words } from '../words.ts';
import { CommentTable, STATES, WHICH, type Which } from './table.tsx';

const may = over(CASE, permissions.run);
const params = z.object({ id: z.uuid() });

interface Heard {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly which: Which;
  readonly counts: Comments;
  readonly comments: readonly CommentRow[];
  readonly next: string | null;
}

async function carryOut(
  ctx: ActContext,
  id: string,
  name: 'pass' | 'withhold' | 'answer',
  { comment, ...body }: { comment: readonly string[] } & object,
) {
  const n = await actOnComments(ctx, id, { comment, act: name, body });
  const w = words.in(ctx.lang);
  const said = { pass: w.passed, withhold: w.withheldDone, answer: w.replied }[name];
  return { to: `${DESK}/${id}${name === 'answer' ? '?which=shown' : ''}`, say: said(n), data: { done: n } };
}

export const commentsDesk = resource({
  name: 'desk-consultation',
  path: `${DESK}/:id`,
  face: 'bench',
  access: may,
  params,
  query: z.object({
    which: z.enum(['waiting', 'shown', 'answered', 'withheld']).default('waiting').catch('waiting'),
    after: caseNumber.optional().catch(undefined),
    trail: trailText,
  }),
  load: async ({ db }, { params: { id }, query: { which, after } }): Promise<Heard> => {
    const file = await findConsultation(db, { id });
    if (!file) throw notFound();
    const asked = { states: [STATES[which]], latest: false, after, limit: MOST_AT_ONCE + 1 };
    const [counts, found] = await Promise.all([countComments(db, id), listComments(db, id, asked)]);
    const comments = found.slice(0, MOST_AT_ONCE);
    const { number, title, title_en: titleEn } = file;
    const next = found.length > MOST_AT_ONCE ? (comments.at(-1)?.number ?? null) : null;
    return { id, number, title, titleEn, which, counts, comments, next };
  },
  view: showHeard,
  acts: {
    pass: act({
      access: may,
      params,
      body: passInput,
      do: (ctx, { params: { id }, body }) => carryOut(ctx, id, 'pass', body),
    }),
    withhold: act({
      access: may,
      params,
      body: withholdInput,
      do: (ctx, { params: { id }, body }) => carryOut(ctx, id, 'withhold', body),
    }),
    answer: act({
      access: may,
      params,
      body: answerInput,
      do: (ctx, { params: { id }, body }) => carryOut(ctx, id, 'answer', body),
    }),
  },
});

function showHeard(heard: Heard, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { id, number, which, counts, comments, next } = heard;
  const title = sayTitle(lang, heard);
  const amounts: Readonly<Record<Which, number>> = {
    waiting: counts.waiting,
    shown: counts.received - counts.waiting - counts.withheld - counts.adopted - counts.partly - counts.declined,
    answered: counts.adopted + counts.partly + counts.declined,
    withheld: counts.withheld,
  };
  return {
    title,
    current: DESK,
    islands: ['x-rows'],
    body: (
      <>
        <BenchHead title={title} back={{ href: `/desk/cases/${id}`, text: formatCaseNumber(number) }}>
          <LinkButton href={`${CONSULTATIONS}/${number}`}>{w.onSite}</LinkButton>
        </BenchHead>
        <Tabs
          label={w.which}
          items={WHICH.map((one) => ({
            href: `${DESK}/${id}?which=${one}`,
            text: `${w.tabs[one]} ${amounts[one]}`,
            current: one === which,
          }))}
        />
        <CommentsForm heard={heard} page={page} />
        {comments.length === 0 && <p class="dim">{w.noneIn}</p>}
        <Pager {...linkPages(`${DESK}/${id}`, page.query, next)} />
      </>
    ),
  };
}

/** The table with what can be done to the chosen; each button sends the same form to an act of its own. */
function CommentsForm({ heard: { id, which, comments }, page }: { heard: Heard; page: Page }) {
  const w = words.in(page.lang);
  if (comments.length === 0) return null;
  // A refused form comes back on the same tab.
  const at = (name: string) => `${DESK}/${id}/acts/${name}?which=${which}`;
  const main = which === 'shown' ? 'answer' : 'pass';
  const form = describeForm(page, main, { comment: w.comment, result: w.resultLabel, reason: w.reason });
  const withheld = describeForm(page, 'withhold', { comment: w.comment, why: w.why });
  return (
    <Form action={at(main)} rhythm="tight" label={w.handle}>
      <ErrorSummary errors={[...form.summary, ...withheld.summary]} />
      <Card flush>
        <CommentTable which={which} comments={comments} page={page} />
      </Card>
      {which === 'shown' && (
        <>
          <p class="sm dim">{w.replyLead}</p>
          <Picks
            {...form.field('result')}
            columns
            options={ANSWERS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
          />
          <TextArea {...form.field('reason')} hint={w.reasonHint} rows={3} maxlength={2000} />
        </>
      )}
      {which === 'answered' ? null : <Buttons which={which} at={at} why={withheld.field('why')} page={page} />}
    </Form>
  );
}

interface Ways {
  readonly which: Which;
  readonly at: (name: string) => string;
  readonly why: ReturnType<ReturnType<typeof describeForm>['field']>;
  readonly page: Page;
}

function Buttons({ which, at, why, page }: Ways) {
  const w = words.in(page.lang);
  return (
    <div class="row">
      <Button kind="go">{which === 'shown' ? w.reply : w.pass}</Button>
      {which !== 'withheld' && (
        <>
          <Select {...why} options={WITHHELD.map((one) => ({ value: one.value, text: say(page.lang, one) }))} />
          <Button action={at('withhold')}>{w.withhold}</Button>
        </>
      )}
    </div>
  );
}
