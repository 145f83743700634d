// Pure: in which sizes a film is made, and what the lists for players say of them.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rung extends Size {
  /** By its shorter side: `480p`. */
  readonly name: string;
  /** Bits a second that a picture full of motion may take. */
  readonly most: number;
}

/** What a line in a township carries, and what a screen in a hall shows. */
const SIDES = [
  { side: 480, most: 1_200_000 },
  { side: 720, most: 2_800_000 },
] as const;

const even = (pixels: number) => Math.max(2, Math.round(pixels / 2) * 2);

/** Never larger than the film itself: one that is small already is made in its own size alone. */
export function planRungs({ width, height }: Size): Rung[] {
  const shorter = Math.min(width, height);
  const sides = SIDES.filter(({ side }) => side <= shorter);
  return (sides.length > 0 ? sides : [{ side: shorter, most: SIDES[0].most }]).map(({ side, most }) => {
    const scale = side / shorter;
    return { name: `${side}p`, width: even(width * scale), height: even(height * scale), most };
  });
}

export interface MadeRung extends Size {
  readonly name: string;
  /** Bits a second of its heaviest part, and on the whole. */
  readonly peak: number;
  readonly average: number;
  readonly codecs: string;
}

/** What the list of one size says: `seconds` and `bytes` of each part. */
export function readParts(playlist: string): { readonly seconds: number; readonly bytes: number }[] {
  const parts = playlist.matchAll(/^#EXTINF:([\d.]+),.*\n#EXT-X-BYTERANGE:(\d+)@\d+$/gm);
  return [...parts].map(([, seconds, bytes]) => ({ seconds: Number(seconds), bytes: Number(bytes) }));
}

export function weigh(playlist: string): Pick<MadeRung, 'peak' | 'average'> {
  const parts = readParts(playlist);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const rate = (of: { seconds: number; bytes: number }) => Math.ceil((of.bytes * 8) / Math.max(of.seconds, 0.1));
  return { peak: Math.max(1, ...parts.map(rate)), average: Math.max(1, rate({ seconds, bytes })) };
}

/** The list of all sizes (RFC 8216): a player takes the one its line can carry. The first is the smallest. */
export function listRungs(rungs: readonly MadeRung[]): string {
  const lines = [...rungs]
    .sort((one, other) => one.peak - other.peak)
    .flatMap(({ name, width, height, peak, average, codecs }) => [
      `#EXT-X-STREAM-INF:BANDWIDTH=${peak},AVERAGE-BANDWIDTH=${average},RESOLUTION=${width}x${height},CODECS="${codecs}"`,
      `${name}.m3u8`,
    ]);
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...lines, ''].join('\n');
}
