// Text inside OFD files: of each page as it lies, and of all parts, for what is hidden in them.
import { OfdBroken } from '../ofd/faults.ts';
import { readOfd } from '../ofd/read.ts';
import type { Extracted, ExtractLimits } from './contract.ts';
import { extractZip } from './zip.ts';

export async function extractOfd(path: string, limits: ExtractLimits): Promise<Extracted> {
  try {
    const { whole, id: _id, ...paper } = await readOfd(path, limits);
    const parts = await extractZip(path, limits);
    return { text: [...paper.pages, parts.text].join('\n'), whole: whole && parts.whole, paper };
  } catch (fault) {
    if (fault instanceof OfdBroken) return { text: '', whole: false, fault: fault.fault };
    throw fault;
  }
}
