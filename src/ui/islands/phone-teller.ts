// Tells the server of the page what the telephone hears: one after the other, as it happened; tried again when the line is down.
import type { Call } from './sip-client.ts';

const TRIES = 4;

type Answer = Record<string, unknown> | null;

export class Teller {
  private queue: Promise<Answer> = Promise.resolve(null);
  private readonly to: string;
  private readonly failed: (status: number) => void;

  constructor(to: string, failed: (status: number) => void) {
    this.to = to;
    this.failed = failed;
  }

  tell(act: string, body: Record<string, unknown>): Promise<Answer> {
    this.queue = this.queue.then(() => this.send(act, body));
    return this.queue;
  }

  private async send(act: string, body: Record<string, unknown>): Promise<Answer> {
    let status = 0;
    for (let tried = 1; tried <= TRIES; tried++) {
      const answer = await fetch(this.to + act, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        // A page that closes tells its last all the same.
        keepalive: true,
      }).catch(() => null);
      if (answer?.ok) return (await answer.json()) as Answer;
      status = answer?.status ?? 0;
      if (status >= 400 && status < 500) break;
      await new Promise((go) => setTimeout(go, tried * 1000));
    }
    this.failed(status);
    return null;
  }
}

export const described = ({ from, called, referred }: Call) => ({
  from,
  called,
  ...(referred ? { referred: 'yes' } : {}),
});
