// `/petitions`: petitioning on line, with what becomes of it and within which time.
import { z } from 'zod';
import { PAPERS } from '#kernel/cases/fields.ts';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import { describeFields, Sender } from '#kernel/cases/view/citizen-form.tsx';
import { FilesField } from '#kernel/cases/view/files-field.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { Check, NumberField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Flow } from '#ui/parts/timeline.tsx';
import { ADDRESS, CATEGORIES } from '../contract.ts';
import { staffMayNot } from '../errors.ts';
import { petitionSchema } from '../rules/input.ts';
import { listAreas } from '../service/areas.ts';
import { sendPetition } from '../service/take.ts';
import { words } from '../words.ts';

const OFFERED = ['claim', 'suggestion', 'accusation'] as const;

interface Opening {
  /** The organ it is about, when the form is opened from elsewhere. */
  readonly organ: string | null;
  /** Subjects of the first level. */
  readonly areas: readonly Subject[];
}

export const petitionPage = resource({
  name: 'petitions',
  path: ADDRESS,
  access: anyone,
  query: z.object({ organ: z.string().max(40).optional().catch(undefined) }),
  load: async (ctx, { query }): Promise<Opening> => ({
    organ: query.organ ? ((await findOrganByCode(ctx.db, query.organ))?.name ?? null) : null,
    areas: await listAreas(ctx),
  }),
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      rate: 'upload',
      files: true,
      body: petitionSchema,
      do: async (ctx, { body }) => tellTaken(await sendPetition(ctx, body), words.in(ctx.lang)),
    }),
  },
});

function showForm(opening: Opening, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    islands: ['x-pick', 'x-upload'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Course page={page} />
        <p class="sm">
          {w.elsewhere} <a href="/mailbox">{w.elsewhereLink}</a>
        </p>
        <Note>{w.rights}</Note>
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNot().textIn(page.lang)}</Note>
        ) : (
          <Upload>
            <PetitionForm opening={opening} page={page} />
          </Upload>
        )}
      </div>
    ),
  };
}

function Course({ page }: { page: Page }) {
  const { stepList: s } = words.in(page.lang);
  return (
    <Flow
      steps={[
        { title: s.register, note: s.registerNote },
        { title: s.inform, note: s.informNote },
        { title: s.handle, note: s.handleNote },
        { title: s.review, note: s.reviewNote },
      ]}
    />
  );
}

function PetitionForm({ opening, page }: { opening: Opening; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { category, area, organ, text, name, idNumber, phone, address, people } = w;
  const labels = { category, area, organ, text, files: w.files, name, idNumber, phone, address, people };
  const known = { organ: opening.organ, name: page.actor.name };
  const { field, typed, error, errors } = describeFields(page, labels, w, known);
  return (
    <Form action={ADDRESS} hidden={{ clientId: newId() }} files>
      <ErrorSummary errors={errors} />
      <Picks
        id="category"
        label={w.category}
        options={OFFERED.map((value) => ({
          value,
          text: say(
            lang,
            CATEGORIES.find((one) => one.value === value),
          ),
          note: w.categoryNotes[value],
        }))}
        value={typed('category')}
        error={error('category')}
      />
      <Select
        id="area"
        label={w.area}
        width="medium"
        value={typed('area')}
        error={error('area')}
        options={opening.areas.map((one) => ({ value: one.code, text: nameIn(lang, one) }))}
        optional
      />
      <OrganField {...field('organ')} lang={page.lang} optional />
      <TextArea {...field('text')} rows={8} maxlength={4000} />
      <FilesField id="files" label={w.files} hint={w.filesHint} only={PAPERS} page={page} error={error('files')} />
      <Sender name={field('name')} phone={field('phone')} mostSigns={100} privacy={w.privacy} send={w.send}>
        <TextField {...field('address')} autocomplete="street-address" maxlength={200} />
        <TextField {...field('idNumber')} width="medium" maxlength={30} sensitive optional />
        <NumberField {...field('people')} optional />
        <Check
          id="confidential"
          label={w.confidential}
          note={w.confidentialNote}
          value="yes"
          checked={typed('confidential') === 'yes'}
        />
      </Sender>
    </Form>
  );
}
