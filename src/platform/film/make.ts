// Makes a film fit to be played: in several sizes, in parts of six seconds within one file each, with a picture to stand before it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MadeRung, planRungs, type Rung, weigh } from './ladder.ts';
import { type Ran, runProgram } from './run.ts';
import { type FilmTool, type Probed, readOnly } from './tool.ts';

export interface MadeFilm {
  readonly poster: string;
  readonly rungs: readonly (MadeRung & { readonly path: string; readonly playlist: string })[];
}

interface Making {
  readonly source: string;
  /** Empty; everything that is made is put into it. */
  readonly folder: string;
  readonly probed: Probed;
  readonly timeoutMs: number;
  readonly stop?: AbortSignal | undefined;
  /** Seconds of the film that are done. */
  readonly onProgress?: (seconds: number) => void;
}

/** It did not come to its end; `said` is the last it said, for the log. */
export class MakingFailed extends Error {
  readonly why: Ran['why'];
  constructor({ why, said }: Ran) {
    super(said.trim().split('\n').at(-1)?.slice(0, 300) ?? '');
    this.name = 'MakingFailed';
    this.why = why;
  }
}

const PART_SECONDS = 6;
const THREADS = '2';
/** 30 pictures a second at most, so that what is told of the picture holds: main profile, level 3.1. */
const PICTURE = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-profile:v', 'main', '-level:v', '3.1'];
const STEADY = [
  '-pix_fmt',
  'yuv420p',
  '-fpsmax',
  '30',
  '-sc_threshold',
  '0',
  '-force_key_frames',
  'expr:gte(t,n_forced*2)',
];
const SOUND = ['-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', '48000'];
/** Where and with what it was filmed is nobody's business. */
const NOTHING_ELSE = ['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn'];
const QUIET = ['-hide_banner', '-nostdin', '-nostats', '-v', 'error', '-threads', THREADS];

/** @throws MakingFailed */
export async function makeFilm(tool: FilmTool, making: Making): Promise<MadeFilm> {
  const { folder, probed, source } = making;
  const rungs = planRungs(probed);
  const bounds = { folder, timeoutMs: making.timeoutMs, stop: making.stop };
  await succeed(
    runProgram(
      tool.ffmpeg,
      [...QUIET, '-progress', 'pipe:1', ...readOnly(source), ...rungs.flatMap((rung) => outputOf(rung))],
      { ...bounds, onOut: (text) => tellProgress(text, making) },
    ),
  );
  const at = Math.min(3, probed.seconds / 10).toFixed(2);
  const small = "scale='min(1280,iw)':-2";
  await succeed(
    runProgram(
      tool.ffmpeg,
      [
        ...QUIET,
        '-ss',
        at,
        ...readOnly(source),
        '-frames:v',
        '1',
        '-vf',
        small,
        ...NOTHING_ELSE,
        '-q:v',
        '4',
        'poster.jpg',
      ],
      bounds,
    ),
  );
  const codecs = probed.hasSound ? 'avc1.4d401f,mp4a.40.2' : 'avc1.4d401f';
  return {
    poster: join(folder, 'poster.jpg'),
    rungs: await Promise.all(
      rungs.map(async ({ name, width, height }) => {
        const playlist = await readFile(join(folder, `${name}.m3u8`), 'utf8');
        return { name, width, height, codecs, ...weigh(playlist), path: join(folder, `${name}.mp4`), playlist };
      }),
    ),
  };
}

function outputOf({ name, width, height, most }: Rung): string[] {
  return [
    ...['-map', '0:v:0', '-map', '0:a:0?', ...NOTHING_ELSE, '-vf', `scale=${width}:${height},setsar=1`],
    ...[...PICTURE, '-maxrate', String(most), '-bufsize', String(2 * most), ...STEADY, ...SOUND],
    ...['-f', 'hls', '-hls_time', String(PART_SECONDS), '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4'],
    ...['-hls_flags', 'single_file', '-hls_segment_filename', `${name}.mp4`, `${name}.m3u8`],
  ];
}

function tellProgress(text: string, { onProgress }: Making): void {
  const micros = [...text.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1];
  if (micros !== undefined) onProgress?.(Number(micros) / 1_000_000);
}

async function succeed(running: Promise<Ran>): Promise<void> {
  const ran = await running;
  if (ran.code !== 0) throw new MakingFailed(ran);
}
