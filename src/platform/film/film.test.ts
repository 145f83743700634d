// Films made by the real program where it is installed, and what must hold where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasFfmpeg, makeTestFilm, NO_FFMPEG, newFolder, standInFfmpeg } from '#test/harness/films.ts';
import { listRungs, planRungs, readParts, weigh } from './ladder.ts';
import { makeFilm } from './make.ts';
import { runProgram } from './run.ts';
import { findFilmTool, probeFilm } from './tool.ts';

const sizes = (width: number, height: number) =>
  planRungs({ width, height }).map((one) => `${one.width}x${one.height}`);

describe('the sizes of a film', () => {
  it.each([
    [1920, 1080, ['854x480', '1280x720']],
    [1280, 720, ['854x480', '1280x720']],
    [1279, 719, ['854x480']],
    [640, 360, ['640x360']],
    [1080, 1920, ['480x854', '720x1280']],
    [301, 201, ['302x202']],
    [3840, 2160, ['854x480', '1280x720']],
  ])('of %i × %i are %j: even, turned as it is, never more than it has', (width, height, expected) => {
    expect(sizes(width, height)).toEqual(expected);
  });

  it('stand in one list, the lightest first', () => {
    const rung = { width: 854, height: 480, codecs: 'avc1.4d401f', average: 90 };
    const list = listRungs([
      { ...rung, name: '720p', peak: 200 },
      { ...rung, name: '480p', peak: 100 },
    ]);
    expect(list.match(/^\d+p\.m3u8$/gm)).toEqual(['480p.m3u8', '720p.m3u8']);
    expect(list).toContain('BANDWIDTH=100,AVERAGE-BANDWIDTH=90,RESOLUTION=854x480,CODECS="avc1.4d401f"\n480p.m3u8');
  });

  it('weigh what their heaviest part does', () => {
    const list = '#EXTINF:6.0,\n#EXT-X-BYTERANGE:600@0\na.mp4\n#EXTINF:2.0,\n#EXT-X-BYTERANGE:400@600\na.mp4\n';
    expect(readParts(list)).toEqual([
      { seconds: 6, bytes: 600 },
      { seconds: 2, bytes: 400 },
    ]);
    expect(weigh(list)).toEqual({ peak: 1600, average: 1000 });
  });
});

describe('a program that works beside us', () => {
  it('is ended by its process id when its time is over, or when it is told to stop', async () => {
    const folder = newFolder();
    const args = ['-c', 'echo $$ > pid; exec sleep 60'];
    const late = await runProgram('/bin/sh', args, { folder, timeoutMs: 300 });
    expect([late.why, late.code]).toEqual(['timeout', null]);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const stop = AbortSignal.timeout(200);
    expect((await runProgram('/bin/sh', args, { folder, timeoutMs: 60_000, stop })).why).toBe('stopped');
  });

  it('comes after everything else, is handed its arguments as they are and nothing of our environment', async () => {
    process.env.SUNHALL_SECRET_OF_TEST = 'secret';
    const args = ['-c', 'sleep 0.2; ps -o ni= -p $$; printf %s "$1"; env', 'sh', '$(id); `id`'];
    const { out } = await runProgram('/bin/sh', args, { timeoutMs: 20_000 });
    delete process.env.SUNHALL_SECRET_OF_TEST;
    expect(Number(out.split('\n')[0])).toBeGreaterThanOrEqual(10);
    expect(out).toContain('$(id); `id`');
    expect(out).not.toContain('secret');
  });

  it('that is not there is told to be not there', async () => {
    expect((await runProgram(NO_FFMPEG, [], { timeoutMs: 1000 })).why).toBe('not-started');
    expect(await findFilmTool(NO_FFMPEG)).toBeUndefined();
    expect(await findFilmTool(undefined)).toBeUndefined();
    // It is there, and cannot make what browsers play.
    expect(await findFilmTool('/bin/true')).toBeUndefined();
    expect(await findFilmTool(standInFfmpeg())).toMatchObject({ ffprobe: expect.stringMatching(/\/ffprobe$/) });
  });
});

describe.runIf(hasFfmpeg)('with ffmpeg', () => {
  it('[B24] makes every size of a film in parts, each of which decodes by itself, with a picture and no word of where it was filmed', async () => {
    const tool = (await findFilmTool('ffmpeg'))!;
    const source = makeTestFilm('1280x720', 8, '-metadata', 'location=+23.88+100.08/');
    const probed = (await probeFilm(tool, source))!;
    expect(probed).toMatchObject({ width: 1280, height: 720, hasSound: true });
    expect(Math.round(probed.seconds)).toBe(8);
    const folder = newFolder();
    const progress: number[] = [];
    const made = await makeFilm(tool, {
      ...{ source, folder, probed, timeoutMs: 240_000 },
      onProgress: (seconds) => progress.push(seconds),
    });
    expect(made.rungs.map(({ name }) => name)).toEqual(['480p', '720p']);
    expect(Math.max(...progress)).toBeGreaterThan(7);
    for (const { path, playlist, name, height } of made.rungs) {
      const shown = spawnSync('ffprobe', [
        '-v',
        'error',
        '-show_entries',
        'stream=codec_name,height:format_tags',
        '-of',
        'csv',
        path,
      ]);
      expect(String(shown.stdout)).toContain(`h264,${height}`);
      expect(String(shown.stdout)).toContain('aac');
      expect(readFileSync(path).includes('+23.88')).toBe(false);
      const seconds = readParts(playlist).reduce((sum, part) => sum + part.seconds, 0);
      expect(Math.round(seconds)).toBe(8);
      expect(playlist.match(/^(?!#).+$/gm)?.every((uri) => uri === `${name}.mp4`)).toBe(true);
      // The last part alone, behind the head of the file, as a player fetches it after a jump.
      const bytes = readFileSync(path);
      const [, head = 0] = playlist.match(/EXT-X-MAP:.*BYTERANGE="(\d+)@0"/) ?? [];
      const [, length, at] = [...playlist.matchAll(/BYTERANGE:(\d+)@(\d+)/g)].at(-1)!;
      const part = join(newFolder(), 'part.mp4');
      writeFileSync(
        part,
        Buffer.concat([bytes.subarray(0, Number(head)), bytes.subarray(Number(at), Number(at) + Number(length))]),
      );
      const alone = spawnSync('ffmpeg', ['-v', 'error', '-i', part, '-f', 'null', '-']);
      expect([alone.status, String(alone.stderr)]).toEqual([0, '']);
    }
    expect(readFileSync(made.poster).subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(dirname(made.poster)).toBe(folder);
  }, 300_000);

  it('asks no address that a crafted film names, and makes nothing of it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = newFolder();
    const crafted = {
      hls: `#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n${url}/list.ts\n#EXT-X-ENDLIST\n`,
      concat: `ffconcat version 1.0\nfile ${url}/concat.mp4\n`,
      own: `#EXTM3U\n#EXTINF:6,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n`,
    };
    const tool = (await findFilmTool('ffmpeg'))!;
    for (const [name, text] of Object.entries(crafted)) {
      const source = join(folder, name);
      writeFileSync(source, text);
      expect(await probeFilm(tool, source), name).toBeUndefined();
      const out = newFolder();
      const probed = { width: 640, height: 480, seconds: 6, hasSound: false };
      await expect(makeFilm(tool, { source, folder: out, probed, timeoutMs: 20_000 }), name).rejects.toMatchObject({
        why: 'ended',
      });
      expect(existsSync(join(out, '480p.mp4')), name).toBe(false);
    }
    expect(asked).toEqual([]);
    server.close();
  }, 60_000);
});
