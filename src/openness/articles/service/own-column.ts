// Where a text that begins elsewhere is drafted: a column its author writes for, of the organ it is about where there is one.
import { actRefused } from '#kernel/cases/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { columns } from '../columns.ts';

/** Where notices or news stand on the organ's own site, or where else its people write; its author moves it as fits. */
const PLACES = ['notices', 'news', 'policies'];
const MOST_COLUMNS = 500;

/** @throws actRefused when the actor writes for no column */
export async function findOwnColumn({ tx, actor }: ActContext, organId: string | undefined): Promise<string> {
  const found = await columns().listWritable(tx, actor, { duty: 'write', limit: MOST_COLUMNS });
  const own = found.filter(({ site }) => site.organId === organId);
  const places = own.length > 0 ? own : found;
  const place = PLACES.flatMap((slug) => places.find((column) => column.slug === slug) ?? []).at(0) ?? places.at(0);
  if (!place) {
    throw actRefused({
      zh: '还没有授权您采编的栏目。请网站管理员授权，或者由信息员办理。',
      en: 'You have no column to write for. Ask the site’s manager for one, or leave it to the information officer.',
    });
  }
  return place.id;
}
