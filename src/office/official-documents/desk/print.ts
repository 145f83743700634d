// `/desk/official-documents/:id/print`: the document as it is printed; before it is sealed, as it would be.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { addressOf, DESK, KIND, permissions } from '../contract.ts';
import { sayNumber } from '../rules/papers.ts';
import { printDocument } from '../service/print.ts';
import { printOf } from '../service/printed.ts';
import { readSubject } from '../service/subject.ts';
import { findDocument } from '../store/documents.ts';

const PDF = 'application/pdf';
export const printAddress = (id: string) => `${addressOf(id)}/print`;

export const printDesk = resource({
  name: 'desk-official-document-print',
  path: `${DESK}/:id/print`,
  face: 'bench',
  access: over(KIND, permissions.read),
  params: z.object({ id: z.uuid() }),
  load: async (ctx, { params: { id } }) => {
    const document = await findDocument(ctx.db, id);
    if (!document) throw notFound();
    const name = `${sayNumber(document) ?? document.content.title}.pdf`;
    if (document.fileId) return new Download(await ctx.runtime.files.open(document.fileId), PDF, name, true);
    const { upward } = await readSubject(ctx.db, document, ctx.now);
    return new Download(await printDocument(printOf(document, { upward, at: null }), ctx.now), PDF, name, true);
  },
});
