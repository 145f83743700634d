// Where applying on line begins: for whom, with what at hand; and the same question when it is changed later.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Applicant, codeSchema, whoSchema } from '../contract.ts';
import { listClients } from '../rules/applicant.ts';
import { saveWho } from '../service/draft-steps.ts';
import { type DraftLine, itemWithdrawn, listOwnDrafts, startDraft } from '../service/drafts.ts';
import { wizardWords } from '../words/wizard.ts';
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
import { getOffered } from './intake.tsx';
import { readTypedWho, summariseWho, type WhoAnswers, WhoFields } from './who-fields.tsx';

const params = z.object({ code: codeSchema });

interface Start {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly clients: readonly Applicant['kind'][];
  readonly online: boolean;
  readonly consultPhone: string;
  readonly signedIn: boolean;
  /** A draft of this item that the account has not sent yet. */
  readonly draft: DraftLine | null;
  readonly uploads: readonly {
    readonly name: string;
    readonly nameEn: string | null;
    readonly note: string;
    readonly noteEn: string | null;
  }[];
  readonly fetched: number;
}

/** 网办深度 3 and 4 take applications on line. */
const ONLINE_DEPTH = 3;

export const startPage = resource({
  name: 'apply',
  path: '/services/:code/apply',
  access: anyone,
  params,
  load: async (ctx, input): Promise<Start> => {
    const { code, content } = await getOffered(ctx, input.params.code);
    const drafts = ctx.actor.kind === 'member' ? await listOwnDrafts(ctx) : [];
    const uploads = content.materials.filter((material) => material.source === 'upload');
    return {
      code,
      name: content.name,
      nameEn: content.nameEn ?? null,
      clients: listClients(content.form),
      online: content.onlineDepth >= ONLINE_DEPTH,
      consultPhone: content.consultPhone,
      signedIn: ctx.actor.kind === 'member',
      draft: drafts.find((draft) => draft.item === code) ?? null,
      uploads: uploads.map(({ name, nameEn, note, noteEn }) => ({
        name,
        nameEn: nameEn ?? null,
        note,
        noteEn: noteEn ?? null,
      })),
      fetched: content.materials.filter((material) => material.source === 'fetched').length,
    };
  },
  view: showStart,
  acts: {
    '': act({
      access: anyone,
      params,
      body: whoSchema,
      do: async (ctx, input) => {
        const item = await getOffered(ctx, input.params.code);
        if (item.content.onlineDepth < ONLINE_DEPTH) throw itemWithdrawn({ code: item.code });
        const { id, token, next } = await startDraft(ctx, item, input.body);
        return { to: placeAddress(id, next, token), created: true, data: { draft: id, token, next } };
      },
    }),
  },
});

function showStart(start: Start, page: Page): PageView {
  const w = wizardWords.in(page.lang);
  const name = inWords(page, start.name, start.nameEn);
  return {
    title: w.applyOnline,
    unlisted: true,
    current: '/services',
    crumbs: [
      { href: '/services', text: w.services },
      { href: `/services/${start.code}`, text: name },
    ],
    body: (
      <div class="split">
        {start.online ? <StartForm start={start} page={page} /> : <AtWindow start={start} page={page} />}
        <Prepare start={start} page={page} />
      </div>
    ),
  };
}

function StartForm({ start, page }: { start: Start; page: Page }) {
  const w = wizardWords.in(page.lang);
  const only = start.clients.length === 1 ? { natural: 'self', legal: 'body' }[start.clients[0]!] : undefined;
  const answers = readTypedWho(page, { who: only });
  return (
    <Form action={`/services/${start.code}/apply`}>
      <ErrorSummary errors={summariseWho(page)} />
      <RefusedNote page={page} />
      <PageHead eyebrow={inWords(page, start.name, start.nameEn)} title={w.start.title} />
      {start.signedIn ? null : (
        <Note>
          {w.start.noAccount}
          <a href={`/sign-in?back=${encodeURIComponent(`/services/${start.code}/apply`)}`}>{w.start.signIn}</a>
          {page.lang === 'en' ? '. ' : '，'}
          {w.start.signInNote}
        </Note>
      )}
      {start.draft ? (
        <Note>
          {w.start.goOn}
          <a href={placeAddress(start.draft.id, start.draft.next, null)}>{w.start.resume}</a>
        </Note>
      ) : null}
      <WhoFields clients={start.clients} answers={answers} page={page} />
      <div class="row">
        <Button kind="go" big>
          {w.start.begin}
        </Button>
      </div>
    </Form>
  );
}

function AtWindow({ start, page }: { start: Start; page: Page }) {
  const w = wizardWords.in(page.lang);
  return (
    <div class="stack loose">
      <PageHead title={inWords(page, start.name, start.nameEn)} lead={w.start.atWindow} />
      <p>{w.start.phone(start.consultPhone)}</p>
      <p>
        <LinkButton href={`/services/${start.code}`}>{w.start.guide}</LinkButton>
      </p>
    </div>
  );
}

function Prepare({ start, page }: { start: Start; page: Page }) {
  const w = wizardWords.in(page.lang).start;
  return (
    <aside class="stack">
      <Card title={w.prepare}>
        {start.uploads.length === 0 ? <p>{w.prepareNone}</p> : null}
        <ul class="stack tight">
          {start.uploads.map((upload) => (
            <li>
              {inWords(page, upload.name, upload.nameEn)}
              <br />
              <small class="dim">{inWords(page, upload.note, upload.noteEn)}</small>
            </li>
          ))}
        </ul>
        {start.fetched > 0 ? <p class="sm dim">{w.fetched(start.fetched)}</p> : null}
      </Card>
    </aside>
  );
}

interface WhoStep {
  readonly wizard: Wizard;
  readonly clients: readonly Applicant['kind'][];
  readonly answers: WhoAnswers;
}

export const whoPage = resource({
  name: 'apply-who',
  path: '/apply/:draft/who',
  access: ownsDraft,
  params: draftParams,
  query: draftQuery,
  load: async (ctx, input): Promise<WhoStep> => {
    const draft = await loadDraft(ctx, input.params.draft);
    const { who, agent } = draft.content;
    return {
      wizard: describeWizard(draft, 'who'),
      clients: listClients(draft.item.content.form),
      answers: { who, agent, consent: 'yes' },
    };
  },
  view: ({ wizard, clients, answers }, page) => {
    const w = wizardWords.in(page.lang);
    return showStep(wizard, page, {
      title: w.start.title,
      errors: (
        <>
          <ErrorSummary errors={summariseWho(page)} />
          <RefusedNote page={page} />
        </>
      ),
      children: <WhoFields clients={clients} answers={readTypedWho(page, answers)} page={page} />,
      buttons: (
        <Button kind="go" big>
          {w.save}
        </Button>
      ),
    });
  },
  acts: {
    '': act({
      access: ownsDraft,
      params: draftParams,
      body: whoSchema.safeExtend(tokenField),
      do: async (ctx, input) => {
        const { token, ...who } = input.body;
        const next = await saveWho(ctx, input.params.draft, who);
        return { to: placeAddress(input.params.draft, next, token), data: { next } };
      },
    }),
  },
});
