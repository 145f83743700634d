// Runs a program that does long work beside us: no shell, little environment, low priority, and never longer than it may.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

export interface Ran {
  /** Null when it was ended by us, or could not be started. */
  readonly code: number | null;
  readonly why: 'ended' | 'timeout' | 'stopped' | 'not-started';
  /** The last that it said on either line, cut to what a log can hold. */
  readonly out: string;
  readonly said: string;
}

interface Bounds {
  readonly folder?: string;
  readonly timeoutMs: number;
  /** Ends it at once. */
  readonly stop?: AbortSignal | undefined;
  readonly onOut?: (text: string) => void;
}

const MOST_KEPT = 262_144;

/** Its arguments go to the program as they are. It is ended by its own process id. */
export function runProgram(program: string, args: readonly string[], bounds: Bounds): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  if (bounds.stop?.aborted) return Promise.resolve({ code: null, why: 'stopped', out: '', said: '' });
  const child = spawn(program, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    ...(bounds.folder ? { cwd: bounds.folder } : {}),
  });
  // What serves readers comes first. Threads that it starts later are as low as it is.
  if (child.pid !== undefined) lower(child.pid);
  let [out, said] = ['', ''];
  let why: Ran['why'] = 'ended';
  const end = (because: Ran['why']) => {
    why = because;
    child.kill('SIGKILL');
  };
  const onStop = () => end('stopped');
  const timer = setTimeout(() => end('timeout'), bounds.timeoutMs);
  bounds.stop?.addEventListener('abort', onStop);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out = (out + text).slice(-MOST_KEPT);
    bounds.onOut?.(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_KEPT);
  });
  const settle = (ran: Ran) => {
    clearTimeout(timer);
    bounds.stop?.removeEventListener('abort', onStop);
    resolve(ran);
  };
  child.on('error', (error) => settle({ code: null, why: 'not-started', out, said: error.message }));
  child.on('close', (code) => settle({ code: why === 'ended' ? code : null, why, out, said }));
  return promise;
}

function lower(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not let us: it is only a courtesy.
  }
}
