// `/desk/appraisals/:appraisal`: one meeting, with its answer.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { APPRAISAL, type Appraisal, answerInput, DESK, permissions } from '../contract.ts';
import { AnswerTag } from '../pages.tsx';
import { answerAppraisal } from '../service.ts';
import { findAppraisal } from '../store.ts';
import { words } from '../words.ts';

const params = z.object({ appraisal: z.string().max(40) });
const may = over(APPRAISAL, permissions.keep);

export const deskAppraisal = resource({
  name: 'desk-appraisal',
  path: `${DESK}/:appraisal`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db }, input): Promise<Appraisal> => {
    const meeting = await findAppraisal(db, input.params.appraisal);
    if (!meeting) throw notFound();
    return meeting;
  },
  view: showMeeting,
  acts: {
    answer: act({
      access: may,
      params,
      body: answerInput,
      do: async (ctx, { params: { appraisal }, body }) => {
        await answerAppraisal(ctx, appraisal, body.answer);
        return { to: `${DESK}/${appraisal}`, say: words.in(ctx.lang).replied };
      },
    }),
  },
});

function showMeeting(meeting: Appraisal, page: Page): PageView {
  const w = words.in(page.lang);
  const title = `${nameIn(page.lang, meeting.organ)} · ${meeting.heldOn}`;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.title }}
          beside={<AnswerTag meeting={meeting} page={page} />}
        />
        <div class="duo">
          <Card>
            <Facts
              items={[
                [w.place, meeting.place],
                [w.came, meeting.came],
                [w.people, w.line(meeting)],
                [w.opinions, meeting.opinions],
                ...(meeting.answer ? [[w.answer, meeting.answer] as [string, string]] : []),
              ]}
            />
          </Card>
          {meeting.answer ? null : <AnswerForm meeting={meeting} page={page} />}
        </div>
      </>
    ),
  };
}

function AnswerForm({ meeting, page }: { meeting: Appraisal; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'answer', { answer: w.answer });
  return (
    <Card title={w.reply}>
      <Form action={`${DESK}/${meeting.id}/acts/answer`} rhythm="tight" label={w.reply}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('answer')} hint={w.opinionsHint} rows={4} />
        <div class="row">
          <Button>{w.reply}</Button>
        </div>
      </Form>
    </Card>
  );
}
