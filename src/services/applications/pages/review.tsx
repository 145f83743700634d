// Everything typed and handed in, once more before it is sent; with what happens next, and by when.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { maskIdNumber, maskPhone } from '#platform/text/mask.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Check } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Answers, declarationSchema } from '../contract.ts';
import type { OfferedField, OfferedMaterial, OfferedPage } from '../item.ts';
import { applies } from '../rules/answers.ts';
import { type DraftContent, type DraftMaterial, listAskedMaterials } from '../rules/draft.ts';
import { sayAnswer } from '../rules/facts.ts';
import { termsOfOwed } from '../rules/owed.ts';
import { sendDraft } from '../service/draft-steps.ts';
import { wizardWords } from '../words/wizard.ts';
import { findFault, summarise } from './fields.tsx';
import {
  describeWizard,
  draftParams,
  draftQuery,
  inWords,
  loadDraft,
  ownsDraft,
  placeAddress,
  RefusedNote,
  showStep,
  tokenField,
  type Wizard,
} from './frame.tsx';
import { saySize } from './materials.tsx';
import { Afterwards, type Promises, readPromises } from './promises.tsx';

interface ReviewStep {
  readonly wizard: Wizard;
  readonly content: Pick<DraftContent, 'who' | 'agent' | 'answers'>;
  readonly pages: readonly OfferedPage[];
  readonly materials: readonly OfferedMaterial[];
  readonly given: readonly DraftMaterial[];
  /** Working days from acceptance within which what is promised follows. */
  readonly laterDays: number;
  readonly promises: Promises;
}

export const reviewPage = resource({
  name: 'apply-review',
  path: '/apply/:draft/review',
  access: ownsDraft,
  params: draftParams,
  query: draftQuery,
  load: async (ctx, { params }): Promise<ReviewStep> => {
    const draft = await loadDraft(ctx, params.draft);
    const { who, agent, answers, materials } = draft.content;
    return {
      wizard: describeWizard(draft, 'review'),
      content: { who, answers, ...(agent ? { agent } : {}) },
      pages: draft.pages,
      materials: listAskedMaterials(draft.item.content.materials, answers),
      given: materials,
      laterDays: termsOfOwed(draft.item.content).days,
      promises: await readPromises(ctx, draft.item),
    };
  },
  view: showReview,
  acts: {
    '': act({
      access: ownsDraft,
      params: draftParams,
      body: z.object({ ...tokenField, declaration: declarationSchema }),
      do: async (ctx, { params, body }) => {
        const sent = await sendDraft(ctx, params.draft);
        return { to: placeAddress(params.draft, 'done', body.token), data: sent };
      },
    }),
  },
});

function showReview(step: ReviewStep, page: Page): PageView {
  const { wizard, pages } = step;
  const w = wizardWords.in(page.lang);
  const { token } = page.query;
  return showStep(wizard, page, {
    title: w.review.title,
    errors: (
      <>
        <Faults step={step} page={page} />
        <RefusedNote page={page} />
      </>
    ),
    aside: <Afterwards promises={step.promises} page={page} />,
    children: (
      <>
        <Who step={step} page={page} />
        {pages.map((one) => (
          <Section
            title={inWords(page, one.title, one.titleEn)}
            change={placeAddress(wizard.id, `form/${one.code}`, token)}
            page={page}
          >
            <Facts even items={listFacts(one, step.content.answers, page)} />
          </Section>
        ))}
        <Section title={w.review.materials} change={placeAddress(wizard.id, 'materials', token)} page={page}>
          <Facts even items={step.materials.map((one) => describeMaterial(one, step, page))} />
        </Section>
        <Check
          id="declaration"
          label={w.review.declare({ fetched: listFetched(step, page) })}
          note={w.review.declareNote}
          error={findFault(page, 'declaration')}
        />
      </>
    ),
    buttons: (
      <>
        <Button kind="go" big>
          {w.review.send}
        </Button>
        {wizard.anonymous ? null : <a href="/my/drafts">{w.review.later}</a>}
      </>
    ),
  });
}

function Section(props: { title: string; change: string; page: Page; children: ComponentChildren }) {
  return (
    <section class="stack tight">
      <Head title={props.title} more={{ href: props.change, text: wizardWords.in(props.page.lang).change }} />
      {props.children}
    </section>
  );
}

function Who({ step, page }: { step: ReviewStep; page: Page }) {
  const w = wizardWords.in(page.lang);
  const { who, agent } = step.content;
  const items: [string, string][] = [[w.review.for, w.start[who]]];
  if (agent) {
    items.push(
      [w.start.agentName, agent.name],
      [w.start.agentId, maskIdNumber(agent.idNumber)],
      [w.start.agentPhone, maskPhone(agent.phone)],
      [w.review.consent, w.start.consents[agent.consent]],
    );
  }
  return (
    <Section
      title={agent ? w.review.agent : w.review.applicant}
      change={placeAddress(step.wizard.id, 'who', page.query.token)}
      page={page}
    >
      <Facts even items={items} />
    </Section>
  );
}

function listFacts(asked: OfferedPage, answers: Answers, page: Page): [string, ComponentChildren][] {
  const w = wizardWords.in(page.lang);
  return asked.fields
    .filter((field) => applies(field.when, answers))
    .map((field) => {
      const said = sayMasked(field, answers[field.code], page);
      const value =
        said || (field.required ? <Tag state="near">{w.review.notAnswered}</Tag> : <span class="dim">—</span>);
      return [inWords(page, field.label, field.labelEn), value];
    });
}

function sayMasked(field: OfferedField, answer: string | string[] | undefined, page: Page): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string' && field.type === 'id-number') return maskIdNumber(answer);
  if (typeof answer === 'string' && field.type === 'phone') return maskPhone(answer);
  return sayAnswer(field, answer, page.lang === 'en' ? 'en' : 'zh');
}

function describeMaterial(material: OfferedMaterial, step: ReviewStep, page: Page): [string, ComponentChildren] {
  const w = wizardWords.in(page.lang);
  const name = inWords(page, material.name, material.nameEn);
  if (material.source === 'form') return [name, w.materials.written];
  if (material.source === 'fetched') return [name, <Tag state="ok">{w.materials.fetched}</Tag>];
  if (material.source === 'window') return [name, w.materials.window];
  const given = step.given.find((one) => one.code === material.code);
  if (given?.fileId) return [name, `${given.fileName}　${saySize(given.size)}`];
  if (given?.promised) {
    return [
      name,
      <>
        <Tag state="near">{w.review.promised}</Tag> {w.review.promisedNote(step.laterDays)}
      </>,
    ];
  }
  if (material.need === 'optional') return [name, <span class="dim">—</span>];
  return [name, <Tag state="over">{w.review.missing}</Tag>];
}

function listFetched(step: ReviewStep, page: Page): string {
  return step.materials
    .filter((material) => material.source === 'fetched')
    .map((material) => inWords(page, material.name, material.nameEn))
    .join(page.lang === 'en' ? ', ' : '、');
}

/** Each fault leads to the page where it can be mended. */
function Faults({ step, page }: { step: ReviewStep; page: Page }) {
  const faults = summarise(step.pages, page);
  const { token } = page.query;
  if (faults.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors-title">
      <h2 id="errors-title">{page.refused?.message}</h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li>
            <a href={`${addressOfFault(step, id, token)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function addressOfFault(step: ReviewStep, path: string, token: string | undefined): string {
  const { id } = step.wizard;
  if (path.startsWith('materials.')) return placeAddress(id, 'materials', token, 'check=1');
  if (path.startsWith('agent')) return placeAddress(id, 'who', token);
  const code = path.replace(/^answers\./, '');
  const owner = step.pages.find((one) => one.fields.some((field) => field.code === code));
  if (owner) return `${placeAddress(id, `form/${owner.code}`, token)}#${path}`;
  return `#${path}`;
}
