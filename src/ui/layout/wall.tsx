// The wall face: one screen of 1920 by 1080 that nobody touches.
import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/icon.tsx';
import { Document, type PageProps } from './document.tsx';

/**
 * A wall board of three columns. Usage:
 *
 *     <WallLayout {...page} heading="临沧市电子监察" summary="全市 8 县（区）" day="2026年10月12日 星期一" time="10:24:36">
 *       <div><Pane title="今天">…</Pane></div><div>…</div><div>…</div>
 *     </WallLayout>
 */
export function WallLayout(
  props: PageProps & { heading: string; summary?: string; day: string; time: ComponentChildren },
) {
  return (
    <Document {...props} face="wall" wholeTitle={props.title}>
      <header>
        <Mark tone="dark" size={52} />
        <h1>{props.heading}</h1>
        <span class="dim">{props.summary}</span>
        <span class="push dim">{props.day}</span>
        <span class="v">{props.time}</span>
      </header>
      <main id="main">{props.children}</main>
    </Document>
  );
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
