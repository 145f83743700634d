// What the desk reads of a year's table: as the public has it, what was entered, and what whoever looks may do.
import type { loadWork } from './page.tsx';
import type { Entry } from './store.ts';

export interface DeskWork extends Awaited<ReturnType<typeof loadWork>> {
  readonly entries: readonly Entry[];
  readonly mayEnter: boolean;
  readonly mayPublish: boolean;
}
