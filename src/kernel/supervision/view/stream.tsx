// A board as a stream of fragments: what is costly to count is counted anew now and then, what just happened at once.
import type { VNode } from 'preact';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/resource.ts';
import { toTraditional } from '#platform/text/traditional.ts';
import { renderFragment } from '#ui/render.ts';
import { LangContext } from '#ui/words.ts';
import { streamFragments } from '../live.ts';

/** Counting a whole city is worth keeping for a few seconds; what just happened is not. */
const FRESH_MS = 10_000;

export interface BoardFeed<T> {
  /** One event and the end, for programs that would rather ask again. */
  readonly once: boolean;
  readonly read: (now: Date) => Promise<T>;
  readonly render: (read: T, now: Date) => Promise<VNode>;
}

export async function streamBoard<T>({ db, lang, runtime }: Context, feed: BoardFeed<T>): Promise<Download> {
  let read = await feed.read(runtime.clock.now());
  let readAt = Date.now();
  const render = async (): Promise<string> => {
    if (Date.now() - readAt >= FRESH_MS) {
      read = await feed.read(runtime.clock.now());
      readAt = Date.now();
    }
    const body = await feed.render(read, runtime.clock.now());
    const html = renderFragment(<LangContext.Provider value={lang}>{body}</LangContext.Provider>);
    return lang === 'zh-Hant' ? toTraditional(html) : html;
  };
  return streamFragments(db, render, feed.once);
}
