// What a file says, read in a process of its own within limits.
import { runApart } from '#platform/run-apart.ts';
import { EXTRACT_LIMITS, type Extracted, type ExtractOrder } from './contract.ts';

const SCRIPT = new URL('./worker.ts', import.meta.url);

/**
 * The words of a local file by its media type. Never throws for what the file is: a kind that nobody can read here, a
 * broken one, and one that meets a limit come back as not whole.
 */
export function extractText(path: string, type: string, limits = EXTRACT_LIMITS): Promise<Extracted> {
  const order: ExtractOrder = { path, type, limits };
  return runApart(SCRIPT, order, limits.maxMs, { text: '', whole: false });
}
