// The wing of openness (政务公开): its rooms, what joins them to others, and the ports between them.

import { articleFilingRoom } from '#journeys/article-filing.ts';
import { documentToCatalogue } from '#journeys/document-to-catalogue.ts';
import { requestToArticle } from '#journeys/request-to-article.tsx';
import type { Room } from '#kernel/cases/room.ts';
import { useClearing } from '#kernel/documents/clearing.ts';
import { registerDocumentKind } from '#kernel/documents/registry.ts';
import { useOpennessSettings } from '#kernel/documents/settings.ts';
import { useOwnParts } from '#kernel/people/service/own-account.ts';
import { annualReports } from '#openness/annual-reports/module.ts';
import { reportKind } from '#openness/annual-reports/service/publish.ts';
import { useReportSources } from '#openness/annual-reports/sources.ts';
import { appraisals } from '#openness/appraisals/module.ts';
import { useAnswers } from '#openness/articles/answers.ts';
import { useColumnSource } from '#openness/articles/columns.ts';
import { articleKind } from '#openness/articles/document-kind.ts';
import { articleEntries } from '#openness/articles/entries.ts';
import { useFilmSource } from '#openness/articles/films.ts';
import { articles } from '#openness/articles/module.ts';
import { useProjects } from '#openness/articles/projects.ts';
import { catalogue } from '#openness/catalogue/module.ts';
import { settleDues } from '#openness/catalogue/service/settle.ts';
import { usePublished } from '#openness/catalogue/sources.ts';
import { channels } from '#openness/channels/module.ts';
import { useMediaSource, useOwnSources } from '#openness/channels/sources.ts';
import { clearance } from '#openness/clearance/module.ts';
import { openClearance } from '#openness/clearance/service/open.ts';
import { conferenceKind } from '#openness/conferences/document-kind.ts';
import { conferences } from '#openness/conferences/module.ts';
import { countConferences } from '#openness/conferences/store.ts';
import { decisions } from '#openness/decisions/module.ts';
import { films } from '#openness/films/module.ts';
import { openFilmPart } from '#openness/films/parts.ts';
import { askForFilms, makeAgain } from '#openness/films/service.ts';
import { listFilms } from '#openness/films/store.ts';
import { follows } from '#openness/follows/module.ts';
import { useFollowSource } from '#openness/follows/sources.ts';
import { fourSystems } from '#openness/four-systems/module.ts';
import { issueKind } from '#openness/gazette/document-kind.ts';
import { gazette } from '#openness/gazette/module.ts';
import { countItems } from '#openness/gazette/store.ts';
import { openDays } from '#openness/open-days/module.ts';
import { places } from '#openness/places/module.ts';
import { projectKind } from '#openness/projects/document-kind.ts';
import { projects } from '#openness/projects/module.ts';
import { useProjectSources } from '#openness/projects/sources.ts';
import { readingPoints } from '#openness/reading-points/module.ts';
import { requests } from '#openness/requests/module.ts';
import { selfCheck } from '#openness/self-check/module.ts';
import { useSiteSource } from '#openness/self-check/sources.ts';
import { useEntrySource } from '#openness/sites/entries.ts';
import { sites } from '#openness/sites/module.ts';
import { columnSource } from '#openness/sites/source.ts';
import { staffDisplay } from '#openness/staff-display/module.ts';
import { visits } from '#openness/visits/module.ts';
import { useVisitPlaces } from '#openness/visits/places.ts';
import { watchwords } from '#openness/watchwords/module.ts';
import { followedPlaces, noteAndTell, pushedColumns } from './followed.ts';
import { ownParts } from './own-parts.ts';
import { readCity } from './portal/city.ts';
import { findTold, projectSources } from './project-sources.ts';
import { countYear, publishedThings } from './published.ts';
import { reportSources } from './report-figures.ts';
import { sitesToCheck } from './site-checks.ts';
import { visitedPlaces } from './visits.ts';

/** Rooms of floor 3. */
export const opennessRooms: readonly Room[] = [
  sites,
  articles,
  films,
  requests,
  clearance,
  watchwords,
  catalogue,
  annualReports,
  gazette,
  conferences,
  projects,
  decisions,
  fourSystems,
  channels,
  readingPoints,
  openDays,
  appraisals,
  places,
  staffDisplay,
  follows,
  selfCheck,
  visits,
];

/** Files of floor 4 that join them to other rooms. */
export const opennessJourneys: readonly Room[] = [requestToArticle, articleFilingRoom, documentToCatalogue];

/** Called once a process, before anything is read. */
export function joinOpenness(): void {
  registerDocumentKind(articleKind);
  registerDocumentKind(reportKind);
  registerDocumentKind(issueKind);
  registerDocumentKind(conferenceKind);
  registerDocumentKind(projectKind);
  useReportSources(reportSources);
  useOwnSources([
    { group: 'site', count: countYear },
    { group: 'gazette', count: (db, asked) => countItems(db, { ...asked, series: 'gazette' }) },
    { group: 'conference', count: countConferences },
  ]);
  useProjectSources(projectSources);
  useProjects(findTold);
  useClearing({ open: openClearance });
  useColumnSource({ ...columnSource, notePublished: noteAndTell });
  useFilmSource({ ask: askForFilms, again: makeAgain, list: listFilms, open: openFilmPart });
  useFollowSource(followedPlaces);
  useMediaSource(pushedColumns);
  useOwnParts(ownParts);
  useAnswers(settleDues);
  usePublished(publishedThings);
  useEntrySource(articleEntries);
  useSiteSource(sitesToCheck);
  useVisitPlaces(visitedPlaces);
  useOpennessSettings(async (db) => (await readCity(db)).openness);
}
