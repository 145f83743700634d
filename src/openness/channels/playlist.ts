// `/channels/:channel/playlist`: what a display shows today, for the program that drives it.
import { z } from 'zod';
import { listDocumentKinds } from '#kernel/documents/registry.ts';
import { listLiveTitles } from '#kernel/documents/store/titles.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { listChannelsById, listShown } from './store.ts';

const MOST_SHOWN = 200;

interface Shown {
  readonly title: string;
  readonly until: string;
  /** Address of the item on this platform; null for what is not published here. */
  readonly href: string | null;
}

interface Playlist {
  readonly channel: string;
  readonly day: string;
  readonly items: readonly Shown[];
}

export const playlist = resource({
  name: 'channel-playlist',
  path: '/channels/:channel/playlist',
  access: anyone,
  params: z.object({ channel: z.uuid() }),
  load: async ({ db, now }, { params }): Promise<Playlist> => {
    const day = localDate(now);
    const [channel] = await listChannelsById(db, [params.channel]);
    if (channel?.kind !== 'screen' || (channel.endedOn && channel.endedOn < day)) throw notFound();
    const posts = await listShown(db, channel.id, day, MOST_SHOWN);
    const kinds = new Map(listDocumentKinds().map((kind) => [kind.kind, kind]));
    const codes = posts.flatMap(({ code }) => code ?? []);
    const live = new Map((await listLiveTitles(db, [...kinds.keys()], codes, now)).map((one) => [one.code, one]));
    const items = posts.flatMap(({ title, code, fromDay, toDay }): Shown[] => {
      const until = toDay ?? fromDay;
      if (code === null) return [{ title, until, href: null }];
      const found = live.get(code);
      // What was withdrawn here is shown nowhere.
      return found ? [{ title: found.title, until, href: kinds.get(found.kind)?.page(code) ?? null }] : [];
    });
    return { channel: channel.name, day, items };
  },
});
