// The program that makes films fit for every line and browser. The house does without it where it is not installed.
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Size } from './ladder.ts';
import { runProgram } from './run.ts';

export interface FilmTool {
  readonly ffmpeg: string;
  /** Stands beside it. */
  readonly ffprobe: string;
}

const ASK_MS = 20_000;

/** Undefined when there is none under this name, or it cannot make what browsers play. */
export async function findFilmTool(program: string | undefined): Promise<FilmTool | undefined> {
  if (program === undefined) return undefined;
  const ffprobe = program.includes('/') ? join(dirname(program), 'ffprobe') : 'ffprobe';
  const [encoders, probe] = await Promise.all([
    runProgram(program, ['-hide_banner', '-encoders'], { timeoutMs: ASK_MS }),
    runProgram(ffprobe, ['-version'], { timeoutMs: ASK_MS }),
  ]);
  const isFit =
    encoders.code === 0 && probe.code === 0 && /\blibx264\b/.test(encoders.out) && /\baac\b/.test(encoders.out);
  return isFit ? { ffmpeg: program, ffprobe } : undefined;
}

/**
 * What is read is one local file in the form that its upload was found to have. A list of addresses that calls itself
 * a film is none, and nothing in a film can have another file or address opened.
 */
export const readOnly = (path: string): string[] => [
  ...['-protocol_whitelist', 'file', '-f', 'mov', '-enable_drefs', '0', '-use_absolute_path', '0'],
  ...['-i', `file:${path}`],
];

export interface Probed extends Size {
  readonly seconds: number;
  readonly hasSound: boolean;
}

const probed = z.object({
  format: z.object({ duration: z.coerce.number() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      width: z.number().optional(),
      height: z.number().optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
});

const SHOWN = 'format=duration:stream=codec_type,width,height:stream_side_data=rotation';

/** Size as it is shown, a turned film turned already. Undefined when it is no film that can be read. */
export async function probeFilm(tool: FilmTool, path: string): Promise<Probed | undefined> {
  const args = ['-v', 'error', ...readOnly(path), '-show_entries', SHOWN, '-of', 'json'];
  const { code, out } = await runProgram(tool.ffprobe, args, { timeoutMs: ASK_MS });
  const read = code === 0 ? probed.safeParse(JSON.parse(out)) : undefined;
  if (!read?.success) return undefined;
  const { streams, format } = read.data;
  const picture = streams.find((one) => one.codec_type === 'video');
  if (!picture?.width || !picture.height || !(format.duration > 0)) return undefined;
  const turned = picture.side_data_list?.some(({ rotation }) => Math.abs(rotation ?? 0) % 180 === 90);
  const [width, height] = turned ? [picture.height, picture.width] : [picture.width, picture.height];
  return { width, height, seconds: format.duration, hasSound: streams.some((one) => one.codec_type === 'audio') };
}
