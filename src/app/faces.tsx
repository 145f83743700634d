// The frames around every page: the portal's head and foot, the workbench's rail, the wall.

import type { Face, House } from '#platform/http/house.ts';
import type { Frame, Page, PageView } from '#platform/http/resource.ts';
import { endAt } from '#platform/http/screen.ts';
import { say } from '#platform/i18n/words.ts';
import type { MenuEntry, Module } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { toLocalIso } from '#platform/time.ts';
import type { Assets } from '#ui/assets.ts';
import { BenchLayout, type RailGroup } from '#ui/layout/bench.tsx';
import type { IslandName } from '#ui/layout/document.tsx';
import { PortalLayout, type Site } from '#ui/layout/portal.tsx';
import { ACCESSIBILITY, preferenceTools } from '#ui/layout/tools.tsx';
import { WallLayout } from '#ui/layout/wall.tsx';
import type { IconName } from '#ui/parts/icon.tsx';
import { renderPage } from '#ui/render.ts';
import { type City, inLang } from './portal/city.ts';
import type { listChildNames } from './portal/counties.ts';
import { words } from './words.ts';

export interface FaceParts {
  readonly runtime: Runtime;
  readonly assets: Assets;
  readonly city: City;
  readonly counties: Awaited<ReturnType<typeof listChildNames>>;
  readonly modules: readonly Module[];
}

export function makeFaces(parts: FaceParts): House['faces'] {
  const menu = parts.modules.flatMap((module) => module.menu ?? []).sort((a, b) => a.order - b.order);
  return {
    portal: portalFace(
      parts,
      menu.filter(({ face, group }) => face === 'portal' && group === 'main'),
    ),
    bench: benchFace(
      parts,
      menu.filter((entry) => entry.face === 'bench'),
    ),
    wall: (view, page) =>
      renderPage(
        <WallLayout {...common(parts, view, page)} title={view.title}>
          {view.body}
        </WallLayout>,
      ),
    bare: (view) => renderPage(view.body),
  };
}

function common(parts: FaceParts, view: PageView, page: Page) {
  return {
    lang: page.lang,
    size: view.shared ? ('large' as const) : page.size,
    failed: page.refused !== null,
    asset: parts.assets.url,
    islands: (view.islands ?? []) as IslandName[],
    canonical: view.unlisted ? undefined : `${placeOf(parts, view.frame)}${page.path}`,
    alternates: [...(view.alternates ?? [])],
    feed: view.feed,
    theme: view.frame?.theme ?? undefined,
    styles: [...(view.frame?.theme ? ['themes.css'] : []), ...(view.styles ?? [])],
    meta: metaOf(view),
  };
}

/** Scheme and host under which a page is to be found: its site's own, where it has one. */
function placeOf({ runtime: { config } }: FaceParts, frame: Frame | undefined): string {
  if (!frame?.canonicalHost) return config.publicUrl;
  const { protocol, port } = new URL(config.publicUrl);
  return `${protocol}//${frame.canonicalHost}${port ? `:${port}` : ''}`;
}

function metaOf(view: PageView): Record<string, string> {
  return {
    ...view.meta,
    ...(view.description ? { description: view.description } : {}),
    ...(view.unlisted ? { robots: 'noindex' } : {}),
  };
}

function portalFace(parts: FaceParts, menu: readonly MenuEntry[]): Face {
  return (view, page, said) => {
    const user =
      page.actor.kind === 'anonymous'
        ? undefined
        : {
            name: inLang(page.lang, page.actor.name, page.actor.nameEn ?? undefined),
            href: page.actor.kind === 'staff' ? '/desk' : '/account',
          };
    return renderPage(
      <PortalLayout
        {...common(parts, view, page)}
        title={view.title}
        site={view.frame ? framedSite(view.frame) : siteOf(parts, page)}
        nav={navOf(menu, view, page)}
        shared={sharedOf(view, page)}
        tools={toolsOf(page).filter((tool) => tool.wide || !view.shared)}
        user={user}
        toast={said ? { text: said } : undefined}
        crumbs={
          view.crumbs
            ? [
                { text: words.in(page.lang).home, href: view.frame?.home ?? '/' },
                ...crumbsOf(menu, view, page),
                { text: view.title },
              ]
            : undefined
        }
        full={view.full}
      >
        {view.body}
      </PortalLayout>,
    );
  };
}

/** Of a page at a shared screen: the way to end one's visit, once it has begun. */
function sharedOf(view: PageView, { screen, lang }: Page) {
  if (screen) return { leave: { href: endAt(screen), text: words.in(lang).leave } };
  return view.shared ? {} : undefined;
}

function navOf(menu: readonly MenuEntry[], view: PageView, page: Page) {
  if (view.shared) return [];
  if (view.frame) return [...view.frame.nav];
  return [
    { href: '/', text: words.in(page.lang).home, current: page.path === '/' },
    ...menu.map((entry) => ({
      href: entry.href,
      text: textOf(entry, page),
      current: isCurrent(entry, view, page),
    })),
  ];
}

/** The way down to a page of the portal begins at its entry of the menu. */
function crumbsOf(menu: readonly MenuEntry[], view: PageView, page: Page) {
  const crumbs = view.crumbs ?? [];
  const entry = view.frame ? undefined : menu.find((one) => isCurrent(one, view, page));
  if (!entry || entry.href === page.path) return crumbs;
  return [{ href: entry.href, text: textOf(entry, page) }, ...crumbs.filter(({ href }) => href !== entry.href)];
}

/** The head and foot of another site than the portal. */
function framedSite(frame: Frame): Site {
  return {
    name: frame.name,
    ...(frame.tagline ? { tagline: frame.tagline } : {}),
    home: frame.home,
    footer: frame.footer.map(({ heading, links }) => ({
      heading,
      body: (
        <p class="row">
          {links.map(({ href, text }) => (
            <a href={href}>{text}</a>
          ))}
        </p>
      ),
    })),
    imprint: frame.imprint,
  };
}

/** What opens the page goes along: the key of a draft, the query code of a case. */
function toolsOf({ lang, size, path, query }: Page) {
  const asked = new URLSearchParams(query).toString();
  return preferenceTools(lang, size, asked ? `${path}?${asked}` : path);
}

function textOf(entry: MenuEntry, page: Page): string {
  return say(page.lang, entry);
}

function isCurrent(entry: MenuEntry, view: PageView, page: Page): boolean {
  if (view.current) return view.current === entry.href;
  return [entry.href, ...(entry.also ?? [])].some((at) => page.path === at || page.path.startsWith(`${at}/`));
}

function siteOf(parts: FaceParts, page: Page): Site {
  const { city } = parts;
  const { lang } = page;
  const w = words.in(lang);
  return {
    name: inLang(lang, city.portal?.title ?? city.name, city.portal?.titleEn ?? city.nameEn),
    tagline: inLang(lang, city.portal?.tagline ?? '', city.portal?.taglineEn),
    home: '/',
    footer: [
      { heading: w.help, body: helpOf(city, page) },
      { heading: w.openness, body: opennessOf(parts, page) },
      {
        heading: w.thisSite,
        body: (
          <p class="row">
            <a href="/supervision">{w.figures}</a>
            <a href="/supervision/scores">{w.scores}</a>
            <a href="/supervision/circulars">{w.circulars}</a>
            <a href="/supervision/remedies">{w.remedies}</a>
            <a href="/ledger/days">{w.ledger}</a>
            <a href="/site-errors">{w.siteErrors}</a>
            <a href="/privacy">{w.privacy}</a>
            <a href="/accessibility">{w.accessibility}</a>
            <a href="/openapi.json">{w.api}</a>
          </p>
        ),
      },
    ],
    imprint: imprintOf(city, page),
  };
}

/** What is open to everyone, and the counties. */
function opennessOf({ counties }: FaceParts, { lang }: Page) {
  const w = words.in(lang);
  return (
    <div class="stack">
      <p class="row">
        <a href="/foi">{w.foi}</a>
        <a href="/foi/reports">{w.annualReports}</a>
        <a href="/gazette">{w.gazette}</a>
        <a href="/conferences">{w.conferences}</a>
        <a href="/reading-points">{w.readingPoints}</a>
        <a href="/powers">{w.powers}</a>
        <a href="/organs">{w.organs}</a>
        <a href="/sites">{w.sites}</a>
        <a href="/openness/sites">{w.siteScores}</a>
      </p>
      {counties.length > 0 && (
        <div>
          <h2>{w.counties}</h2>
          <p class="row">
            {counties.map((county) => (
              <a href={`/organs/${county.code}`}>{inLang(lang, county.name, county.nameEn ?? undefined)}</a>
            ))}
          </p>
        </div>
      )}
    </div>
  );
}

function helpOf(city: City, page: Page) {
  const w = words.in(page.lang);
  const { hall } = city;
  return (
    <>
      <p>
        {w.hotline} <b>{city.hotline}</b> {w.allDay}
      </p>
      {city.enquiryLine ? (
        <p>
          {w.enquiryLine} <b>{city.enquiryLine}</b>
        </p>
      ) : null}
      {hall ? (
        <>
          <p>
            {inLang(
              page.lang,
              `${hall.name}：${hall.address}`,
              hall.nameEn && `${hall.nameEn}: ${hall.addressEn ?? hall.address}`,
            )}
          </p>
          <p>
            {inLang(page.lang, hall.hours, hall.hoursEn)} · <a href="/halls">{w.halls}</a>
          </p>
        </>
      ) : null}
    </>
  );
}

function imprintOf(city: City, page: Page) {
  const w = words.in(page.lang);
  const { footer } = city;
  if (!footer) return 'Sunhall 阳光政务';
  const { sponsor, sponsorEn, operator, operatorEn, siteCode, icp, icpEn, police, policeEn } = footer;
  const lines = [
    `${w.sponsor}${inLang(page.lang, sponsor, sponsorEn)}`,
    `${w.operator}${inLang(page.lang, operator, operatorEn)}`,
    `${w.siteCode}${siteCode}`,
    ...(icp ? [`${w.icp}${inLang(page.lang, icp, icpEn)}`] : []),
    ...(police ? [`${w.police}${inLang(page.lang, police, policeEn)}`] : []),
  ];
  return lines.join('　');
}

function benchFace(parts: FaceParts, menu: readonly MenuEntry[]): Face {
  return (view, page, said) => {
    const w = words.in(page.lang);
    return renderPage(
      <BenchLayout
        {...common(parts, { ...view, unlisted: true }, page)}
        title={view.title}
        home="/desk"
        rail={railOf(menu, view, page)}
        search={{ action: '/desk/cases', label: w.deskSearch, placeholder: w.deskSearchHint }}
        clock={{ text: w.clock(page.now), dateTime: toLocalIso(page.now) }}
        tools={toolsOf(page).filter((tool) => tool.href !== ACCESSIBILITY)}
        user={{
          text: [page.actor, page.actor.unit]
            .flatMap((one) => (one ? inLang(page.lang, one.name, one.nameEn ?? undefined) : []))
            .join(' · '),
          href: '/account',
        }}
        toast={said ? { text: said } : undefined}
        account={page.actor.id ?? undefined}
        brief={view.brief}
      >
        {view.body}
      </BenchLayout>,
    );
  };
}

/** So many entries are seen at once on a small screen; a group so short takes no room worth a touch. */
const MOST_SEEN = 20;
const SHORT = 6;

/**
 * Entries of the rail that the officer may use, in their groups. Where they are many, long groups are folded but the one
 * in which the officer is; outside of all, the longest is open.
 */
function railOf(menu: readonly MenuEntry[], view: PageView, page: Page): RailGroup[] {
  const mine = menu.filter((entry) => !entry.permission || page.actor.scopes(entry.permission).length > 0);
  const current = [...mine].sort((a, b) => b.href.length - a.href.length).find((entry) => isCurrent(entry, view, page));
  const groups = [...Map.groupBy(mine, (entry) => entry.group)];
  const longest = groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
  const open = current?.group || longest;
  return groups.map(([group, entries]) => ({
    ...(group === '' ? {} : { heading: words.in(page.lang).groups[group as 'business'] ?? group }),
    folded: mine.length > MOST_SEEN && entries.length > SHORT && group !== open,
    items: entries.map((entry) => ({
      href: entry.href,
      text: textOf(entry, page),
      icon: entry.icon as IconName,
      current: entry === current,
    })),
  }));
}
