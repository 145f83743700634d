// `/desk/supervision/cards/new`: a card given by hand, with evidence.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { FileField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CARDS, permissions } from '../contract.ts';
import { giveByHand } from '../service/manual.ts';
import { cardsWords } from '../words/cards.ts';
import { signalWords } from '../words/signals.ts';

const text = (least: number, most: number) => z.string().trim().min(least).max(most);

export const newCardPage = resource({
  name: 'desk-supervision-card-new',
  path: '/desk/supervision/cards/new',
  face: 'bench',
  access: holds(permissions.judge),
  query: z.object({ case: z.string().max(60).optional() }),
  load: async (_ctx, { query: asked }) => ({ case: asked.case ?? null }),
  view: showForm,
  acts: {
    '': act({
      access: holds(permissions.judge),
      rate: 'upload',
      files: true,
      body: z.object({
        caseNumber: text(1, 60),
        level: z.enum(CARDS),
        message: text(2, 200),
        messageEn: text(2, 200).optional(),
        basis: text(2, 200),
        evidence: z.preprocess(
          (value) => (value === undefined ? [] : [value].flat()),
          z.array(fileSchema).min(1).max(10),
        ),
      }),
      do: async (ctx, { body }) => {
        const id = await giveByHand(ctx, { ...body, messageEn: body.messageEn ?? body.message });
        return {
          to: `/desk/supervision/signals/${id}`,
          say: cardsWords.in(ctx.lang).given1,
          created: true,
          data: { id },
        };
      },
    }),
  },
});

function showForm(data: { readonly case: string | null }, page: Page): PageView {
  const w = cardsWords.in(page.lang);
  const { levels } = signalWords.in(page.lang);
  const labels = {
    caseNumber: w.caseNumber,
    level: w.level,
    message: w.message,
    messageEn: w.messageEn,
    basis: w.basis,
    evidence: w.evidence,
  };
  const form = describeForm(page, '', labels);
  const { value: _, ...evidence } = form.field('evidence');
  return {
    title: w.giveByHand,
    current: '/desk/supervision/cards',
    islands: ['x-upload'],
    body: (
      <>
        <BenchHead title={w.giveByHand} back={{ href: '/desk/supervision/cards', text: w.title }} />
        <p class="dim">{w.handLead}</p>
        <div class="measure">
          <Upload>
            <Form action="/desk/supervision/cards/new" files card rhythm="tight" label={w.giveByHand}>
              <ErrorSummary errors={form.summary} />
              <TextField {...form.field('caseNumber', data.case)} width="medium" />
              <Select
                {...form.field('level')}
                width="short"
                options={CARDS.map((value) => ({ value, text: levels[value] }))}
              />
              <TextArea {...form.field('message')} rows={3} />
              <TextArea {...form.field('messageEn')} rows={2} />
              <TextField {...form.field('basis')} />
              <FileField {...evidence} hint={w.evidenceHint} accept=".pdf,.jpg,.png" multiple />
              <div>
                <Button kind="go">{w.give}</Button>
              </div>
            </Form>
          </Upload>
        </div>
      </>
    ),
  };
}
