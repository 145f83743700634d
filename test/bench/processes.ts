// Processor time of a program and all it started, read from /proc: other load on the machine hardly moves it. Its memory, too.
import { type ChildProcess, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds of processor time, user and system together. */
export interface Spent {
  readonly program: number;
  readonly database: number;
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly ticks: number;
}

const TICKS_A_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** What `root` and all beneath it have spent so far, also those that ended meanwhile: their parents keep their time. */
export function readSpent(root: number): Spent {
  const all = listStats();
  const tree = all.filter((one) => isBeneath(one, root, all));
  const sum = (some: readonly Stat[]) => (some.reduce((total, one) => total + one.ticks, 0) * 1000) / TICKS_A_SECOND;
  return {
    program: sum(tree.filter((one) => one.name !== 'postgres')),
    database: sum(tree.filter((one) => one.name === 'postgres')),
  };
}

/** Megabytes a process holds in memory. */
export function readMemory(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m);
  return Number(line?.[1] ?? 0) / 1024;
}

function isBeneath(one: Stat, root: number, all: readonly Stat[]): boolean {
  if (one.pid === root) return true;
  const parent = all.find((other) => other.pid === one.parent);
  return parent !== undefined && isBeneath(parent, root, all);
}

function listStats(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(Number(pid)));
}

/** proc(5): after the name in parentheses come state, parent, …, utime, stime, cutime, cstime. */
function readStat(pid: number): Stat[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return []; // Gone meanwhile.
  }
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
  return [{ pid, parent: Number(fields[1]), name: text.slice(text.indexOf('(') + 1, end), ticks }];
}

/** Waits until `url` answers; throws when the program ends first. */
export async function waitForAnswer(url: string, child: ChildProcess, patienceMs: number): Promise<void> {
  for (const start = Date.now(); Date.now() - start < patienceMs; ) {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) throw new Error(`${url}: the program ended with ${ended}`);
    if (await isAnswering(url)) return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Ends a program that was started here and waits until it is gone. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}
