// The package of an OFD file: its parts by name, unpacked one by one and never more than is allowed.
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { ExtractLimits } from '../extract/contract.ts';
import { decode, isBomb, readEntry } from '../extract/zip.ts';
import { OfdBroken } from './faults.ts';
import { type Node, parseXml } from './parse-xml.ts';

const MOST_ENTRIES = 20_000;

export class OfdPackage {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly limits: ExtractLimits;
  private left: number;
  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ExtractLimits) {
    this.zip = zip;
    this.entries = entries;
    this.limits = limits;
    this.left = limits.maxBytes;
  }

  /** @throws OfdBroken */
  static async open(path: string, limits: ExtractLimits): Promise<OfdPackage> {
    const zip = await openPromise(path, { lazyEntries: true, strictFileNames: false, autoClose: false }).catch(refuse);
    try {
      return new OfdPackage(zip, await listEntries(zip), limits);
    } catch (fault) {
      zip.close();
      throw fault;
    }
  }

  close(): void {
    this.zip.close();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part as XML; undefined when all of the parts together are more than is read. @throws OfdBroken */
  async read(name: string): Promise<Node | undefined> {
    const entry = this.entries.get(name);
    if (!entry || isBomb(entry, this.limits)) throw new OfdBroken(entry ? 'large' : 'page');
    if (entry.uncompressedSize > this.limits.maxBytes) throw new OfdBroken('large');
    const bytes = await readEntry(this.zip, entry, this.left).catch(refuse);
    if (!bytes) return undefined;
    this.left -= bytes.length;
    return parseXml(decode(bytes));
  }
}

function refuse(fault: unknown): never {
  // Names are checked by whoever opens the package.
  throw new OfdBroken(/(?:absolute|relative) path/.test(String(fault)) ? 'slip' : 'zip');
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw new OfdBroken('large');
      entries.set(entry.fileName, entry);
    }
  } catch (fault) {
    if (fault instanceof OfdBroken) throw fault;
    refuse(fault);
  }
  return entries;
}

/** Where `to` leads from the folder of a part; undefined when that is out of the package. */
export function resolve(from: string, to: string): string | undefined {
  const steps = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of to.split(/[/\\]/)) {
    if (step === '..' && steps.length === 0) return undefined;
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
