// The clock chip: how much of a time limit is gone. Always a shape and words; colour only adds.
import type { ComponentChildren, VNode } from 'preact';
import { drawOnce } from '../once.ts';

/** `ok` runs · `near` soon due · `over` overdue · `held` suspended · `done` finished. */
export type ClockState = 'ok' | 'near' | 'over' | 'held' | 'done';

const signs = {
  over: drawSign(<path d="M8 2 1.5 14h13zM8 6.5v3.5M8 12h.01" />),
  held: drawSign(<path d="M5.5 3v10M10.5 3v10" />),
  done: drawSign(<path d="m3 8.5 3.5 3.5L13 4.5" />),
};

/** The ring of each hundredth of a limit, drawn when it is first shown. */
const rings = new Map<number, VNode>();

/**
 * `fraction` is the used part of the limit, 0 to 1, drawn as a ring while the clock runs.
 * Usage: `<Clock state="near" fraction={0.8}>剩 2 个工作日</Clock>`
 */
export function Clock(props: { state: ClockState; fraction?: number; children: ComponentChildren }) {
  const { state } = props;
  return (
    <span class={state === 'done' ? 'clock' : `clock ${state}`}>
      {state === 'ok' || state === 'near' ? findRing(props.fraction ?? 0) : signs[state]}
      {props.children}
    </span>
  );
}

function findRing(fraction: number): VNode {
  const part = Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  const ring = rings.get(part) ?? drawSign(<Ring part={part} />);
  rings.set(part, ring);
  return ring;
}

function drawSign(strokes: VNode): VNode {
  return drawOnce(
    <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      {strokes}
    </svg>,
  );
}

function Ring({ part }: { part: number }) {
  return (
    <>
      <circle cx="8" cy="8" r="6" opacity=".3" />
      <circle cx="8" cy="8" r="6" pathLength="100" stroke-dasharray={`${part} 100`} transform="rotate(-90 8 8)" />
    </>
  );
}
