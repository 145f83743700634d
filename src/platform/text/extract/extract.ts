// What a file says, read in a thread of its own within limits.
import { Worker } from 'node:worker_threads';
import { EXTRACT_LIMITS, type Extracted, type ExtractOrder } from './contract.ts';

const MOST_MEMORY_MB = 256;

/**
 * The words of a local file by its media type. Never throws for what the file is: a kind that nobody can read here, a
 * broken one, and one that meets a limit come back as not whole.
 */
export function extractText(path: string, type: string, limits = EXTRACT_LIMITS): Promise<Extracted> {
  return new Promise((resolve) => {
    const order: ExtractOrder = { path, type, limits };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      stderr: true,
    });
    const finish = (read: Extracted) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(finish, limits.maxMs, { text: '', whole: false });
    worker.once('message', finish);
    worker.once('error', () => finish({ text: '', whole: false }));
    worker.once('exit', () => finish({ text: '', whole: false }));
  });
}
