// Text inside ZIP files: Word, Excel and PowerPoint of today, OFD, and plain texts in archives.
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Extracted, ExtractLimits } from './contract.ts';

/** Parts that hold words, of whichever format. */
const XML = /\.(?:xml|rels)$/i;
const TEXT = /\.(?:txt|csv|json|jsonl|md|html?)$/i;
/** Packed once more, or pictures: nobody looks into these. */
const OPAQUE = /\.(?:zip|rar|7z|docx?|xlsx?|pptx?|wps|pdf|ofd|bin)$/i;

/** What all entries say, their names included. Stops at the limits, however little the file is packed. */
export async function extractZip(path: string, limits: ExtractLimits): Promise<Extracted> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: false });
  try {
    return await readEntries(zip, limits);
  } finally {
    zip.close();
  }
}

async function readEntries(zip: ZipFile, limits: ExtractLimits): Promise<Extracted> {
  const texts: string[] = [];
  let [whole, left, entries] = [true, limits.maxBytes, 0];
  for await (const entry of zip.eachEntry()) {
    entries += 1;
    if (entries > limits.maxEntries) return { text: texts.join('\n'), whole: false };
    texts.push(entry.fileName);
    const isXml = XML.test(entry.fileName);
    if (OPAQUE.test(entry.fileName)) whole = false;
    if (!isXml && !TEXT.test(entry.fileName)) continue;
    const bytes = isBomb(entry, limits) ? undefined : await readEntry(zip, entry, left);
    if (!bytes) {
      whole = false;
      continue;
    }
    left -= bytes.length;
    const text = decode(bytes);
    texts.push(isXml ? textOfXml(text) : text);
  }
  return { text: texts.join('\n'), whole };
}

/** Unpacks to far more than what is written of it, or nobody can unpack it. */
export function isBomb(entry: Entry, { maxRatio }: ExtractLimits): boolean {
  const small = 64 * 1024;
  return (
    entry.isEncrypted() || (entry.uncompressedSize > small && entry.uncompressedSize > entry.compressedSize * maxRatio)
  );
}

/** The bytes of an entry; undefined when there are more than are left, whatever its header claims. */
export async function readEntry(zip: ZipFile, entry: Entry, left: number): Promise<Buffer | undefined> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > left) {
      stream.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8, by its mark UTF-16, or else GB 18030. */
export function decode(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Ends of paragraphs, lines, cells and text objects: what stands on either side is not one word. */
const BREAKS = /<\/(?:\w+:)?(?:p|row|c|si|t[rc]|TextObject|TextCode)>|<(?:\w+:)?(?:br|tab|cr)\b[^>]*>/g;
/** Words also stand in attributes: titles and descriptions of pictures, names of sheets, addresses of links. */
const ATTRIBUTES = /\s(?:descr|title|name|val|Target|alt|tooltip)="([^"]*)"/gi;

/** The words of an XML part; what one run breaks off in the next goes on stands together. */
export function textOfXml(xml: string): string {
  const attributes = [...xml.matchAll(ATTRIBUTES)].map(([, value]) => value ?? '');
  const words = xml.replace(BREAKS, '\n').replace(/<[^>]*>/g, '');
  return decodeEntities([words, ...attributes].join('\n'));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? all;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
