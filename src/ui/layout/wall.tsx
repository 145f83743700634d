// The wall face: one screen of 1920 by 1080 that nobody touches.
import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/icon.tsx';
import { Document, type PageProps } from './document.tsx';

/**
 * A wall board: its head and three columns of panes.
 *
 *     <WallLayout {...page} title="电子监察">
 *       <WallHead heading="临沧市电子监察" summary="全市 8 县（区）" day="2026年10月12日 星期一" time="10:24:36" />
 *       <WallColumns><div><Pane title="今天">…</Pane></div><div>…</div><div>…</div></WallColumns>
 *     </WallLayout>
 */
export function WallLayout(props: PageProps) {
  return (
    <Document {...props} face="wall" wholeTitle={props.title}>
      {props.children}
    </Document>
  );
}

/** Head of the board, with the page's one `<h1>`. */
export function WallHead(props: { heading: string; summary?: string; day: string; time: ComponentChildren }) {
  return (
    <header>
      <Mark tone="dark" size={52} />
      <h1>{props.heading}</h1>
      <span class="dim">{props.summary}</span>
      <span class="push dim">{props.day}</span>
      <span class="v">{props.time}</span>
    </header>
  );
}

/** The board itself: three children, left, middle, right. */
export function WallColumns({ children }: { children: ComponentChildren }) {
  return <main id="main">{children}</main>;
}

/** One framed part of the wall. */
export function Pane({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="pane">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
