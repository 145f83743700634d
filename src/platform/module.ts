// The card of a module: everything it gives to the house, in one list that the composition root reads.
import type { z } from 'zod';
import type { SealedPlaces } from '#platform/crypto/reseal.ts';
import type { ListHeld } from '#platform/files/store.ts';
import type { FindSubject } from '#platform/http/access.ts';
import type { Resource } from '#platform/http/resource.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { SearchSource } from '#platform/search/source.ts';

/** A permission and the roles that hold it. `deep` reaches every unit beneath the one the role is held in. */
export interface PermissionCard {
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly string[];
  readonly deep: boolean;
}

/** A background job: its payload's shape and the handler. Enqueued inside the caller's transaction. */
export interface JobCard {
  readonly payload: z.ZodType;
  /** `stop` is given up when the process ends: what takes minutes ends then and goes on elsewhere. */
  readonly run: (runtime: Runtime, payload: never, stop?: AbortSignal) => Promise<void>;
  /** Cron in city time, for jobs that also run by themselves. */
  readonly schedule?: string;
}

export interface MenuEntry {
  readonly face: 'portal' | 'bench';
  readonly href: string;
  readonly zh: string;
  readonly en: string;
  readonly icon: string;
  readonly group: string;
  readonly order: number;
  /** What it is for in a sentence, where the entry stands on a page that has room for one. */
  readonly lead?: { readonly zh: string; readonly en: string };
  /** Other addresses whose pages mark this entry. */
  readonly also?: readonly string[];
  /** Shown to those who hold it; everyone when absent. */
  readonly permission?: string;
}

export interface Module {
  readonly name: string;
  /** Tables this module owns: no other module may name them in SQL. */
  readonly tables: readonly string[];
  /** Where its tables keep sealed texts, so that keys can be rotated. */
  readonly sealed?: SealedPlaces;
  readonly resources?: readonly Resource[];
  readonly permissions?: Readonly<Record<string, PermissionCard>>;
  readonly subjects?: Readonly<Record<string, FindSubject>>;
  readonly jobs?: Readonly<Record<string, JobCard>>;
  readonly searchSources?: readonly SearchSource[];
  /** The words of each notice the module sends, by name: `application.accepted`. */
  readonly notices?: NoticeTemplates;
  /** What its notices are about, for people to choose by which channels they come. */
  readonly topics?: readonly Topic[];
  /** Which of these stored files the module's tables hold: the others may be deleted. */
  readonly listHeldFiles?: ListHeld;
  readonly menu?: readonly MenuEntry[];
  // biome-ignore lint/suspicious/noExplicitAny: word trees of any shape, checked where they are declared
  readonly words?: readonly Words<any>[];
}
