// Passing a document round (传阅) and marking it as read.
import { actRefused } from '#kernel/cases/errors.ts';
import { findPeopleNamed } from '#kernel/cases/service/people-named.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { addressOf, topic } from '../contract.ts';
import { sayRegister } from '../rules/papers.ts';
import { findIncoming } from '../store/documents.ts';
import { addReaders, listReadings, markRead } from '../store/readers.ts';

/**
 * 第二十四条第五项: “办理公文传阅应当随时掌握公文去向，不得漏传、误传、延误。” Whoever has it unread is not given it again.
 * @throws notFound; personUnknown, personAmbiguous laid to `readers`; actRefused where all of them have it
 */
export async function circulate(ctx: ActContext, id: string, names: readonly string[]): Promise<number> {
  const document = await findIncoming(ctx.tx, id);
  if (!document || ctx.actor.id === null) throw notFound();
  const named = await findPeopleNamed(ctx, names, { field: 'readers', within: document.organ_path, known: [] });
  const log = await listReadings(ctx.tx, id);
  const waiting = new Set(log.filter(({ readAt }) => readAt === null).map(({ readerId }) => readerId));
  const readers = named.filter((one) => !waiting.has(one));
  if (readers.length === 0)
    throw actRefused({
      zh: '这些人都已经在传阅中，还没有阅。',
      en: 'All of them have it already, and have not read it yet.',
    });
  await addReaders(ctx.tx, id, readers, { by: ctx.actor.id, at: ctx.now });
  await tellAccounts(ctx.tx, readers, {
    template: 'incoming.circulated',
    values: {
      title: document.title,
      register: sayRegister(document.year, document.serial),
      by: ctx.actor.name,
    },
    url: addressOf(id),
    ref: id,
    topic,
    createdAt: ctx.now,
  });
  return readers.length;
}

/** @throws actRefused where nothing of theirs waits */
export async function noteRead(ctx: ActContext, id: string, note: string | null): Promise<void> {
  if (ctx.actor.id === null) throw notFound();
  if (!(await markRead(ctx.tx, id, ctx.actor.id, { at: ctx.now, note })))
    throw actRefused({ zh: '没有请您阅这份来文，或者您已经阅过。', en: 'You were not given it, or have read it.' });
}
