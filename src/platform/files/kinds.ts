// The kinds of files we take, and how to tell by the bytes that a file is what its name says.
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

interface Kind {
  readonly type: string;
  /** What the bytes must be: an ending that sniffing finds, a text, or a ZIP that holds this name. */
  readonly is: { readonly sniffed: string } | 'text' | { readonly zipWith: string };
}

const sniffed = (type: string, ending: string): Kind => ({ type, is: { sniffed: ending } });

/** By ending. Nothing that a browser would run: no HTML, no SVG. */
const KINDS = new Map<string, Kind>([
  ['pdf', sniffed('application/pdf', 'pdf')],
  ['ofd', { type: 'application/ofd', is: { zipWith: 'OFD.xml' } }],
  ['jpg', sniffed('image/jpeg', 'jpg')],
  ['jpeg', sniffed('image/jpeg', 'jpg')],
  ['png', sniffed('image/png', 'png')],
  ['gif', sniffed('image/gif', 'gif')],
  ['webp', sniffed('image/webp', 'webp')],
  ['bmp', sniffed('image/bmp', 'bmp')],
  ['tif', sniffed('image/tiff', 'tif')],
  ['tiff', sniffed('image/tiff', 'tif')],
  ['heic', sniffed('image/heic', 'heic')],
  ['docx', sniffed('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx')],
  ['xlsx', sniffed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx')],
  ['pptx', sniffed('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx')],
  ['doc', sniffed('application/msword', 'cfb')],
  ['xls', sniffed('application/vnd.ms-excel', 'cfb')],
  ['ppt', sniffed('application/vnd.ms-powerpoint', 'cfb')],
  ['wps', sniffed('application/vnd.ms-works', 'cfb')],
  ['txt', { type: 'text/plain', is: 'text' }],
  ['csv', { type: 'text/csv', is: 'text' }],
  ['json', { type: 'application/json', is: 'text' }],
  ['jsonl', { type: 'application/jsonl', is: 'text' }],
  ['zip', sniffed('application/zip', 'zip')],
  ['rar', sniffed('application/vnd.rar', 'rar')],
  ['7z', sniffed('application/x-7z-compressed', '7z')],
  ['mp3', sniffed('audio/mpeg', 'mp3')],
  ['m4a', sniffed('audio/mp4', 'm4a')],
  ['wav', sniffed('audio/wav', 'wav')],
  ['mp4', sniffed('video/mp4', 'mp4')],
]);

/** Every ending we know. */
export const KNOWN_ENDINGS: readonly string[] = [...KINDS.keys()];

/** The ending of a name in lower case, without the dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The media type of a file whose bytes are what `ending` says; undefined when they are not. */
export async function findType(path: string, ending: string): Promise<string | undefined> {
  const kind = KINDS.get(ending);
  return kind && (await isOfKind(path, kind)) ? kind.type : undefined;
}

async function isOfKind(path: string, { is }: Kind): Promise<boolean> {
  const found = (await fileTypeFromFile(path))?.ext;
  if (is === 'text') return found === undefined && isText(await readEnd(path, 'first'));
  if ('sniffed' in is) return found === is.sniffed;
  return found === 'zip' && (await readEnd(path, 'last')).includes(is.zipWith);
}

const PROBE_BYTES = 65_536;

/** The first bytes of a file, or the last, where a ZIP has its table of contents. */
async function readEnd(path: string, which: 'first' | 'last'): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, PROBE_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, which === 'first' ? 0 : size - length);
    return buffer;
  } finally {
    await file.close();
  }
}

/** Whether these are signs of UTF-8 or GB 18030 without control characters. A last sign may be cut. */
function isText(bytes: Buffer): boolean {
  const isReadable = ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
  return isReadable && !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
