// The portal face: what citizens see.
import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/icon.tsx';
import { type Crumb, Crumbs } from '../parts/navigation.tsx';
import { Toast, type ToastProps } from '../parts/note.tsx';
import { wordsIn } from '../words.ts';
import { Document, type PageProps } from './document.tsx';
import type { Tool } from './tools.tsx';

/** The site a page belongs to. */
export type Site = {
  name: string;
  tagline?: string;
  home: string;
  /** Three short columns: help, sister sites, this site. */
  footer: { heading: string; body: ComponentChildren }[];
  /** Who runs it, site code, filing numbers. */
  imprint: ComponentChildren;
};

/** One entry of the main navigation. */
export type NavItem = { href: string; text: string; current?: boolean };

/** Props of the portal layout. */
export type PortalProps = PageProps & {
  site: Site;
  nav: NavItem[];
  /** From `preferenceTools(lang, size, path)`. */
  tools: Tool[];
  /** The signed-in person; without it the sign-in button is shown. */
  user?: { name: string; href: string };
  signInHref?: string;
  toast?: ToastProps;
  crumbs?: Crumb[];
  /** At a shared screen nobody signs in for good and nothing leads out of the house; `leave` ends the visit. */
  shared?: { leave?: NavItem };
  /** Children bring their own bands and wraps (home page). */
  full?: boolean;
};

/**
 * A portal page. The page writes exactly one `<h1>` itself, usually with `<PageHead>`.
 *
 *     <PortalLayout {...frame} title="食品经营许可" crumbs={[{ text: '首页', href: '/' }, { text: '办事' }]}>
 *       <PageHead title="食品经营许可" lead="…" />
 *     </PortalLayout>
 */
export function PortalLayout(props: PortalProps) {
  const words = wordsIn(props.lang);
  const { site } = props;
  return (
    <Document {...props} face="portal" wholeTitle={`${props.failed ? words.failed : ''}${props.title} - ${site.name}`}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <div class="wrap">
          <a class="brand" href={site.home}>
            <Mark />
            <span>
              <b>{site.name}</b>
              {site.tagline && <small>{site.tagline}</small>}
              <span class="vh">{words.home}</span>
            </span>
          </a>
          <div class="tools">
            {props.tools.map((tool) => (
              <ToolLink {...tool} wide={!props.shared && tool.wide === true} />
            ))}
            <MainTool {...props} />
          </div>
          {props.nav.length > 0 && (
            <nav aria-label={words.mainNav}>
              {props.nav.map((item) => (
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {props.full ? (
          props.children
        ) : (
          <div class="wrap page">
            {props.crumbs && <Crumbs items={props.crumbs} />}
            {props.children}
          </div>
        )}
      </main>
      {props.toast && <Toast {...props.toast} />}
      {!props.shared && <PortalFooter site={site} tools={props.tools} languages={words.languages} />}
    </Document>
  );
}

/** The way to one's own account, or out of a shared screen. */
function MainTool({ shared, user, signInHref, lang }: PortalProps) {
  const own = user ?? { href: signInHref ?? '/sign-in', name: wordsIn(lang).signIn };
  const link = shared ? shared.leave : { href: own.href, text: own.name };
  return link ? (
    <a class="btn" href={link.href}>
      {link.text}
    </a>
  ) : null;
}

function ToolLink({ href, text, lang, wide }: Tool) {
  return (
    <a href={href} lang={lang} class={wide ? 'wide' : undefined} rel="nofollow">
      {text}
    </a>
  );
}

function PortalFooter({ site, tools, languages }: { site: Site; tools: Tool[]; languages: string }) {
  return (
    <footer>
      <div class="wrap">
        <div class="cols">
          {site.footer.map((column) => (
            <div>
              <h2>{column.heading}</h2>
              {column.body}
            </div>
          ))}
        </div>
        <hr />
        <div class="row ends">
          <p>{site.imprint}</p>
          <nav class="row" aria-label={languages}>
            {tools
              .filter((tool) => tool.wide)
              .map((tool) => (
                <a href={tool.href} lang={tool.lang} rel="nofollow">
                  {tool.text}
                </a>
              ))}
          </nav>
        </div>
      </div>
    </footer>
  );
}

/**
 * Top of a portal page: the one `<h1>`, what stands over it and under it.
 * Usage: `<PageHead eyebrow="第 3 步，共 6 步" title="店开在哪里？" lead="…"><Tag>行政许可</Tag></PageHead>`
 */
export function PageHead(props: {
  title: ComponentChildren;
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  /** Tags, clock chip and the like, in one row under the lead. */
  children?: ComponentChildren;
}) {
  return (
    <header class="stack tight">
      {props.eyebrow && <p class="eyebrow">{props.eyebrow}</p>}
      <h1 class="title">{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.children && <div class="row">{props.children}</div>}
    </header>
  );
}
