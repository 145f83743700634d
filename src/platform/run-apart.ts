// Work on what somebody sent, in a process of its own: whatever the file holds, only that process ends by it.
import { fork } from 'node:child_process';

// A thread is not enough: one that asks for much memory at once ends the whole process, whatever its limits say.
const MOST_MEMORY_MB = 256;

/** What the script at `url` answers to `order`; `otherwise` when it fails, needs too much memory or longer than `maxMs`. */
export function runApart<T>(url: URL, order: object, maxMs: number, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const child = fork(url, {
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const finish = (result: T) => {
      clearTimeout(timer);
      resolve(result);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(finish, maxMs, otherwise);
    child.once('message', (result) => finish(result as T));
    child.once('error', () => finish(otherwise));
    child.once('exit', () => finish(otherwise));
    child.send(order, () => {
      // One that ended before it was asked has told so itself.
    });
  });
}

/** The side of the script: does the work once, for the order it is sent; what it throws is the same as no answer. */
export function answerApart<Order, T>(work: (order: Order) => Promise<T>): void {
  process.once('message', async (order) => {
    const result = await work(order as Order);
    process.send?.(result);
  });
}
