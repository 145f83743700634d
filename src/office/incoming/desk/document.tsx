// `/desk/incoming/:id`: what came, who was given it to read and who has read it; passing it on and marking it as read.
import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { notFound } from '#platform/errors.ts';
import { either, over, owns } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { act, Download, resource } from '#platform/http/resource.ts';
import { splitLines } from '#platform/text/split-lines.ts';
import { addressOf, DESK, INCOMING, permissions } from '../contract.ts';
import { circulate, noteRead } from '../service/circulate.ts';
import { findIncoming } from '../store/documents.ts';
import { listReadings } from '../store/readers.ts';
import { words } from '../words.ts';
import { type Shown, showDocument } from './shown.tsx';

const params = z.object({ id: z.uuid() });
export const may = either(over(INCOMING, permissions.read), owns(INCOMING));

/** @throws notFound */
async function load({ db, actor }: Context, id: string): Promise<Shown> {
  const document = await findIncoming(db, id);
  if (!document) throw notFound();
  const log = await listReadings(db, id);
  return {
    document,
    log,
    unread: log.some(({ readerId, readAt }) => readerId === actor.id && readAt === null),
    handles: mayReach(actor, permissions.read, document.organ_path),
  };
}

const body = z.object({ readers: text(2, 2000).transform(splitLines) });

export const documentDesk = resource({
  name: 'desk-incoming-document',
  path: `${DESK}/:id`,
  face: 'bench',
  access: may,
  params,
  load: (ctx, { params: { id } }) => load(ctx, id),
  view: showDocument,
  acts: {
    circulate: act({
      access: may,
      params,
      body,
      do: async (ctx, { params: { id }, body: { readers } }) => {
        const n = await circulate(ctx, id, readers);
        return { to: addressOf(id), say: words.in(ctx.lang).circulated({ n }) };
      },
    }),
    read: act({
      access: may,
      params,
      body: z.object({ note: z.string().trim().max(200).default('') }),
      do: async (ctx, { params: { id }, body: { note } }) => {
        await noteRead(ctx, id, note || null);
        return { to: addressOf(id), say: words.in(ctx.lang).marked };
      },
    }),
  },
});

export const documentFile = resource({
  name: 'desk-incoming-file',
  path: `${DESK}/:id/file`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db, runtime }, { params: { id } }) => {
    const document = await findIncoming(db, id);
    const kept = document?.file_id ? await runtime.files.find(document.file_id) : undefined;
    if (!document?.file_id || !kept) throw notFound();
    const name = `${document.title}.${document.file_kind}`;
    return new Download(await runtime.files.open(document.file_id), kept.type, name, true);
  },
});
