// One page of the item's form.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { DraftStatus, Draft as KeepTyped } from '#ui/parts/enhance.tsx';
import { ErrorSummary } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Answers, answersSchema } from '../contract.ts';
import type { OfferedPage } from '../item.ts';
import { listShown } from '../rules/draft.ts';
import { savePage } from '../service/draft-steps.ts';
import { wizardWords } from '../words/wizard.ts';
import { AnswerField, findFault, readTyped, summarise } from './fields.tsx';
import {
  describeWizard,
  draftQuery,
  formParams,
  inWords,
  loadDraft,
  ownsDraft,
  placeAddress,
  RefusedNote,
  showStep,
  tokenField,
  type Wizard,
} from './frame.tsx';

interface FormStep {
  readonly wizard: Wizard;
  readonly page: OfferedPage;
  readonly answers: Answers;
  readonly prefilled: boolean;
}

export const formPage = resource({
  name: 'apply-form',
  path: '/apply/:draft/form/:page',
  access: ownsDraft,
  params: formParams,
  query: draftQuery,
  load: async (ctx, { params }): Promise<FormStep> => {
    const draft = await loadDraft(ctx, params.draft);
    const page = draft.pages.find((one) => one.code === params.page);
    if (!page) throw notFound();
    const { answers, prefilled } = draft.content;
    return {
      wizard: describeWizard(draft, `form/${page.code}`),
      page,
      answers,
      prefilled: page.fields.some((field) => prefilled.includes(field.code)),
    };
  },
  view: showForm,
  acts: {
    '': act({
      access: ownsDraft,
      params: formParams,
      body: z.object({ ...tokenField, answers: answersSchema.default({}) }),
      do: async (ctx, { params, body }) => {
        const next = await savePage(ctx, params.draft, params.page, body.answers);
        return { to: placeAddress(params.draft, next, body.token), data: { next } };
      },
    }),
  },
});

function showForm({ wizard, page: asked, answers: saved, prefilled }: FormStep, page: Page): PageView {
  const w = wizardWords.in(page.lang);
  // Answers of other pages decide what is asked here; those of this page are as typed.
  const answers = page.refused ? { ...withoutPage(saved, asked), ...readTyped(page, saved) } : saved;
  const shown = listShown(asked, answers);
  return showStep(wizard, page, {
    title: inWords(page, asked.title, asked.titleEn),
    lead: inWords(page, asked.lead ?? '', asked.leadEn) || undefined,
    islands: ['x-draft', 'x-pick'],
    errors: (
      <>
        <ErrorSummary errors={summarise([asked], page)} />
        <RefusedNote page={page} />
      </>
    ),
    wrap: (form) => <KeepTyped id={`apply:${wizard.id}:${asked.code}`}>{form}</KeepTyped>,
    children: (
      <>
        {prefilled && !page.refused ? <Note>{w.prefilled}</Note> : null}
        {shown.map((field) => (
          <AnswerField
            field={field}
            siblings={asked.fields}
            answers={answers}
            error={findFault(page, `answers.${field.code}`)}
            page={page}
          />
        ))}
      </>
    ),
    buttons: (
      <>
        <Button kind="go" big>
          {w.save}
        </Button>
        <DraftStatus />
      </>
    ),
  });
}

function withoutPage(answers: Answers, { fields }: OfferedPage): Answers {
  const here = new Set(fields.map((field) => field.code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !here.has(code)));
}
