// The agenda of a meeting and its papers: by who calls it, until it was held.
import { PAPERS, type SentFile } from '#kernel/cases/fields.ts';
import { requireFiles } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type ItemInput, KIND, MOST_FILES, MOST_ITEMS } from '../contract.ts';
import { agendaClosed } from '../errors.ts';
import { insertItem, listItems } from '../store/items.ts';
import { lockMeeting } from '../store/meetings.ts';
import { words } from '../words.ts';

/** @throws markedSecret, notFound, agendaClosed; invalidInput laid to `files` */
export async function addItem(ctx: ActContext, id: string, input: ItemInput): Promise<void> {
  const { title, reporter, minutes, summary } = input;
  const texts = [title, summary ?? ''].map((text) => ({ name: words.zh.item, text }));
  await guardEntry(ctx, { entrance: KIND, subject: null, texts });
  const files: SentFile[] = [...input.files, ...input.kept];
  await requireFiles(ctx, { path: 'files', only: PAPERS, most: MOST_FILES }, files);
  const meeting = await lockMeeting(ctx.tx, id);
  if (!meeting) throw notFound();
  const items = await listItems(ctx.tx, id);
  if (meeting.state !== 'announced' || items.length >= MOST_ITEMS) throw agendaClosed();
  const row = { id: newId(), meeting_id: id, title, reporter, minutes, summary: summary || null };
  await insertItem(ctx.tx, row, files, ctx.now);
}
