// `/desk/official-documents/:id/print`: the document as it is printed, as PDF or OFD; before it is sealed, as it would be.
import { z } from 'zod';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, resource } from '#platform/http/resource.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { addressOf, DESK, KIND, permissions } from '../contract.ts';
import { sayNumber } from '../rules/papers.ts';
import { printDocument } from '../service/print.ts';
import { printOfd } from '../service/print-ofd.ts';
import { printOf } from '../service/printed.ts';
import { readSubject } from '../service/subject.ts';
import { type DocumentRow, findDocument } from '../store/documents.ts';
import { FORMATS, type Format, findSealedAs } from '../store/seals.ts';
import { words } from '../words.ts';

const TYPES: Readonly<Record<Format, string>> = { pdf: 'application/pdf', ofd: 'application/ofd' };

export const printQuery = z.object({ as: z.enum(FORMATS).default('pdf') });

/** A browser shows a PDF; an OFD is for the program that reads it. */
export const downloadAs = (format: Format, body: Download['body'], name: string) =>
  new Download(body, TYPES[format], `${name}.${format}`, format === 'pdf');

/** A document that was sealed before it was sealed as both is there as PDF alone. */
export async function findPrintFormats(db: Db, { id, fileId }: DocumentRow): Promise<Format[]> {
  return fileId && !(await findSealedAs(db, id, 'ofd')) ? ['pdf'] : ['pdf', 'ofd'];
}

interface Offered {
  readonly href: string;
  readonly text: string;
  readonly formats: readonly Format[];
  readonly page: Page;
}

/** To see the file, and to have it as OFD where there is one. */
export const FormatLinks = ({ href, text, formats, page }: Offered) => (
  <>
    <LinkButton href={href}>{text}</LinkButton>
    {formats.includes('ofd') && <LinkButton href={`${href}?as=ofd`}>{words.in(page.lang).ofd}</LinkButton>}
  </>
);

export function PrintLinks({ id, ...offered }: Pick<Offered, 'formats' | 'page'> & { readonly id: string }) {
  return <FormatLinks href={`${addressOf(id)}/print`} text={words.in(offered.page.lang).preview} {...offered} />;
}

export const printDesk = resource({
  name: 'desk-official-document-print',
  path: `${DESK}/:id/print`,
  face: 'bench',
  access: over(KIND, permissions.read),
  params: z.object({ id: z.uuid() }),
  query: printQuery,
  load: async (ctx, { params: { id }, query: { as } }) => {
    const document = await findDocument(ctx.db, id);
    if (!document) throw notFound();
    const name = sayNumber(document) ?? document.content.title;
    return downloadAs(
      as,
      document.fileId ? await openSealed(ctx, document, as) : await preview(ctx, document, as),
      name,
    );
  },
});

/** @throws notFound where it was not sealed as that. */
export async function openSealed({ db, runtime }: Context, { id, fileId }: DocumentRow, format: Format) {
  const kept = format === 'pdf' ? fileId : await findSealedAs(db, id, format);
  if (!kept) throw notFound();
  return runtime.files.open(kept);
}

async function preview(ctx: Context, document: DocumentRow, format: Format): Promise<Buffer> {
  const { upward } = await readSubject(ctx.db, document, ctx.now);
  const print = printOf(document, { upward, at: null });
  return format === 'pdf' ? printDocument(print, ctx.now) : printOfd(print, { id: document.id, at: ctx.now });
}
