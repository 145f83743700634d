// The workbench face: what officers work in.
import type { ComponentChildren } from 'preact';
import { writeBetween } from '../once.ts';
import { KeepTexts } from '../parts/enhance.tsx';
import { Icon, type IconName, Mark } from '../parts/icon.tsx';
import { Toast, type ToastProps } from '../parts/note.tsx';
import { wordsIn } from '../words.ts';
import { Document, type PageProps } from './document.tsx';
import type { Tool } from './tools.tsx';

/** One entry of the rail; `count` is shown only when above zero. */
export type RailItem = { href: string; text: string; icon: IconName; count?: number; current?: boolean };

/** A group of the rail; the first usually has no heading. One that is folded opens at a touch of its heading. */
export type RailGroup = { heading?: string; folded?: boolean; items: RailItem[] };

/** Props of the workbench layout. */
export type BenchProps = PageProps & {
  home: string;
  rail: RailGroup[];
  search: { action: string; label: string; placeholder: string; value?: string };
  /** Server time in words, for officers decide by it; `dateTime` is ISO 8601. */
  clock: { text: string; dateTime: string };
  alerts?: { href: string; count: number };
  /** Large print and the other languages, as `preferenceTools` gives them. */
  tools?: Tool[];
  user: { text: string; href: string };
  toast?: ToastProps;
  /** Whose texts are kept on this computer until they are submitted; left out on pages without anybody. */
  account?: string;
  /** They go when the tab is closed. */
  brief?: boolean;
};

/**
 * A workbench page. The page writes exactly one `<h1>`, usually with `<BenchHead>`.
 *
 *     <BenchLayout {...desk} title="待办"><BenchHead title="待办 37 件">…</BenchHead>…</BenchLayout>
 */
export function BenchLayout(props: BenchProps) {
  const words = wordsIn(props.lang);
  return (
    <Document
      {...props}
      islands={props.account ? [...new Set([...(props.islands ?? []), 'x-draft' as const])] : props.islands}
      face="bench"
      wholeTitle={`${props.failed ? words.failed : ''}${props.title} · ${words.bench}`}
    >
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <a class="brand" href={props.home}>
          <Mark tone="dark" />
          <b>{words.bench}</b>
        </a>
        {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to Chromium 109 */}
        <form role="search" class="row" action={props.search.action}>
          <label class="vh" for="desk-search">
            {props.search.label}
          </label>
          <input
            id="desk-search"
            name="q"
            class="in"
            placeholder={props.search.placeholder}
            value={props.search.value}
            data-key="/"
          />
          <kbd>/</kbd>
        </form>
        <span class="push n sm">
          <time dateTime={props.clock.dateTime}>{props.clock.text}</time>
        </span>
        {props.alerts && (
          <a href={props.alerts.href}>
            <Icon name="bell" /> {props.alerts.count}
            <span class="vh">{words.alerts}</span>
          </a>
        )}
        {props.tools?.map(({ href, text, lang }) => (
          <a href={href} lang={lang} rel="nofollow">
            {text}
          </a>
        ))}
        <a href={props.user.href} class="sm">
          {props.user.text}
        </a>
      </header>
      <nav aria-label={words.benchNav}>
        {props.rail.map((group) => (
          <RailSection {...group} />
        ))}
      </nav>
      <main id="main" tabIndex={-1} data-brief={props.brief ? '' : undefined}>
        {props.children}
        {props.account && <KeepTexts account={props.account} refused={props.failed === true} />}
      </main>
      {props.toast && <Toast {...props.toast} />}
    </Document>
  );
}

/** Each officer has some thirty entries, on every page: their frame is written, not drawn. */
const OTHER = ['<a href="', '">', '', '', '</a>'];
const CURRENT = ['<a href="', '" aria-current="page">', '', '', '</a>'];

function RailSection({ heading, folded, items }: RailGroup) {
  const entries = items.map((item) =>
    writeBetween(item.current ? CURRENT : OTHER, [
      item.href,
      <Icon name={item.icon} />,
      item.text,
      item.count ? <span class="n">{item.count}</span> : null,
    ]),
  );
  if (!heading) return <>{entries}</>;
  return (
    <details open={!folded}>
      <summary>{heading}</summary>
      {entries}
    </details>
  );
}

/**
 * Top of a workbench page: way back, the one `<h1>`, states beside it, acts at the far end.
 * Usage: `<BenchHead back={{ href: '/desk', text: '待办' }} title="食品经营许可" beside={<Clock …/>}><LinkButton …/></BenchHead>`
 */
export function BenchHead(props: {
  title: ComponentChildren;
  back?: { href: string; text: string };
  beside?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="row ends">
      <div class="row">
        {props.back && (
          <a class="no-u" href={props.back.href}>
            ‹ {props.back.text}
          </a>
        )}
        <h1>{props.title}</h1>
        {props.beside}
      </div>
      {props.children && <div class="row">{props.children}</div>}
    </div>
  );
}
