// For tests: films made of nothing, programs that stand in for ffmpeg, and an article with a film.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { useClearing } from '#kernel/documents/clearing.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { columns } from '#openness/articles/columns.ts';
import { newId } from '#platform/ids.ts';
import type { TestCity } from './city.ts';
import { passGate, release } from './documents.ts';
import { type Visitor, visit } from './visitor.ts';

/** The product must do without it, and so must its tests: those that need it are left out where it is not. */
export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'films-'));

/** A picture that counts, with a tone; its index stands at its end, as cameras write it. */
export function makeTestFilm(size: string, seconds: number, ...more: string[]): string {
  const file = join(newFolder(), 'test.mp4');
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=25:duration=${seconds}`];
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`];
  const how = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest'];
  const made = spawnSync('ffmpeg', ['-v', 'error', '-y', ...picture, ...tone, ...how, ...more, file]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return file;
}

/** Bytes by which an MP4 is known, with something after them that no player can show. */
export const FILM_BYTES = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'),
  Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 251)),
]);

/** Says that it is 20 seconds of 640 × 480, and copies instead of making. `making` is what its shell does first. */
export function standInFfmpeg(making = '', probed = { width: 640, height: 480, duration: '20' }): string {
  const folder = newFolder();
  const { width, height, duration } = probed;
  const told = { format: { duration }, streams: [{ codec_type: 'video', width, height }, { codec_type: 'audio' }] };
  const list = '#EXTM3U\\n#EXTINF:6.0,\\n#EXT-X-BYTERANGE:4000@1000\\n480p.mp4\\n#EXT-X-ENDLIST\\n';
  const script = (lines: string[]) => `#!/bin/sh\n${lines.join('\n')}\n`;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o755 });
  write('ffprobe', script([`echo '${JSON.stringify(told)}'`]));
  write(
    'ffmpeg',
    script([
      ...['case "$*" in *-encoders*) echo "libx264 aac"; exit 0;; esac', making],
      ...['cp source 480p.mp4', `printf '${list}' > 480p.m3u8`],
      `cp ${resolve('city/lincang/field-check.jpg')} poster.jpg`,
    ]),
  );
  return join(folder, 'ffmpeg');
}

/** Stands where ffmpeg is not. */
export const NO_FFMPEG = '/nowhere/ffmpeg';

export interface FilmArticle {
  readonly id: string;
  readonly code: string;
  readonly fileId: string;
  readonly editor: Visitor;
}

/** Written by an editor, with a film; not yet public. */
export async function writeFilmArticle(city: TestCity, bytes: Uint8Array, title: string): Promise<FilmArticle> {
  useClearing({ open: async () => ({ caseId: newId() }) });
  const editor = visit(city, await city.seat('editor'));
  const [column] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'interviews' }]);
  const form = { kind: 'video', title, column: column?.id };
  const id = String((await editor.post('/desk/articles/new/acts/create', form)).json.id);
  const before = await findOverview(city.runtime.db, id, city.clock.now());
  const file = new File([new Uint8Array(bytes)], '短片.mp4', { type: 'video/mp4' });
  const fields = { revision: String(before?.revision), alt: '安全提示' };
  const sent = await editor.upload(`/desk/articles/${id}/acts/attach`, fields, { file }, 'application/json');
  if (sent.status !== 200) throw new Error(sent.text);
  const { revision, content, code = '' } = (await findOverview(city.runtime.db, id, city.clock.now())) ?? {};
  const said = { ...(content as object), body: '<p>片中说明：听到预警马上转移。</p>', openness: 'active' };
  await editor.post(`/desk/articles/${id}/acts/save`, { revision, ...said });
  return { id, code, fileId: String(sent.json.file), editor };
}

export async function publishFilmArticle(city: TestCity, { id, editor }: FilmArticle): Promise<void> {
  const submitted = await editor.post(`/desk/articles/${id}/acts/submit`, { note: '首次发布' });
  if (submitted.status !== 200) throw new Error(submitted.text);
  for (const gate of ['first', 'content', 'secrecy'] as const) await passGate(city, id, gate);
  await release(city, id);
}

export const readFilm = (path: string): Buffer => readFileSync(path);
