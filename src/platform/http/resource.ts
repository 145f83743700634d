// The one way to make a page, an API and an act: a declaration that the ladder runs.
import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { z } from 'zod';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Access } from './access.ts';
import type { ActContext, Context } from './context.ts';

type Shape = z.ZodType;
type Out<S> = S extends z.ZodType ? z.output<S> : Record<never, never>;

/** How often one caller may come. `open` for reading, `form` for sending, `guess` where secrets could be tried. */
export type Rate = 'open' | 'form' | 'guess' | 'upload';

/** A link of a frame. */
export interface FrameLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
}

/** What stands around a page of another site than the portal: its name, menu and foot, in the reader's language. */
export interface Frame {
  readonly name: string;
  readonly tagline: string | null;
  readonly home: string;
  /** Palette; null for the one of the house. */
  readonly theme: string | null;
  readonly nav: readonly FrameLink[];
  readonly footer: readonly { readonly heading: string; readonly links: readonly FrameLink[] }[];
  readonly imprint: string;
  /** Host by which it is to be found, when it is not that of the portal. */
  readonly canonicalHost: string | null;
}

/** What a view gives its face (portal, bench, wall), which adds the frame around it. */
export interface PageView {
  readonly title: string;
  readonly body: VNode;
  readonly crumbs?: readonly { readonly href: string; readonly text: string }[];
  /** Menu entry to mark as current. */
  readonly current?: string;
  /** Island scripts this page uses, e.g. `x-rows`. */
  readonly islands?: readonly string[];
  readonly description?: string;
  /** The page brings its own bands and wraps (home page). */
  readonly full?: boolean;
  /** Not to be found by search engines (personal pages). */
  readonly unlisted?: boolean;
  /** Named meta tags, such as the ones pages of 政府网站 must carry. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Of the site it belongs to; the portal's when absent. */
  readonly frame?: Frame;
  /** The same in other languages. */
  readonly alternates?: readonly { readonly lang: Lang; readonly href: string }[];
  /** Address of the feed of what it lists. */
  readonly feed?: string;
  /** Style sheets beside the one of every page. */
  readonly styles?: readonly string[];
  /** Made for a shared screen: in large print, with nothing around it that leads away. */
  readonly shared?: boolean;
  /** Leads on by itself after a while. */
  readonly next?: { readonly seconds: number; readonly to: string };
  /** At a shared screen, everything that was left in the browser is wiped with this page. */
  readonly wipes?: boolean;
  /** What is typed here stays in its tab and goes with it: of matters that few may read. */
  readonly brief?: boolean;
  /** Address of the server through which people telephone at this page; it may reach that, and the microphone. */
  readonly calls?: string | undefined;
}

/** What was typed into a form that was refused, so that nothing is lost. */
export interface RefusedForm {
  readonly act: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly FieldFault[];
  readonly message: string;
}

/** What a view knows beside its data. */
export interface Page extends Context {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The last act's refusal on this page, when it is being shown again. */
  readonly refused: RefusedForm | null;
  /** What the act before hands over, to be shown this once. */
  readonly revealed?: string;
}

/** Bytes of which a reader may ask for a part: `size` in all; `open` gives those from `start` to `end`, both included. */
export interface Seekable {
  readonly size: number;
  readonly open: (part: { readonly start: number; readonly end: number }) => Promise<Readable>;
}

/** Bytes instead of a page: a PDF, a CSV, an image. */
export class Download {
  readonly body: Buffer | NodeJS.ReadableStream | Seekable;
  readonly type: string;
  readonly name: string;
  readonly inline: boolean;
  /** Names these very bytes, such as their hash. Given for what anyone may see: whoever has it asks whether it is the same. */
  readonly version: string | undefined;
  constructor(body: Download['body'], type: string, name: string, inline = false, version?: string) {
    this.body = body;
    this.type = type;
    this.name = name;
    this.inline = inline;
    this.version = version;
  }
}

/** What an act gives back: where the browser goes next, and what a program is told. */
export interface Done {
  readonly to: string;
  /** Said once on the next page. */
  readonly say?: string;
  /** A secret for the page at `to`, whose view shows it this once. */
  readonly reveal?: string;
  /** The JSON answer. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** 201 instead of 200 for programs; `to` is the Location. */
  readonly created?: boolean;
  /** Cookies to set or (with null) to clear. */
  readonly cookies?: Readonly<Record<string, { value: string; maxAge: number } | null>>;
}

/** Is given the path of a file as it came in, before anything of it is kept. Throws what the sender is told. */
export type InspectFile = (
  ctx: Context,
  path: string,
  file: { readonly name: string; readonly type: string },
) => Promise<void>;

export interface Act {
  readonly access: Access;
  readonly rate: Rate;
  readonly body: Shape;
  /** Takes multipart bodies; files arrive in the body as `Upload`s. */
  readonly files: boolean;
  /** Looks into each file before it is kept; one it throws at is not. */
  readonly inspect?: InspectFile;
  /** Opens its transactions itself. */
  readonly unbound: boolean;
  readonly do: (ctx: ActContext, input: never) => Promise<Done>;
}

export interface Resource {
  /** Stable operation id: `case-status`. */
  readonly name: string;
  /** Fastify path: `/cases/:number`. */
  readonly path: string;
  readonly access: Access;
  readonly rate: Rate;
  readonly face: 'portal' | 'bench' | 'wall' | 'bare';
  readonly params: Shape | undefined;
  readonly query: Shape | undefined;
  /** Keeps finished pages, and downloads that are no stream, for anonymous readers until one of these tags is touched. */
  readonly cacheTags: ((params: Record<string, string>, data: never) => readonly string[]) | undefined;
  readonly load: (ctx: Context, input: never) => Promise<unknown>;
  readonly view: ((data: never, page: Page) => PageView) | undefined;
  /** By the last part of the address: `accept` answers `POST {path}/acts/accept`; `''` answers `POST {path}`. */
  readonly acts: Readonly<Record<string, Act>>;
}

/** Declares an act. `do` runs inside a transaction; it throws AppErrors and leaves nothing behind when it does. */
export function act<B extends Shape, P extends Shape | undefined = undefined>(declared: {
  access: Access;
  body: B;
  params?: P;
  rate?: Rate;
  files?: boolean;
  inspect?: InspectFile;
  do: (ctx: ActContext, input: { params: Out<P>; body: z.output<B> }) => Promise<Done>;
}): Act {
  return { rate: 'form', files: false, unbound: false, ...declared } as unknown as Act;
}

/**
 * Declares an act that no transaction surrounds: it waits for something slow, such as the hash of a password, or keeps
 * what a refusal must not undo. A session of the database held meanwhile would be missing to everybody else.
 */
export function unboundAct<B extends Shape>(declared: {
  access: Access;
  body: B;
  rate?: Rate;
  do: (ctx: Context, input: { body: z.output<B> }) => Promise<Done>;
}): Act {
  return { rate: 'form', files: false, ...declared, unbound: true } as unknown as Act;
}

/**
 * Declares a resource.
 *
 * `load` returns what a program is given as JSON, so it holds nothing the reader may not see;
 * `view` turns the same data into a page. A resource without a view answers JSON or a {@link Download}.
 */
export function resource<
  D,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
>(declared: {
  name: string;
  path: string;
  access: Access;
  face?: Resource['face'];
  rate?: Rate;
  params?: P;
  query?: Q;
  cacheTags?: (params: Record<string, string>, data: D) => readonly string[];
  load: (ctx: Context, input: { params: Out<P>; query: Out<Q> }) => Promise<D>;
  view?: (data: Exclude<D, Download>, page: Page) => PageView;
  acts?: Record<string, Act>;
}): Resource {
  return {
    rate: 'open',
    face: 'portal',
    acts: {},
    params: undefined,
    query: undefined,
    cacheTags: undefined,
    view: undefined,
    ...declared,
  } as unknown as Resource;
}

/** The address an act answers. */
export function actPath(resource: Resource, name: string): string {
  return name === '' ? resource.path : `${resource.path}/acts/${name}`;
}
