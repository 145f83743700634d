// Joins the modules into one house: kinds, listeners, subjects, permissions, faces, and the server's view of them all.

import { registerIndicator } from '#kernel/cases/indicator.ts';
import {
  addCalendarListener,
  addCaseListener,
  addCasePanel,
  addForgetter,
  registerKind,
} from '#kernel/cases/registry.ts';
import type { Room } from '#kernel/cases/room.ts';
import { guardBody } from '#kernel/documents/scan/acts.ts';
import { guardFile } from '#kernel/documents/scan/service.ts';
import { definePermissions, type Permissions } from '#kernel/people/rules/roles.ts';
import { actorFromAccount, identify } from '#kernel/people/service/identify.ts';
import { useTemplateNames } from '#office/sms/templates.ts';
import { useAuthorSource } from '#openness/articles/authors.ts';
import { findMovedArticle } from '#openness/articles/service/moved.ts';
import { type ActorCache, openActorCache } from '#platform/http/actor-cache.ts';
import type { House } from '#platform/http/house.ts';
import { openPageCache } from '#platform/http/page-cache.ts';
import type { Runtime } from '#platform/runtime.ts';
import { buildAssets } from '#ui/assets.ts';
import { joinDialogue } from './dialogue.ts';
import { makeFaces } from './faces.tsx';
import { type OwnHosts, openHosts } from './hosts.ts';
import { joinCity, joinItems, joinOffice, joinScores, joinUplink } from './joins.ts';
import { joinOpenness } from './openness.ts';
import { joinParticipation } from './participation.ts';
import { readCity } from './portal/city.ts';
import { listChildNames } from './portal/counties.ts';
import { nameTemplates } from './template-names.ts';

/** Requests a minute from one caller. `guess` is of secrets tried in vain. */
const RATES = { open: 1200, form: 120, guess: 20, upload: 60 } as const;

/** Makes the house ready to serve, once its rooms are registered. Called once a process. */
export async function composeHouse(
  runtime: Runtime,
  modules: readonly Room[],
  permissions: Permissions,
): Promise<House & { readonly actors: ActorCache; readonly hosts: OwnHosts }> {
  const [assets, city, counties, hosts] = await Promise.all([
    buildAssets(),
    readCity(runtime.db),
    listChildNames(runtime.db),
    openHosts(runtime.db),
  ]);
  const actors = openActorCache((token, now) => identify(runtime, permissions, token, now));
  return {
    runtime,
    resources: modules.flatMap((module) => module.resources ?? []),
    subjects: Object.assign({}, ...modules.map((module) => module.subjects ?? {})),
    faces: makeFaces({ runtime, assets, city, counties, modules }),
    pageCache: openPageCache(),
    hosts,
    findMoved: (host, path) => findMovedArticle(runtime.db, host, path, runtime.clock.now()),
    inspect: guardFile,
    guard: guardBody,
    identify: actors.identify,
    actors,
    rates: RATES,
  };
}

/** What must be known before any case is read, also by commands that serve nothing. Gives who may do what. */
export function registerRooms(modules: readonly Room[]): Permissions {
  joinItems();
  joinScores();
  joinOffice();
  joinUplink();
  joinCity();
  joinOpenness();
  joinParticipation();
  joinDialogue();
  for (const kind of modules.flatMap((module) => module.caseKinds ?? [])) registerKind(kind);
  for (const listener of modules.flatMap((module) => module.caseListeners ?? [])) addCaseListener(listener);
  for (const listener of modules.flatMap((module) => module.calendarListeners ?? [])) addCalendarListener(listener);
  for (const panel of modules.flatMap((module) => module.casePanels ?? [])) addCasePanel(panel);
  for (const { forgetWords } of modules) if (forgetWords) addForgetter(forgetWords);
  for (const indicator of modules.flatMap((module) => module.indicators ?? [])) registerIndicator(indicator);
  useTemplateNames(nameTemplates(Object.assign({}, ...modules.map(({ notices = {} }) => notices))));
  const permissions = definePermissions(modules);
  useAuthorSource((runtime, id) => actorFromAccount(runtime, permissions, id, runtime.clock.now()));
  return permissions;
}
