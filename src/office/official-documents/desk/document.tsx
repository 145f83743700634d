// `/desk/official-documents/:id`: one document: its text while it is written, what the rules say of it, and its way.
import { z } from 'zod';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, type Content, DESK, draftInput, KIND, permissions } from '../contract.ts';
import { sayRule } from '../rules/articles.ts';
import { documentKind } from '../rules/kind.ts';
import { sayNumber } from '../rules/papers.ts';
import { handIn, isEditable, saveDraft } from '../service/compose.ts';
import { readSubject } from '../service/subject.ts';
import { findDocument, listVersions, type TextVersion } from '../store/documents.ts';
import { listMarksOf } from '../store/marks.ts';
import { countReceipts, listReceipts, RECEIPTS_PAGE } from '../store/receipts.ts';
import type { Format } from '../store/seals.ts';
import { words } from '../words.ts';
import { DraftForm } from './form.tsx';
import { DocumentFacts, DocumentText } from './parts.tsx';
import { findPrintFormats, PrintLinks } from './print.tsx';
import { ReceiptsCard, type Sent } from './receipts.tsx';

const params = z.object({ id: z.uuid() });

export interface Shown {
  readonly id: string;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly number: string | null;
  readonly state: string | null;
  readonly formats: readonly Format[];
  readonly drafter: string;
  readonly signer: string | null;
  readonly content: Content;
  /** What keeps it from being handed in, in both languages; null once it was. */
  readonly faults: readonly { readonly zh: string; readonly en: string }[] | null;
  readonly mayEdit: boolean;
  readonly marks: readonly string[];
  readonly versions: readonly TextVersion[];
  /** Null until it is sent. */
  readonly sent: Sent | null;
}

async function loadDocument(ctx: Context, id: string, after: string | undefined): Promise<Shown> {
  const document = await findDocument(ctx.db, id);
  if (!document) throw notFound();
  const { content, issuer, maker, state } = document;
  const editable = isEditable(document);
  const subject = editable ? await readSubject(ctx.db, document, ctx.now) : null;
  const mayEdit = editable && mayReach(ctx.actor, permissions.draft, maker.path);
  return {
    id,
    issuer: issuer.name,
    issuerEn: issuer.nameEn ?? null,
    number: sayNumber(document),
    state,
    formats: await findPrintFormats(ctx.db, document),
    drafter: document.drafter,
    signer: document.signer,
    content,
    faults: subject && [...subject.faults.map(sayRule), ...subject.missing],
    mayEdit,
    marks: mayEdit ? await listMarksOf(ctx.db, [issuer.id]) : [],
    versions: await listVersions(ctx.db, id),
    sent: document.sentAt ? await loadSent(ctx, id, after) : null,
  };
}

async function loadSent({ db, now }: Context, id: string, after: string | undefined): Promise<Sent> {
  const rows = await listReceipts(db, id, after);
  const shown = rows.slice(0, RECEIPTS_PAGE);
  const next = rows.length > RECEIPTS_PAGE ? (shown.at(-1)?.organPath ?? null) : null;
  return { counts: await countReceipts(db, id, now), rows: shown, next };
}

export const documentDesk = resource({
  name: 'desk-official-document',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.read),
  params,
  query: z.object({ receipts: z.string().max(200).optional() }),
  load: (ctx, { params: { id }, query: { receipts } }) => loadDocument(ctx, id, receipts),
  view: showDocument,
  acts: {
    save: act({
      access: over(KIND, permissions.draft),
      params,
      body: draftInput,
      do: async (ctx, { params: { id }, body }) => {
        await saveDraft(ctx, id, body);
        return { to: addressOf(id), say: words.in(ctx.lang).saved, data: { id } };
      },
    }),
    submit: act({
      access: over(KIND, permissions.draft),
      params,
      body: z.object({}),
      do: async (ctx, { params: { id } }) => {
        await handIn(ctx, id);
        return { to: `/desk/cases/${id}`, say: words.in(ctx.lang).handedIn, data: { id } };
      },
    }),
  },
});

function showDocument(data: Shown, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { id, content, state, faults, mayEdit } = data;
  return {
    title: content.title,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead
          title={content.title}
          back={{ href: DESK, text: w.back }}
          beside={<Tag>{state === null ? w.draft : say(lang, documentKind.states[state])}</Tag>}
        >
          <PrintLinks id={id} formats={data.formats} page={page} />
          {state !== null && <LinkButton href={`/desk/cases/${id}`}>{w.toCase}</LinkButton>}
        </BenchHead>
        <div class="duo">
          {mayEdit ? (
            <DraftForm
              act="save"
              action={`${addressOf(id)}/acts/save`}
              title={w.text}
              content={content}
              organ={data.issuer}
              marks={data.marks}
              page={page}
            />
          ) : (
            <DocumentText content={content} page={page} />
          )}
          <section class="stack tight">
            {data.sent && <ReceiptsCard id={id} sent={data.sent} page={page} />}
            {faults && <Check data={data} faults={faults} page={page} />}
            <DocumentFacts data={data} page={page} />
            <Versions versions={data.versions} page={page} />
          </section>
        </div>
      </>
    ),
  };
}

/** What the rules say, and the button where they say nothing. */
function Check({ data, faults, page }: { data: Shown; faults: NonNullable<Shown['faults']>; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const refused = page.refused?.act === 'submit' ? page.refused.message : null;
  return (
    <Card title={faults.length > 0 ? w.faults : w.sound} tight>
      {refused && (
        <Note state="over" live="alert">
          {refused}
        </Note>
      )}
      {faults.map((fault) => (
        <Note state="near">{say(lang, fault)}</Note>
      ))}
      {faults.length === 0 && data.mayEdit && data.state === null && (
        <Form action={`${addressOf(data.id)}/acts/submit`} rhythm="tight" label={w.handIn}>
          <div class="row">
            <Button kind="go">{w.handIn}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function Versions({ versions, page: { lang } }: { versions: readonly TextVersion[]; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.versions} tight>
      <List
        small
        items={versions.map(({ version, by, at }) => ({
          text: w.version({ n: version }),
          note: by,
          end: <span class="n dim">{shortMoment(lang, at)}</span>,
        }))}
      />
    </Card>
  );
}
