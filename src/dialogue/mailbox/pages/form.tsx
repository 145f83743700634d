// `/mailbox`: a letter to an organ, or to the head of a government.
import { z } from 'zod';
import { PAPERS } from '#kernel/cases/fields.ts';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import { describeFields, Sender } from '#kernel/cases/view/citizen-form.tsx';
import { FilesField } from '#kernel/cases/view/files-field.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import {
  ADDRESS,
  itemCodeSchema,
  LEADERS_PAGE,
  LETTER_KINDS,
  LETTERS_PAGE,
  type LetterKind,
  letterSchema,
  staffMayNotAsk,
} from '../contract.ts';
import { type Matter, matterSource } from '../matter.ts';
import type { LetterSettings } from '../rules/intake.ts';
import { LEADERS, sendLetter } from '../service/take.ts';
import { readLetterSettings } from '../settings.ts';
import { words } from '../words/portal.ts';

/** What is already known when the form is opened from elsewhere. */
interface Opening {
  readonly kind: LetterKind;
  readonly matter: Omit<Matter, 'organId'> | null;
  readonly organ: string | null;
  /** The government whose head it is for. */
  readonly leader: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly settings: LetterSettings;
}

export const mailboxPage = resource({
  name: 'mailbox',
  path: ADDRESS,
  access: anyone,
  query: z.object({
    kind: z.enum(LETTER_KINDS).default('enquiry').catch('enquiry'),
    item: itemCodeSchema.optional().catch(undefined),
    organ: z.string().max(40).optional().catch(undefined),
    /** Code of a government, to whose head it is written. */
    leader: z.string().max(40).optional().catch(undefined),
  }),
  load: (ctx, { query }) => openLetter(ctx, query),
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      rate: 'upload',
      files: true,
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
  query: { kind: LetterKind; item?: string | undefined; organ?: string | undefined; leader?: string | undefined },
): Promise<Opening> {
  const [settings, matter, organ, leader] = await Promise.all([
    readLetterSettings(ctx.db),
    query.item ? matterSource().find(ctx.db, query.item, ctx.now) : undefined,
    query.organ ? findOrganByCode(ctx.db, query.organ) : undefined,
    query.leader ? findOrganByCode(ctx.db, query.leader) : undefined,
  ]);
  return {
    kind: query.kind,
    settings,
    matter: matter ? { code: matter.code, name: matter.name, nameEn: matter.nameEn } : null,
    organ: organ?.name ?? null,
    leader: leader?.line === LEADERS ? { code: leader.code, name: leader.name, nameEn: leader.nameEn } : null,
  };
}

function showForm(opening: Opening, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead(opening.settings),
    crumbs: [],
    islands: ['x-pick', 'x-upload'],
    body: (
      <div class="stack loose">
        <PageHead
          title={w.title}
          eyebrow={opening.matter ? w.about(nameIn(page.lang, opening.matter)) : undefined}
          lead={opening.leader ? w.toLeader(nameIn(page.lang, opening.leader)) : w.lead(opening.settings)}
        />
        <p class="row sm">
          {!opening.leader && <a href={LEADERS_PAGE}>{w.leaders.title}</a>}
          <a href={LETTERS_PAGE}>{w.letters.title}</a>
        </p>
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNotAsk().textIn(page.lang)}</Note>
        ) : (
          <Upload>
            <LetterForm opening={opening} page={page} />
          </Upload>
        )}
      </div>
    ),
  };
}

/** What is known already goes along with a form that is refused. */
const hiddenOf = ({ matter, leader }: Opening): Record<string, string> => ({
  ...(matter ? { item: matter.code } : {}),
  ...(leader ? { leader: leader.code } : {}),
});

function addressOf(opening: Opening): string {
  const known = new URLSearchParams(hiddenOf(opening));
  return known.size > 0 ? `${ADDRESS}?${known}` : ADDRESS;
}

function LetterForm({ opening, page }: { opening: Opening; page: Page }) {
  const w = words.in(page.lang);
  const { matter, leader } = opening;
  const { kind, organ, name, phone, text, place, files } = w;
  const labels = { kind, organ, text, place, files, name, phone };
  const known = { organ: opening.organ, name: page.actor.name };
  const { field, typed, error, errors } = describeFields(page, labels, w, known);
  return (
    <Form action={addressOf(opening)} hidden={{ clientId: newId(), ...hiddenOf(opening) }} files>
      <ErrorSummary errors={errors} />
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
      {matter || leader ? null : <OrganField {...field('organ')} lang={page.lang} />}
      <TextArea {...field('text')} rows={6} maxlength={2000} />
      <TextField {...field('place')} maxlength={100} optional />
      <FilesField id="files" label={files} hint={w.filesHint} only={PAPERS} page={page} error={error('files')} />
      <Sender name={field('name')} phone={field('phone')} privacy={w.privacy} send={w.send} />
    </Form>
  );
}
