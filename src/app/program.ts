// How a program of ours ends: with a status, and never without a word.
import { AlreadyRunningError } from '#platform/database/data-folder.ts';

/** Runs it to its end; what it gives is the status, and nothing when it goes on until it is told to stop. */
export function runProgram(main: () => Promise<number | undefined>): void {
  let isOver = false;
  // With nothing left to wait for Node ends in silence, with 0: a connection that was closed answers nobody.
  process.on('beforeExit', () => {
    if (isOver) return;
    console.error('The program ended before its work was done. Nothing half done was kept: run it again.');
    process.exit(1);
  });
  main().then(
    (code) => {
      isOver = true;
      if (code !== undefined) process.exit(code);
    },
    (error) => {
      isOver = true;
      console.error(describeError(error));
      process.exit(error instanceof AlreadyRunningError ? error.exitCode : 1);
    },
  );
}

/** What an engineer is told of an error, in one line or one for each of several. */
export function describeError(error: unknown): string {
  // A host with two addresses that both refuse gives an error without a message of its own.
  if (error instanceof AggregateError && error.errors.length > 0)
    return [...new Set(error.errors.map(describeError))].join('\n');
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const said = error.message.trim() || [error.name, code].filter(Boolean).join(' ');
  return code && UNREACHED.has(code) ? `${said}. Does the database run, and is DATABASE_URL its address?` : said;
}

const UNREACHED = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);
