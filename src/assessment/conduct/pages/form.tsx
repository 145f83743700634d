// `/conduct`: complaining about the conduct of officers and organs, to those who supervise them.
import { z } from 'zod';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import { isCaseNumber } from '#kernel/cases/rules/number.ts';
import { describeFields, Sender } from '#kernel/cases/view/citizen-form.tsx';
import { FilesField } from '#kernel/cases/view/files-field.tsx';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { findOrgan, findOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { isId, newId } from '#platform/ids.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { Check, Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CONDUCTS, complaintSchema } from '../contract.ts';
import { staffMayNot } from '../errors.ts';
import { EVIDENCE } from '../rules/evidence.ts';
import { sendComplaint } from '../service/take.ts';
import { readConductSettings } from '../settings.ts';
import { words } from '../words.ts';

export const ADDRESS = '/conduct';
export const RESULTS = '/conduct/results';

/** What is already known when the form is opened from elsewhere. */
interface Opening {
  readonly organ: string | null;
  readonly about: string | null;
  /** Whether the city takes anonymous complaints on line. */
  readonly anonymous: boolean;
}

export const conductPage = resource({
  name: 'conduct',
  path: ADDRESS,
  access: anyone,
  query: z.object({
    /** Code or id of an organ. */
    organ: z.string().max(40).optional().catch(undefined),
    /** Number of the case it happened in. */
    about: z.string().refine(isCaseNumber).optional().catch(undefined),
  }),
  load: async (ctx, { query }): Promise<Opening> => {
    const find = isId(query.organ ?? '') ? findOrgan : findOrganByCode;
    const organ = query.organ ? await find(ctx.db, query.organ) : undefined;
    const { anonymous } = await readConductSettings(ctx.db);
    return { organ: organ?.name ?? null, about: query.about ?? null, anonymous };
  },
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      rate: 'upload',
      files: true,
      body: complaintSchema,
      do: async (ctx, { body: { kept, evidence, ...said } }) => {
        const anonymous = said.anonymous === 'yes';
        const taken = await sendComplaint(ctx, { ...said, anonymous, evidence: [...kept, ...evidence] });
        const w = words.in(ctx.lang);
        const sent = anonymous ? w.sentAnonymously : w.sent;
        return tellTaken(taken, { sent, again: w.again });
      },
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
        <p class="row sm">
          <span>
            {w.other} <a href="/mailbox">{w.otherLink}</a>
          </span>
          <a href={RESULTS}>{w.results.title}</a>
        </p>
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNot().textIn(page.lang)}</Note>
        ) : (
          <Upload>
            <ComplaintForm opening={opening} page={page} />
          </Upload>
        )}
      </div>
    ),
  };
}

function ComplaintForm({ opening, page }: { opening: Opening; page: Page }) {
  const w = words.in(page.lang);
  const { organ, officer, conduct, about, evidence, anonymous, name, phone, text } = w;
  const labels = { organ, officer, conduct, about, text, evidence, anonymous, name, phone };
  const known = { organ: opening.organ, about: opening.about, name: page.actor.name };
  const { field, typed, error, errors } = describeFields(page, labels, w, known);
  return (
    <Form action={ADDRESS} hidden={{ clientId: newId() }} files>
      <ErrorSummary errors={errors} />
      <OrganField {...field('organ')} lang={page.lang} />
      <TextField {...field('officer')} width="medium" maxlength={50} optional />
      <Picks
        id="conduct"
        label={w.conduct}
        columns
        options={CONDUCTS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        value={typed('conduct')}
        error={error('conduct')}
      />
      <TextField {...field('about')} width="medium" inputmode="numeric" maxlength={25} optional />
      <TextArea {...field('text')} rows={6} maxlength={2000} />
      <FilesField
        id="evidence"
        label={evidence}
        hint={w.evidenceHint}
        only={EVIDENCE}
        page={page}
        error={error('evidence')}
      />
      {opening.anonymous && (
        <Check
          id="anonymous"
          label={w.anonymous}
          note={w.anonymousNote}
          checked={typed('anonymous') === 'yes'}
          error={error('anonymous')}
        />
      )}
      <Sender name={field('name')} phone={field('phone')} privacy={w.privacy} send={w.send} />
    </Form>
  );
}
