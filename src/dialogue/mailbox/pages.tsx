// `/mailbox`: asking an organ something, or complaining; and the letter beside its answer on the status page.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import {
  itemCodeSchema,
  LETTER_KINDS,
  type LetterData,
  type LetterKind,
  letterSchema,
  staffMayNotAsk,
} from './contract.ts';
import { type Matter, matterSource } from './matter.ts';
import { sendLetter } from './service.ts';
import { words } from './words.ts';

const ADDRESS = '/mailbox';

/** What is already known when the form is opened from elsewhere. */
interface Opening {
  readonly kind: LetterKind;
  readonly matter: Omit<Matter, 'organId'> | null;
  readonly organ: string | null;
}

export const mailboxPage = resource({
  name: 'mailbox',
  path: ADDRESS,
  access: anyone,
  query: z.object({
    kind: z.enum(LETTER_KINDS).default('enquiry').catch('enquiry'),
    item: itemCodeSchema.optional().catch(undefined),
    organ: z.string().max(40).optional().catch(undefined),
  }),
  load: (ctx, { query }) => openLetter(ctx, query),
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      body: letterSchema,
      do: async (ctx, { body }) => {
        const taken = await sendLetter(ctx, body);
        const w = words.in(ctx.lang);
        return tellTaken(taken, w);
      },
    }),
  },
});

/** What the address names but is not there any more leaves the form empty. */
async function openLetter(
  ctx: Context,
  query: { kind: LetterKind; item?: string | undefined; organ?: string | undefined },
): Promise<Opening> {
  const [matter, organ] = await Promise.all([
    query.item ? matterSource().find(ctx.db, query.item, ctx.now) : undefined,
    query.organ ? findOrganByCode(ctx.db, query.organ) : undefined,
  ]);
  return {
    kind: query.kind,
    matter: matter ? { code: matter.code, name: matter.name, nameEn: matter.nameEn } : null,
    organ: organ?.name ?? null,
  };
}

function showForm(opening: Opening, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    islands: ['x-pick'],
    body: (
      <div class="stack loose">
        <PageHead
          title={w.title}
          eyebrow={opening.matter ? w.about(nameIn(page.lang, opening.matter)) : undefined}
          lead={w.lead}
        />
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNotAsk().textIn(page.lang)}</Note>
        ) : (
          <LetterForm opening={opening} page={page} />
        )}
      </div>
    ),
  };
}

function LetterForm({ opening, page }: { opening: Opening; page: Page }) {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const { matter } = opening;
  const labels = { kind: w.kind, organ: w.organ, name: w.name, phone: w.phone, text: w.text };
  const known: Readonly<Record<string, string | null>> = { organ: opening.organ, name: page.actor.name };
  const field = (id: 'organ' | 'name' | 'phone' | 'text') => ({
    id,
    label: labels[id],
    hint: w[`${id}Hint`],
    value: page.refused ? typed(id) : (known[id] ?? undefined),
    error: error(id),
  });
  return (
    <Form action={matter ? `${ADDRESS}?item=${matter.code}` : ADDRESS} hidden={matter ? { item: matter.code } : {}}>
      <ErrorSummary errors={summary(labels)} />
      <Picks
        id="kind"
        label={w.kind}
        options={LETTER_KINDS.map((kind) => ({ value: kind, text: w.kinds[kind], note: w.kindNotes[kind] }))}
        value={typed('kind') ?? opening.kind}
        error={error('kind')}
      />
      <p class="sm">
        {w.conduct}
        <a href="/conduct">{w.conductLink}</a>
        {w.conductNote}
      </p>
      {matter ? null : (
        <PickField
          {...field('organ')}
          src="/pick/organs"
          writes="text"
          maxlength={100}
          lookUp={{ href: '/organs', text: w.organs }}
        />
      )}
      <TextField {...field('name')} width="medium" autocomplete="name" maxlength={50} />
      <TextField {...field('phone')} width="medium" type="tel" autocomplete="tel" maxlength={11} />
      <TextArea {...field('text')} rows={6} maxlength={2000} />
      <p class="sm dim">{w.privacy}</p>
      <div class="row">
        <Button kind="go" big>
          {w.send}
        </Button>
      </div>
    </Form>
  );
}

/** On the public status page, which only the writer and the officers of the kind can open. */
export const letterPanel: CasePanel = {
  name: 'letter',
  face: 'portal',
  order: 10,
  load: async (_ctx, file: CaseFile) =>
    (LETTER_KINDS as readonly string[]).includes(file.kind)
      ? { text: (file.data as unknown as LetterData).text, called: file.channel === 'call' }
      : null,
  view: ({ text, called }: { text: string; called: boolean }, page) => (
    <Card title={called ? words.in(page.lang).asked : words.in(page.lang).yours}>
      <p>{text}</p>
    </Card>
  ),
};
