// Files of one item on the workbench: its newest content, and the blank forms and examples this names.
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { permissions } from '../contract.ts';
import { fileParam } from '../pages/item-papers.tsx';
import { openPaper } from '../service/papers.ts';
import { idParams } from './item.tsx';

const see = over('item', permissions.see);

/** The newest content as a file: to keep, to send, to import elsewhere. */
export const deskExport = resource({
  name: 'desk-item-export',
  path: '/desk/items/:id/export',
  face: 'bench',
  access: see,
  params: idParams,
  load: async (ctx, { params }) => {
    const document = await findOverview(ctx.db, params.id, ctx.now);
    if (!document) throw notFound();
    const text = JSON.stringify(document.content, null, 2);
    return new Download(Buffer.from(`${text}\n`), 'application/json', `${document.code}.json`);
  },
});

/** A file of the newest content, for whoever writes or reviews it. */
export const deskItemPaper = resource({
  name: 'desk-item-paper',
  path: '/desk/items/:id/papers/:file',
  face: 'bench',
  access: see,
  params: idParams.extend({ file: fileParam }),
  load: async (ctx, { params }) => {
    const document = await findOverview(ctx.db, params.id, ctx.now);
    return openPaper(ctx, [document?.content], params.file);
  },
});
