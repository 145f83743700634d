// A fact about a thing, in one or two words. Never clickable: for that there are links and buttons.
import type { ComponentChildren } from 'preact';

/** How a fact is coloured. `near` = wants attention, `over` = wrong, `on` = the state the thing is in. */
export type TagState = 'ok' | 'near' | 'over' | 'held' | 'on';

/** Usage: `<Tag>行政许可</Tag> <Tag state="ok">可全程网办</Tag>` */
export function Tag({ state, children }: { state?: TagState; children: ComponentChildren }) {
  return <span class={state ? `tag ${state}` : 'tag'}>{children}</span>;
}
