// What a player asks for of a film: the list of its sizes, the list of one, its bytes, the picture before it.
import { createHash } from 'node:crypto';
import type { Part } from '#platform/files/store.ts';
import { listRungs } from '#platform/film/ladder.ts';
import type { Context } from '#platform/http/context.ts';
import { Download } from '#platform/http/resource.ts';
import { MAIN_LIST, POSTER, readRungPart } from './rules.ts';
import { findPoster, listRungsOf } from './store.ts';

const LIST_TYPE = 'application/vnd.apple.mpegurl';

/** Undefined when there is no such part, or the film is not ready. Who may see the film is asked before. */
export async function openFilmPart(ctx: Context, fileId: string, part: string): Promise<Download | undefined> {
  if (part === POSTER) {
    const poster = await findPoster(ctx.db, fileId);
    return poster ? openKept(ctx, poster, part) : undefined;
  }
  const rungs = await listRungsOf(ctx.db, fileId);
  if (rungs.length === 0) return undefined;
  if (part === MAIN_LIST) return listOf(listRungs(rungs), part);
  const asked = readRungPart(part);
  const rung = rungs.find(({ name }) => name === asked?.name);
  if (!asked || !rung) return undefined;
  return asked.isList ? listOf(rung.playlist, part) : openKept(ctx, rung.media, part);
}

function listOf(text: string, name: string): Download {
  const version = createHash('sha256').update(text).digest('hex');
  return new Download(Buffer.from(text), LIST_TYPE, name, true, version);
}

async function openKept({ runtime: { files } }: Context, id: string, name: string): Promise<Download | undefined> {
  const kept = await files.find(id);
  const open = (part: Part) => files.open(id, part);
  return kept && new Download({ size: kept.size, open }, kept.type, name, true, id);
}
