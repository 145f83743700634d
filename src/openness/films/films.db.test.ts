// A film as its author, its readers and the machine meet it: sent in, made, watched, counted, withdrawn; and without the program.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listVisited } from '#openness/visits/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import {
  FILM_BYTES,
  NO_FFMPEG,
  newFolder,
  publishFilmArticle,
  standInFfmpeg,
  writeFilmArticle,
} from '#test/harness/films.ts';
import { visit } from '#test/harness/visitor.ts';
import { makeAgain, makeNext, resumeFilms } from './service.ts';
import { claimNext, listFilms, listHeldFiles } from './store.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

const MINUTE_MS = 60_000;
const pass = (minutes: number) => city.clock.set(new Date(city.clock.now().getTime() + minutes * MINUTE_MS));
/** The house with another program, or none. */
const withProgram = (ffmpeg: string | undefined): Runtime => ({
  ...city.runtime,
  config: { ...city.runtime.config, ffmpeg },
});
let made = 0;
/** No two films are the same bytes. */
const newFilm = () => Buffer.concat([FILM_BYTES, Buffer.from(String(++made))]);
const stateOf = async (fileId: string) => (await listFilms(city.runtime.db, [fileId]))[0];
const read = async (url: string, headers: Record<string, string> = {}) => {
  city.house.pageCache.clear();
  return city.server.inject({ url, headers });
};

beforeEach(async () => {
  // Each begins with nothing that waits.
  await city.runtime.db.deleteFrom('film').where('state', '<>', 'ready').execute();
});

describe('a film', () => {
  it('[B24] is made in the sizes of every line, plays from anywhere, is counted, and is gone with its article', async () => {
    const bytes = newFilm();
    const article = await writeFilmArticle(city, bytes, '汛期安全提示短片');
    const { fileId, code, editor, id } = article;
    expect(await stateOf(fileId)).toMatchObject({ state: 'waiting' });
    expect((await editor.get(`/desk/articles/${id}`)).text).toContain('等待转码');
    await makeNext(withProgram(standInFfmpeg()));
    expect(await stateOf(fileId)).toMatchObject({ state: 'ready', progress: 100, seconds: 20 });
    expect((await editor.get(`/desk/articles/${id}`)).text).toContain('多种清晰度可播放');

    const base = `/files/article/${code}/${fileId}`;
    expect((await read(`${base}/film/index.m3u8`)).statusCode).toBe(404);
    const draft = await read(`${base}/film/index.m3u8`, { cookie: await city.seat('editor') });
    expect([draft.statusCode, draft.headers['cache-control'], draft.headers.etag]).toEqual([
      200,
      'no-store',
      undefined,
    ]);

    await publishFilmArticle(city, article);
    const page = (await read(`/articles/${code}`)).body;
    expect(page).toContain(`<x-film data-list="${base}/film/index.m3u8">`);
    expect(page).toMatch(new RegExp(`<video[^>]* preload="none"[^>]* src="${base}"`));
    expect(page).toContain(`poster="${base}/film/poster.jpg"`);
    expect(page).toContain('时长 0:20');
    expect(page).toMatch(/<script[^>]+x-film/);

    const main = await read(`${base}/film/index.m3u8`);
    expect(main.headers).toMatchObject({
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'public, no-cache',
    });
    expect(main.body).toContain('RESOLUTION=640x480');
    expect(main.body.match(/^(?!#).+$/gm)).toEqual(['480p.m3u8']);
    expect((await read(`${base}/film/480p.m3u8`)).body).toContain('#EXT-X-BYTERANGE:4000@1000');
    const part = await read(`${base}/film/480p.mp4`, { range: 'bytes=1000-4999' });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 1000-4999/${bytes.length}`]);
    expect(part.rawPayload.equals(bytes.subarray(1000, 5000))).toBe(true);
    const etag = String(part.headers.etag);
    expect((await read(`${base}/film/480p.mp4`, { 'if-none-match': etag })).statusCode).toBe(304);
    const same = await read(`${base}/film/480p.mp4`, { range: 'bytes=0-9', 'if-range': etag });
    const other = await read(`${base}/film/480p.mp4`, { range: 'bytes=0-9', 'if-range': '"another"' });
    expect([same.statusCode, other.statusCode]).toEqual([206, 200]);
    expect((await read(`${base}/film/poster.jpg`)).headers['content-type']).toBe('image/jpeg');
    for (const none of ['720p.m3u8', '480p.jpg', 'source.mp4', '..%2f..%2fetc.mp4'])
      expect((await read(`${base}/film/${none}`)).statusCode, none).toBe(404);

    pass(1);
    await editor.post(`/desk/articles/${id}/acts/withdraw`, { reason: '活动改期' });
    for (const what of ['film/index.m3u8', 'film/480p.mp4', 'film/poster.jpg'])
      expect((await read(`${base}/${what}`, { 'if-none-match': etag })).statusCode, what).toBe(404);
  });

  it('[B24] that cannot be made here plays as it was sent, its author is told so, and it is made once the program is there', async () => {
    const article = await writeFilmArticle(city, newFilm(), '没有转码程序');
    const { id, fileId, code, editor } = article;
    await makeNext(withProgram(NO_FFMPEG));
    expect(await stateOf(fileId)).toMatchObject({ state: 'no-tool', reason: null });
    const desk = (await editor.get(`/desk/articles/${id}`)).text;
    expect(desk).toContain('服务器上没有可用的 ffmpeg');
    expect(desk).toContain('SUNHALL_FFMPEG');
    await publishFilmArticle(city, article);
    const page = (await read(`/articles/${code}`)).body;
    expect(page).toContain(`src="/files/article/${code}/${fileId}"`);
    expect(page).not.toContain('data-list');
    expect((await read(`/files/article/${code}/${fileId}/film/index.m3u8`)).statusCode).toBe(404);
    expect((await read(`/files/article/${code}/${fileId}`, { range: 'bytes=10-19' })).statusCode).toBe(206);

    await resumeFilms(withProgram(undefined));
    expect(await stateOf(fileId)).toMatchObject({ state: 'no-tool' });
    const later = withProgram(standInFfmpeg());
    await resumeFilms(later);
    await makeNext(later);
    expect(await stateOf(fileId)).toMatchObject({ state: 'ready' });
    expect((await read(`/articles/${code}`)).body).toContain('data-list');
  });

  it('is tried three times, later and later, then has failed with the reason, and is tried anew when its author asks', async () => {
    const { id, fileId, editor } = await writeFilmArticle(city, newFilm(), '转不出来');
    const broken = withProgram(standInFfmpeg('echo "moov atom not found" >&2; exit 1'));
    for (const minutes of [5, 10]) {
      await makeNext(broken);
      expect(await stateOf(fileId)).toMatchObject({ state: 'waiting', reason: null });
      await makeNext(broken);
      expect((await stateOf(fileId))?.state).toBe('waiting');
      pass(minutes);
    }
    await makeNext(broken);
    expect(await stateOf(fileId)).toMatchObject({ state: 'failed', reason: 'broken' });
    const failed = (await editor.get(`/desk/articles/${id}`)).text;
    expect(failed).toContain('转码失败');
    expect(failed).toContain('试了三次都没有成功');
    expect((await editor.post(`/desk/articles/${id}/acts/remake`, { file: 'f'.repeat(64) })).status).toBe(404);
    expect((await editor.post(`/desk/articles/${id}/acts/remake`, { file: fileId })).status).toBe(200);
    await makeNext(withProgram(standInFfmpeg()));
    expect(await stateOf(fileId)).toMatchObject({ state: 'ready', reason: null });
  });

  it('that is no film, or longer than a day of meetings, is not tried again', async () => {
    const empty = standInFfmpeg('', { width: 0, height: 0, duration: '20' });
    const endless = standInFfmpeg('', { width: 640, height: 480, duration: '90000' });
    for (const [program, reason] of [
      [empty, 'no-film'],
      [endless, 'too-long'],
    ] as const) {
      const { fileId } = await writeFilmArticle(city, newFilm(), reason);
      await makeNext(withProgram(program));
      expect(await stateOf(fileId)).toMatchObject({ state: 'failed', reason });
    }
  });

  it('leaves its making at once when the process ends, and the next process goes on with it', async () => {
    const { fileId } = await writeFilmArticle(city, newFilm(), '进程停止');
    const folder = newFolder();
    const slow = withProgram(standInFfmpeg(`echo $$ > ${folder}/pid; exec sleep 60`));
    const end = new AbortController();
    const making = makeNext(slow, end.signal);
    await expect.poll(() => existsSync(join(folder, 'pid')), { timeout: 20_000 }).toBe(true);
    // One at a time, also for another process.
    const second = await writeFilmArticle(city, newFilm(), '第二部');
    await makeNext(withProgram(standInFfmpeg()));
    expect((await stateOf(second.fileId))?.state).toBe('waiting');
    end.abort();
    await making;
    expect(() => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)).toThrow('ESRCH');
    expect(await stateOf(fileId)).toMatchObject({ state: 'waiting' });
    expect(readdirSync(join(city.runtime.config.dataFolder, 'films'))).toEqual([]);
    const next = withProgram(standInFfmpeg());
    await makeNext(next);
    await makeNext(next);
    expect([await stateOf(fileId), await stateOf(second.fileId)]).toMatchObject([
      { state: 'ready' },
      { state: 'ready' },
    ]);
  });

  it('whose process was killed is taken up again, and fails when that happens three times', async () => {
    const { fileId } = await writeFilmArticle(city, newFilm(), '进程被杀');
    const { db } = city.runtime;
    const lose = () => inTransaction(db, (tx) => claimNext(tx, city.clock.now(), new Date(0)));
    for (const state of ['waiting', 'waiting', 'failed']) {
      expect(await lose()).toMatchObject({ fileId });
      await resumeFilms(withProgram(NO_FFMPEG));
      expect((await stateOf(fileId))?.state).toBe('making');
      pass(3);
      await resumeFilms(withProgram(NO_FFMPEG));
      expect((await stateOf(fileId))?.state).toBe(state);
    }
    expect(await stateOf(fileId)).toMatchObject({ reason: 'lost' });
  });

  it('holds what was made of it as long as it is kept itself, and is asked for once by all who show it', async () => {
    const bytes = newFilm();
    const { fileId } = await writeFilmArticle(city, bytes, '第一篇');
    await makeNext(withProgram(standInFfmpeg()));
    const { db } = city.runtime;
    const { poster } = await db
      .selectFrom('film')
      .select('poster')
      .where('file_id', '=', fileId)
      .executeTakeFirstOrThrow();
    const rungs = await db.selectFrom('film_rung').select('media').where('file_id', '=', fileId).execute();
    const kept = [poster ?? '', ...rungs.map(({ media }) => media)];
    expect((await listHeldFiles(db, [...kept, 'f'.repeat(64)])).sort()).toEqual([...new Set(kept)].sort());
    await writeFilmArticle(city, bytes, '第二篇');
    expect(await stateOf(fileId)).toMatchObject({ state: 'ready' });
    expect(await inTransaction(db, (tx) => makeAgain(tx, fileId, city.clock.now()))).toBe(false);
  });

  it('[B27] is counted once for each playing, without anything of who played it', async () => {
    const article = await writeFilmArticle(city, newFilm(), '播放计数');
    await makeNext(withProgram(standInFfmpeg()));
    const base = `/files/article/${article.code}/${article.fileId}`;
    const browser = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/115.0' };
    await article.editor.get(`${base}/film/index.m3u8`);
    await publishFilmArticle(city, article);
    const played = async () => {
      // What is heard is written when the server closes, or every ten seconds; a server of its own closes at once.
      const { buildCityServer } = await import('#app/serve.ts');
      const server = await buildCityServer(city.house);
      const ask = (path: string, headers: Record<string, string>) => server.inject({ url: `${base}${path}`, headers });
      await ask('/film/index.m3u8', browser);
      await ask('/film/index.m3u8', browser);
      await ask('/film/480p.mp4', { ...browser, range: 'bytes=0-99' });
      await ask('', { ...browser, range: 'bytes=2000-2999' });
      await ask('', { ...browser, range: 'bytes=0-1' });
      await ask('/film/index.m3u8', { 'user-agent': 'curl/8' });
      await ask('', { 'user-agent': `${browser['user-agent']} other`, range: 'bytes=0-' });
      await server.close();
      const day = { from: '2026-11-17', to: '2026-11-18' };
      return listVisited(city.runtime.db, { kind: 'film', sites: ['portal'], limit: 5, ...day });
    };
    expect(await played()).toEqual([{ ref: article.code, total: 2, visitors: 2 }]);
    expect(await played()).toEqual([{ ref: article.code, total: 4, visitors: 2 }]);
    const desk = await visit(city, await city.seat('editor')).get('/desk/visits');
    expect(desk.text).toContain('视频播放');
    expect(desk.text).toContain('播放计数');
  });
});
