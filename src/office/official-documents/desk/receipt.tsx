// `/desk/official-documents/incoming/:receipt`: one document that came: its text, its sealed file, signing for it or returning it.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { RETURN_REASONS } from '#kernel/documents/official.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Content, INCOMING, permissions, RECEIPT, returnInput, VERIFY } from '../contract.ts';
import { registering } from '../registering.ts';
import { sayNumber } from '../rules/papers.ts';
import { type Receipt, sayStanding, standingOf } from '../rules/receipts.ts';
import { registerSigned, sendBack, signFor } from '../service/incoming.ts';
import { findDocument } from '../store/documents.ts';
import { findReceipt, noteOpened, notePrinted } from '../store/receipts.ts';
import { type Format, findCodeOf } from '../store/seals.ts';
import { incomingWords } from '../words/incoming.ts';
import { verifyWords } from '../words/verify.ts';
import { DocumentFacts, DocumentText } from './parts.tsx';
import { downloadAs, FormatLinks, findPrintFormats, openSealed, printQuery } from './print.tsx';
import { Registration } from './registration.tsx';

const params = z.object({ receipt: z.uuid() });
const may = over(RECEIPT, permissions.receive);

interface Shown {
  readonly receipt: Receipt;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly number: string | null;
  readonly signer: string | null;
  readonly content: Content;
  /** By which its seal is verified. */
  readonly code: string | null;
  readonly formats: readonly Format[];
  /** The case it was registered as. */
  readonly registered: string | null;
}

/** What was recalled is shown to nobody. @throws notFound */
async function load(ctx: Context, id: string): Promise<Shown> {
  const receipt = await findReceipt(ctx.db, id);
  const document = receipt && (await findDocument(ctx.db, receipt.documentId));
  if (!receipt || !document || receipt.recalledAt) throw notFound();
  if (receipt.openedAt === null && mayReach(ctx.actor, permissions.receive, receipt.organPath))
    await noteOpened(ctx.db, id, ctx.actor.name, ctx.now);
  const { issuer, signer, content } = document;
  return {
    receipt,
    issuer: issuer.name,
    issuerEn: issuer.nameEn ?? null,
    number: sayNumber(document),
    signer,
    content,
    code: await findCodeOf(ctx.db, document.id),
    formats: await findPrintFormats(ctx.db, document),
    registered: (await registering().find(ctx.db, id)) ?? null,
  };
}

export const receiptDesk = resource({
  name: 'desk-official-document-receipt',
  path: `${INCOMING}/:receipt`,
  face: 'bench',
  access: may,
  params,
  load: (ctx, { params: { receipt } }) => load(ctx, receipt),
  view: show,
  acts: {
    sign: act({
      access: may,
      params,
      body: z.object({}),
      do: async (ctx, { params: { receipt } }) => {
        await signFor(ctx, receipt);
        return { to: `${INCOMING}/${receipt}`, say: incomingWords.in(ctx.lang).signed };
      },
    }),
    register: act({
      access: may,
      params,
      body: z.object({}),
      do: async (ctx, { params: { receipt } }) => {
        const id = await registerSigned(ctx, receipt);
        return { to: `/desk/cases/${id}`, created: true, say: incomingWords.in(ctx.lang).registered, data: { id } };
      },
    }),
    return: act({
      access: may,
      params,
      body: returnInput,
      do: async (ctx, { params: { receipt }, body }) => {
        await sendBack(ctx, receipt, body);
        return { to: `${INCOMING}/${receipt}`, say: incomingWords.in(ctx.lang).returned };
      },
    }),
  },
});

/** The sealed file, as PDF or OFD; whoever takes it is noted as having printed it. */
export const receiptFile = resource({
  name: 'desk-official-document-receipt-file',
  path: `${INCOMING}/:receipt/file`,
  face: 'bench',
  access: may,
  params,
  query: printQuery,
  load: async (ctx, { params: { receipt: id }, query: { as } }) => {
    const receipt = await findReceipt(ctx.db, id);
    const document = receipt && (await findDocument(ctx.db, receipt.documentId));
    if (!document || !receipt || receipt.recalledAt) throw notFound();
    const file = await openSealed(ctx, document, as);
    await notePrinted(ctx.db, id, ctx.now);
    return downloadAs(as, file, sayNumber(document) ?? '');
  },
});

function show(data: Shown, page: Page): PageView {
  const { lang } = page;
  const w = incomingWords.in(lang);
  const { receipt, content } = data;
  const standing = standingOf(receipt, page.now);
  const isOpen = standing !== 'signed' && standing !== 'returned';
  return {
    title: content.title,
    current: INCOMING,
    body: (
      <>
        <BenchHead
          title={content.title}
          back={{ href: INCOMING, text: w.title }}
          beside={<Tag state={standing === 'late' ? 'over' : undefined}>{say(lang, sayStanding(standing))}</Tag>}
        >
          <FormatLinks href={`${INCOMING}/${receipt.id}/file`} text={w.file} formats={data.formats} page={page} />
          {data.code && <LinkButton href={`${VERIFY}/${data.code}`}>{w.verify}</LinkButton>}
        </BenchHead>
        <div class="duo">
          <DocumentText content={content} page={page} />
          <section class="stack tight">
            {isOpen && <Answer receipt={receipt} page={page} />}
            {standing === 'signed' && <Registration receipt={receipt} registered={data.registered} page={page} />}
            <Times receipt={receipt} code={data.code} page={page} />
            <DocumentFacts data={{ ...data, drafter: null }} page={page} />
          </section>
        </div>
      </>
    ),
  };
}

function Answer({ receipt, page }: { receipt: Receipt; page: Page }) {
  const { lang } = page;
  const w = incomingWords.in(lang);
  const address = `${INCOMING}/${receipt.id}/acts`;
  const { summary, field, refused } = describeForm(page, 'return', w.fields);
  const reasons = RETURN_REASONS.map(({ value }) => ({ value, text: say(lang, nameOf(RETURN_REASONS, value)) }));
  return (
    <Card title={w.sign} tight>
      {page.refused?.act === 'sign' && (
        <Note state="over" live="alert">
          {page.refused.message}
        </Note>
      )}
      <Form action={`${address}/sign`} rhythm="row" label={w.sign}>
        <Button kind="go">{w.sign}</Button>
        <span class="sm dim">{w.dueHint}</span>
      </Form>
      <details open={refused}>
        <summary>{w.return}</summary>
        <Form action={`${address}/return`} rhythm="tight" label={w.return}>
          <ErrorSummary errors={summary} />
          <Select {...field('reason')} options={reasons} />
          <TextField {...field('note')} maxlength={200} />
          <div class="row">
            <Button kind="stop">{w.return}</Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

function Times({ receipt, code, page: { lang } }: { receipt: Receipt; code: string | null; page: Page }) {
  const { columns: w, counts, fields } = incomingWords.in(lang);
  const at = (term: string, moment: Date | null, by: string | null = null): Fact =>
    moment && [term, `${sayDatedMoment(lang, moment)} ${by ?? ''}`];
  return (
    <Card tight>
      <Facts
        small
        items={[
          at(w.sent, receipt.sentAt),
          at(w.due, receipt.dueAt),
          at(counts.signed, receipt.signedAt, receipt.signedBy),
          at(counts.returned, receipt.returnedAt, receipt.returnedBy),
          receipt.returnReason && [fields.reason, say(lang, nameOf(RETURN_REASONS, receipt.returnReason))],
          receipt.returnNote ? [fields.note, receipt.returnNote] : null,
          code ? [verifyWords.in(lang).code, code] : null,
        ]}
      />
    </Card>
  );
}
