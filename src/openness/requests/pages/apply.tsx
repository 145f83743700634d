// `/foi/apply`: the form of a request, and the request beside its answer on the status page.

import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Choice } from '#kernel/cases/label.ts';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CATEGORIES, FORMS, KIND, type RequestData, staffMayNotAsk } from '../contract.ts';
import { requestSchema } from '../rules/input.ts';
import { sendRequest } from '../service/take.ts';
import { words } from '../words.ts';
import { APPLY, GUIDE } from './guide.tsx';

export const applyPage = resource({
  name: 'foi-apply',
  path: APPLY,
  access: anyone,
  query: z.object({ organ: z.string().max(40).optional().catch(undefined) }),
  load: async ({ db }, { query }) => {
    const organ = query.organ ? await findOrganByCode(db, query.organ) : undefined;
    return { organ: organ?.name ?? null };
  },
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      body: requestSchema,
      do: async (ctx, { body }) => {
        const taken = await sendRequest(ctx, body);
        const w = words.in(ctx.lang).apply;
        return tellTaken(taken, w);
      },
    }),
  },
});

function showForm({ organ }: { organ: string | null }, page: Page): PageView {
  const { apply: w, guide } = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [{ href: GUIDE, text: guide.title }],
    islands: ['x-pick'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNotAsk().textIn(page.lang)}</Note>
        ) : (
          <RequestForm organ={organ} page={page} />
        )}
      </div>
    ),
  };
}

function RequestForm({ organ, page }: { organ: string | null; page: Page }) {
  const { lang } = page;
  const w = words.in(lang).apply;
  const { typed, error, summary } = findRefusal(page, '');
  const { category, name, idNumber, phone, email, address, description, form } = w;
  const labels = { organ: w.organ, category, name, idNumber, phone, email, address, description, form };
  const known: Readonly<Record<string, string | null>> = { organ, name: page.actor.name };
  const field = (id: Exclude<keyof typeof labels, 'category' | 'form'>) => ({
    id,
    label: labels[id],
    value: page.refused ? typed(id) : (known[id] ?? undefined),
    error: error(id),
  });
  const picks = (id: 'category' | 'form', list: readonly Choice[]) => ({
    id,
    label: labels[id],
    options: list.map((one) => ({ value: one.value, text: say(lang, one) })),
    value: typed(id),
    error: error(id),
    columns: true,
  });
  return (
    <Form action={APPLY} hidden={{ clientId: newId() }}>
      <ErrorSummary errors={summary(labels)} />
      <OrganField {...field('organ')} hint={w.organHint} lang={page.lang} />
      <TextArea {...field('description')} hint={w.descriptionHint} rows={5} maxlength={2000} />
      <Picks {...picks('category', CATEGORIES)} />
      <TextField {...field('name')} width="medium" autocomplete="name" maxlength={100} />
      <TextField {...field('idNumber')} hint={w.idNumberHint} width="medium" maxlength={30} sensitive />
      <TextField {...field('phone')} hint={w.phoneHint} width="medium" type="tel" autocomplete="tel" maxlength={11} />
      <Picks {...picks('form', FORMS)} />
      <TextField {...field('email')} hint={w.emailHint} width="medium" type="email" autocomplete="email" optional />
      <TextField {...field('address')} hint={w.addressHint} autocomplete="street-address" maxlength={200} optional />
      <p class="sm dim">{w.privacy}</p>
      <div class="row">
        <Button kind="go" big>
          {w.send}
        </Button>
      </div>
    </Form>
  );
}

interface Shown {
  readonly description: string;
  readonly supplement: string | null;
}

/** On the public status page, which only who asked and those who handle it can open. */
export const requestPanel: CasePanel = {
  name: 'request',
  face: 'portal',
  order: 10,
  load: async (_ctx, file: CaseFile): Promise<Shown | null> => {
    if (file.kind !== KIND) return null;
    const { description, supplement = null } = file.data as unknown as RequestData;
    return { description, supplement };
  },
  view: ({ description, supplement }: Shown, { lang }) => {
    const w = words.in(lang).apply;
    return (
      <Card title={w.yours}>
        <p>{description}</p>
        {supplement && (
          <p>
            <b>{w.supplement}</b> {supplement}
          </p>
        )}
      </Card>
    );
  },
};
