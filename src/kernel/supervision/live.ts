// Server-sent events for the boards: each viewer gets its fragment anew when something happened.
import { PassThrough } from 'node:stream';
import { listLatestActs } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import { Download } from '#platform/http/resource.ts';

/** How soon an act is seen. The look costs one read of the end of an index, however many watch. */
const PULSE_MS = 1_000;
/** Also without an act the clock moves on: a limit may have run out. */
const LONGEST_QUIET_MS = 20_000;
/** After so long the browser comes again, and is asked again who it is. */
const LONGEST_STREAM_MS = 300_000;
/** Acts may commit in another order than their ids: a late one still changes what these are. */
const TIP = 20;

interface Pulse {
  readonly beats: Set<() => void>;
  tip: string;
  quietSince: number;
  timer: NodeJS.Timeout | undefined;
}

const pulses = new WeakMap<Db, Pulse>();
const streams = new Set<PassThrough>();

/** Calls `beat` whenever an act was recorded anywhere in the city, until the returned function is called. */
function onPulse(db: Db, beat: () => void): () => void {
  const pulse = pulses.get(db) ?? { beats: new Set(), tip: '', quietSince: Date.now(), timer: undefined };
  pulses.set(db, pulse);
  pulse.beats.add(beat);
  pulse.timer ??= setInterval(() => void look(db, pulse), PULSE_MS).unref();
  return () => {
    pulse.beats.delete(beat);
    if (pulse.beats.size > 0) return;
    clearInterval(pulse.timer);
    pulse.timer = undefined;
  };
}

async function look(db: Db, pulse: Pulse): Promise<void> {
  // A database that cannot be reached now is asked again in a second; the viewers keep what they have.
  const acts = await listLatestActs(db, TIP).catch(() => undefined);
  const tip = acts?.map((act) => act.id).join() ?? pulse.tip;
  const now = Date.now();
  if (tip === pulse.tip && now - pulse.quietSince < LONGEST_QUIET_MS) return;
  pulse.tip = tip;
  pulse.quietSince = now;
  for (const beat of pulse.beats) beat();
}

/**
 * A stream of events named `fragment` with what `render` gives: one now, and unless `once` another whenever something
 * happened, never the same twice running.
 */
export function streamFragments(db: Db, render: () => Promise<string>, once: boolean): Download {
  const stream = new PassThrough();
  const feed = new Feed(stream, render);
  if (once) {
    void feed.push().finally(() => stream.end());
  } else {
    streams.add(stream);
    const leave = onPulse(db, () => void feed.push());
    const end = setTimeout(() => stream.end(), LONGEST_STREAM_MS).unref();
    stream.on('close', () => {
      leave();
      clearTimeout(end);
      streams.delete(stream);
    });
    void feed.push();
  }
  return new Download(stream, 'text/event-stream; charset=utf-8', 'live', true);
}

/** Renders for one viewer, one at a time: what happens meanwhile is told by the next. */
class Feed {
  private readonly stream: PassThrough;
  private readonly render: () => Promise<string>;
  private sent = '';
  private rendering = false;
  private again = false;

  constructor(stream: PassThrough, render: () => Promise<string>) {
    this.stream = stream;
    this.render = render;
  }

  async push(): Promise<void> {
    this.again = this.rendering;
    if (this.rendering) return;
    this.rendering = true;
    // What cannot be read now is read at the next pulse; the viewer keeps what is there.
    const html = await this.render().catch(() => this.sent);
    this.rendering = false;
    if (this.stream.writableEnded) return;
    this.stream.write(html === this.sent ? ':\n\n' : encodeEvent(html));
    this.sent = html;
    if (this.again) await this.push();
  }
}

function encodeEvent(html: string): string {
  const lines = html.split('\n').map((line) => `data: ${line}`);
  return `retry: 1000\nevent: fragment\n${lines.join('\n')}\n\n`;
}

/** Ends every stream, so that a server that stops need not wait for its viewers. */
export function endStreams(): void {
  for (const stream of streams) stream.end();
}
