// `/cases/:number/papers/:paper` and `….pdf`: a paper as it was issued; `/cases/:number/receipt`: the first of them.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { isId } from '#platform/ids.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Paper } from '#ui/parts/paper.tsx';
import { QrImage } from '#ui/parts/qr.tsx';
import type { CaseFile, CaseKind } from '../contract.ts';
import { writePaperPdf } from '../paper-pdf.ts';
import { isAddressee, type PrintedPaper, printPaper } from '../queries/printed-paper.ts';
import { formatCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import { drawQr } from '../view/qr.ts';
import { sayErased } from '../view/telling.ts';
import { erasing } from '../words/erasing.ts';
import { portal } from '../words/portal.ts';
import { belowStatus, caseAddress, codeQuery, numberParams, publicAccess } from './address.ts';

export function paperPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'case-paper',
    path: '/cases/:number/papers/:paper',
    access: publicAccess(kinds),
    rate: 'guess',
    params: numberParams.extend({ paper: z.string().regex(/^[0-9a-f-]{36}(\.pdf)?$/) }),
    query: codeQuery,
    load: async (ctx: Context, { params }): Promise<PrintedPaper | Download> => {
      const file = await getCase(ctx, params.number);
      const [id = '', pdf] = params.paper.split('.');
      const paper = await findOwn(ctx, file, id);
      const printed = await printPaper(ctx, file, paper);
      if (pdf === undefined) return printed;
      return new Download(
        await writePaperPdf(printed),
        'application/pdf',
        `${printed.title} ${printed.number}.pdf`,
        true,
      );
    },
    view: showPaper,
  });
}

export function receiptPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'case-receipt',
    path: '/cases/:number/receipt',
    access: publicAccess(kinds),
    rate: 'guess',
    params: numberParams,
    query: codeQuery,
    load: async (ctx: Context, { params }): Promise<PrintedPaper> => {
      const file = await getCase(ctx, params.number);
      const receipt = (await store.listPapers(ctx.db, file.id)).find((paper) => paper.template === 'receipt');
      if (!receipt) throw notFound();
      return printPaper(ctx, file, receipt);
    },
    view: showReceipt,
  });
}

async function getCase(ctx: Context, number: string): Promise<CaseFile> {
  const file = await store.findCaseByNumber(ctx.db, number);
  if (!file) throw notFound();
  return file;
}

/** A paper of this case; another case's is not there. */
async function findOwn(ctx: Context, file: CaseFile, id: string): Promise<store.PaperRow> {
  const paper = isId(id) ? await store.findPaper(ctx.db, id) : undefined;
  if (!paper || paper.case_id !== file.id) throw notFound();
  return paper;
}

function showPaper(paper: PrintedPaper, page: Page): PageView {
  return frame(paper, page, <Sheet paper={paper} page={page} />);
}

/** The receipt also shows the query code, when the reader came with it. */
function showReceipt(paper: PrintedPaper, page: Page): PageView {
  const w = portal.in(page.lang).paper;
  const { code } = page.query;
  return frame(
    paper,
    page,
    <>
      {code && (
        <section class="card stack tight no-print">
          <p>
            {portal.in(page.lang).lookup.number} <b class="code">{formatCaseNumber(paper.caseNumber)}</b>
          </p>
          <p>
            {w.code} <b class="code">{code.toUpperCase()}</b>
          </p>
          <p class="sm dim">{w.codeOnce}</p>
        </section>
      )}
      <Sheet paper={paper} page={page} code={code} />
    </>,
  );
}

function frame(paper: PrintedPaper, page: Page, body: PageView['body']): PageView {
  const w = portal.in(page.lang);
  const back = caseAddress(paper.caseNumber, page.query.code);
  return {
    title: page.lang === 'en' ? paper.titleEn : paper.title,
    ...belowStatus({ kind: paper.kind, number: paper.caseNumber }, page),
    islands: ['x-print'],
    body: (
      <div class="stack">
        <div class="row no-print">
          <PrintButton />
          <LinkButton href={caseAddress(paper.caseNumber, page.query.code, `/papers/${paper.id}.pdf`)} icon="down">
            {w.status.pdf}
          </LinkButton>
          <a href={back}>{w.paper.back}</a>
        </div>
        {paper.erased && (
          <Note>
            {sayErased(page.lang, paper.erased)} {erasing.in(page.lang).paper}
          </Note>
        )}
        {body}
      </div>
    ),
  };
}

/** The sheet as it is printed, with the code by which it is verified; what machines need stands beneath. */
function Sheet({ paper, page, code }: { paper: PrintedPaper; page: Page; code?: string | undefined }) {
  const w = portal.in(page.lang);
  return (
    <>
      <Paper
        label={paper.title}
        lang={page.lang === 'en' ? 'zh-CN' : undefined}
        corner={paper.corner}
        number={paper.number}
        title={paper.title}
        sign={[paper.organ, paper.date]}
        alone
        foot={
          <>
            <QrImage matrix={drawQr(paper.address)} label={w.paper.verify} />
            <span class="sm">
              {w.status.check} <b class="code">{paper.check}</b>
            </span>
            {code && (
              <span class="sm">
                {w.paper.code} <b class="code">{code.toUpperCase()}</b>
              </span>
            )}
          </>
        }
      >
        {paper.paragraphs.map((text, index) => (
          <p class={isAddressee(text, index) ? 'to' : undefined}>{text}</p>
        ))}
      </Paper>
      <details class="card sm no-print">
        <summary>{w.status.signed}</summary>
        <dl class="facts">
          <dt>{w.paper.verify}</dt>
          <dd class="code">{paper.address}</dd>
          <dt>{w.paper.digest}</dt>
          <dd class="code">{paper.digest}</dd>
          <dt>{w.paper.signature}</dt>
          <dd class="code">{paper.signature}</dd>
          <dt>{w.paper.key}</dt>
          <dd class="code">{page.runtime.vault.publicKeys(paper.signature.split('.')[0]).sm2}</dd>
        </dl>
      </details>
    </>
  );
}
