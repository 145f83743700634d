// What the ladder needs of the composition root: identity, frames for pages, subjects, and the parts of the machine.

import type { Runtime } from '#platform/runtime.ts';
import type { FindSubject } from './access.ts';
import type { Actor, Context } from './context.ts';
import type { PageCache } from './page-cache.ts';
import type { InspectFile, Page, PageView, Rate, Resource } from './resource.ts';

/** Puts the frame of a face around a view and gives the finished document. */
export type Face = (view: PageView, page: Page, said: string | null) => Buffer;

/** Several sites on one server, told apart by the host a reader asks. */
export interface Hosts {
  /** The address within the house that an address on a host stands for. Never throws, whatever the host. */
  place(host: string | undefined, url: string): string;
}

/** A server that answers alike whatever the host. */
export const ONE_HOST: Hosts = { place: (_host, url) => url };

/** Is given the texts of an act before it is whole. Throws what the sender is told; nothing of the act remains then. */
export type GuardBody = (ctx: Context, entrance: string, body: unknown) => Promise<void>;

export interface House {
  readonly runtime: Runtime;
  readonly resources: readonly Resource[];
  readonly subjects: Readonly<Record<string, FindSubject>>;
  readonly faces: Readonly<Record<Resource['face'], Face>>;
  readonly pageCache: PageCache;
  readonly hosts: Hosts;
  /** Where something is now that stood at an address of an older site; undefined when nothing did. */
  readonly findMoved?: (host: string | undefined, url: string) => Promise<string | undefined>;
  /** Looks into every file that is sent in, before it is kept; an act that looks closer itself is left to it. */
  readonly inspect?: InspectFile;
  /** Looks at what was typed or sent with every act. */
  readonly guard?: GuardBody;
  /** Who a session cookie or bearer token belongs to; the anonymous actor when to nobody. */
  identify(token: string | undefined, now: Date): Promise<Actor>;
  /** Requests allowed a minute for one caller, by rate. */
  readonly rates: Readonly<Record<Rate, number>>;
}

export const SESSION_COOKIE = 'sunhall_session';
export const LANG_COOKIE = 'sunhall_lang';
export const SIZE_COOKIE = 'sunhall_size';
/** Holds the address of the shared screen a browser stands at, as long as somebody uses it. */
export const SCREEN_COOKIE = 'sunhall_screen';
/** Holds the one sentence said after an act, until the next page shows it. */
export const SAY_COOKIE = 'sunhall_say';
/** Holds, sealed, the secret that an act reveals, until the page it leads to shows it. */
export const REVEAL_COOKIE = 'sunhall_reveal';
