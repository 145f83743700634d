// The outer document all three faces share: head, face, size, scripts. No inline style, no inline script.
import type { ComponentChildren } from 'preact';
import { type Lang, LangContext, langTag, type Size } from '../words.ts';

/** Custom elements a page may ask for; each is loaded only where it is named. */
export type IslandName =
  | 'x-rows'
  | 'x-draft'
  | 'x-upload'
  | 'x-live'
  | 'x-print'
  | 'x-filter'
  | 'x-confirm'
  | 'x-pick'
  | 'x-copy'
  | 'x-editor';

/** What every layout takes. */
export type PageProps = {
  lang: Lang;
  size: Size;
  /** Title of the page alone; the layout adds the site. */
  title: string;
  /** True when the page re-renders a form with errors: the document title then says so first. */
  failed?: boolean;
  /** Address of a built file: `asset('look.css')`, from `buildAssets()`. */
  asset: (name: string) => string;
  islands?: IslandName[];
  /** Absolute address of the page proper, for search engines. */
  canonical?: string;
  /** The same page in other languages. */
  alternates?: { lang: Lang; href: string }[];
  /** Named meta tags, such as the ones 政府网站 pages must carry (SiteName, ArticleTitle, PubDate …). */
  meta?: Record<string, string>;
  /** Sheets beside `look.css`, by name. */
  styles?: readonly string[];
  /** Palette of the site, as `themes.css` names it. */
  theme?: string | undefined;
  /** Feed of what the page lists. */
  feed?: string | undefined;
  children: ComponentChildren;
};

/** The document. Used by the layouts, not by pages. */
export function Document(props: PageProps & { face: 'portal' | 'bench' | 'wall'; wholeTitle: string }) {
  return (
    <LangContext.Provider value={props.lang}>
      <html
        lang={langTag(props.lang)}
        data-size={props.size === 'large' ? 'large' : undefined}
        data-theme={props.theme}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{props.wholeTitle}</title>
          {Object.entries(props.meta ?? {}).map(([name, content]) => (
            <meta name={name} content={content} />
          ))}
          <link rel="stylesheet" href={props.asset('look.css')} />
          {props.styles?.map((name) => (
            <link rel="stylesheet" href={props.asset(name)} />
          ))}
          <link rel="stylesheet" media="print" href={props.asset('print.css')} />
          <link rel="icon" type="image/svg+xml" href={props.asset('mark.svg')} />
          {props.canonical && <link rel="canonical" href={props.canonical} />}
          {props.alternates?.map((a) => (
            <link rel="alternate" hreflang={langTag(a.lang)} href={a.href} />
          ))}
          {props.feed && <link rel="alternate" type="application/rss+xml" href={props.feed} />}
          {props.islands?.map((name) => (
            <script type="module" src={props.asset(`${name}.js`)} />
          ))}
        </head>
        <body data-face={props.face}>{props.children}</body>
      </html>
    </LangContext.Provider>
  );
}
