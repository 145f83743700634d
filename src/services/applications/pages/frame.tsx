// What all pages of the wizard share: the address, the head with the step, the form around the fields, the progress beside.
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { owns } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { localMinute } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Steps, type TimelineItem } from '#ui/parts/timeline.tsx';
import { codeSchema } from '../contract.ts';
import type { OfferedPage } from '../item.ts';
import { type DraftContent, listPlaces, type Place } from '../rules/draft.ts';
import { sayAnswer } from '../rules/facts.ts';
import { DRAFT, type Draft, draftSent, getDraft } from '../service/drafts.ts';
import { wizardWords } from '../words/wizard.ts';

export const ownsDraft = owns(DRAFT);
export const draftParams = z.object({ draft: z.uuid() });
export const draftQuery = z.object({
  token: z.string().max(40).optional(),
  check: z.literal('1').optional(),
});
/** The key of a draft without an account travels with every form. */
export const tokenField = { token: z.string().max(40).optional() };

/** What every page of the wizard is given: whose draft, which step, how far it has come. */
export interface Wizard {
  readonly id: string;
  readonly item: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly place: Place;
  readonly places: readonly WizardPlace[];
  readonly anonymous: boolean;
  readonly savedAt: Date;
  /** The item's version changed since the draft was last saved. */
  readonly changed: boolean;
}

export interface WizardPlace {
  readonly place: Place;
  readonly title: string;
  readonly titleEn: string | null;
  readonly done: boolean;
  /** The answer a person knows the step by. */
  readonly brief: { readonly zh: string; readonly en: string } | null;
}

/** @throws draftSent for a draft that has become a case. */
export async function loadDraft(ctx: Context, id: string): Promise<Draft> {
  const draft = await getDraft(ctx, id);
  if (draft.row.case_id) throw draftSent();
  return draft;
}

export function describeWizard(draft: Draft, place: Place): Wizard {
  const { row, item, content, pages } = draft;
  return {
    id: row.id,
    item: { code: item.code, name: item.content.name, nameEn: item.content.nameEn ?? null },
    place,
    places: listPlaces(pages).map((one) => describePlace(one, pages, content)),
    anonymous: row.account_id === null,
    savedAt: row.updated_at,
    changed: row.version_id !== item.versionId,
  };
}

function describePlace(place: Place, pages: readonly OfferedPage[], content: DraftContent): WizardPlace {
  const page = pages.find((one) => place === `form/${one.code}`);
  if (!page) {
    const name = place as 'who' | 'materials' | 'review';
    const done = name === 'who' || content.done.includes(name);
    const [title, titleEn] = [wizardWords.zh.places[name], wizardWords.en.places[name]];
    return { place, title, titleEn, done, brief: null };
  }
  const done = content.done.includes(page.code);
  return {
    place,
    title: page.title,
    titleEn: page.titleEn ?? null,
    done,
    brief: done ? briefOf(page, content) : null,
  };
}

const BRIEF_TYPES = new Set(['text', 'choice', 'choices', 'number', 'date']);

function briefOf(page: OfferedPage, { answers }: DraftContent): WizardPlace['brief'] {
  const field = page.fields.find((one) => BRIEF_TYPES.has(one.type) && answers[one.code] !== undefined);
  const answer = field && answers[field.code];
  return field ? { zh: sayAnswer(field, answer, 'zh'), en: sayAnswer(field, answer, 'en') } : null;
}

/** `/apply/…/form/premises?token=…` */
export function placeAddress(id: string, place: string, token: string | null | undefined, more = ''): string {
  const query = [token ? `token=${encodeURIComponent(token)}` : '', more].filter(Boolean).join('&');
  return `/apply/${id}/${place}${query ? `?${query}` : ''}`;
}

export function inWords(page: Pick<Page, 'lang'>, zh: string, en: string | null | undefined): string {
  return page.lang === 'en' ? (en ?? zh) : zh;
}

/** A page of the wizard. `children` are what is asked; the form, its head and the progress stand around them. */
export function showStep(
  wizard: Wizard,
  page: Page,
  step: {
    title: string;
    lead?: string | undefined;
    errors: ComponentChildren;
    children: ComponentChildren;
    buttons: ComponentChildren;
    aside?: ComponentChildren;
    files?: boolean;
    islands?: readonly string[];
    after?: ComponentChildren;
    wrap?: (form: ComponentChildren) => ComponentChildren;
  },
): PageView {
  const w = wizardWords.in(page.lang);
  const name = inWords(page, wizard.item.name, wizard.item.nameEn);
  const n = wizard.places.findIndex((one) => one.place === wizard.place) + 1;
  const { token } = page.query;
  const form = (
    <Form action={placeAddress(wizard.id, wizard.place, token)} hidden={token ? { token } : {}} files={step.files}>
      {step.errors}
      <PageHead eyebrow={w.step({ item: name, n, of: wizard.places.length })} title={step.title} lead={step.lead} />
      {wizard.changed ? <Note state="near">{w.changedGuide}</Note> : null}
      {step.children}
      <div class="row">
        {step.buttons}
        {n > 1 ? <a href={placeAddress(wizard.id, wizard.places[n - 2]?.place ?? 'who', token)}>{w.back}</a> : null}
      </div>
    </Form>
  );
  return {
    title: step.title,
    unlisted: true,
    current: '/services',
    crumbs: [
      { href: '/services', text: w.services },
      { href: `/services/${wizard.item.code}`, text: name },
    ],
    islands: step.islands ?? [],
    body: (
      <div class="split">
        <div class="stack">
          {step.wrap ? step.wrap(form) : form}
          {step.after}
        </div>
        {step.aside ?? <Progress wizard={wizard} page={page} />}
      </div>
    ),
  };
}

export function Progress({ wizard, page }: { wizard: Wizard; page: Page }) {
  const w = wizardWords.in(page.lang);
  const time = localMinute(wizard.savedAt);
  const items = wizard.places.map((one): TimelineItem => {
    const title = inWords(page, one.title, one.titleEn);
    const isNow = one.place === wizard.place;
    const address = placeAddress(wizard.id, one.place, page.query.token);
    return {
      title: one.done && !isNow ? <a href={address}>{title}</a> : title,
      state: isNow ? 'now' : one.done ? 'done' : 'todo',
      children: one.brief ? inWords(page, one.brief.zh, one.brief.en) : undefined,
    };
  });
  return (
    <Steps title={w.progress} items={items} note={wizard.anonymous ? w.savedByLink({ time }) : w.savedFor({ time })} />
  );
}

/** A refusal that names no field. */
export function RefusedNote({ page }: { page: Page }) {
  if (!page.refused || page.refused.faults.length > 0) return null;
  return (
    <Note state="over" live="alert">
      {page.refused.message}
    </Note>
  );
}

export const formParams = draftParams.extend({ page: codeSchema });
