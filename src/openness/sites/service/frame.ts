// The head, menu and foot of a site, and the meta tags its pages carry.
import type { Frame } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { TreeNode } from '#ui/parts/navigation.tsx';
import { COLUMN_TYPES, type ColumnRef, type Imprint } from '../contract.ts';
import { treeAround } from '../rules/menu.ts';
import { PORTAL } from '../rules/tree.ts';
import type { SiteRecord } from '../store/read.ts';
import { frameWords } from '../words/frame.ts';

/** The text for this reader: the English one where there is one, else the Chinese. */
export const inWordsOf = (lang: Lang, zh: string, en: string | null | undefined): string =>
  lang === 'en' ? (en ?? zh) : zh;

const MOST_ENTRIES = 8;

/** The frame of a site's pages; undefined for the portal, whose frame is the house's own. */
export function frameOf(site: SiteRecord, columns: readonly ColumnRef[], lang: Lang): Frame | undefined {
  if (site.code === PORTAL) return undefined;
  const w = frameWords.in(lang);
  const top = columns.filter((column) => column.depth === 1 && !column.closed).slice(0, MOST_ENTRIES);
  const variants = site.variants.map((one) => ({ href: `/sites/${one.code}`, text: w.languages[one.lang] }));
  const above =
    site.parent && site.parent.code !== PORTAL
      ? [{ href: `/sites/${site.parent.code}`, text: inWordsOf(lang, site.parent.name, site.parent.nameEn) }]
      : [];
  return {
    name: inWordsOf(lang, site.name, site.nameEn),
    tagline: inWordsOf(lang, site.imprint.tagline ?? '', site.imprint.taglineEn) || null,
    home: site.home,
    theme: site.theme === 'qing' ? null : site.theme,
    nav: [
      { href: site.home, text: w.home },
      ...top.map((column) => ({ href: column.href, text: inWordsOf(lang, column.name, column.nameEn) })),
    ],
    footer: [
      {
        heading: w.sites,
        links: [...above, { href: '/', text: w.portal }, { href: '/sites', text: w.allSites }, ...variants],
      },
      {
        heading: w.thisSite,
        links: [
          { href: `${site.home}/feed`, text: w.feed },
          { href: `${site.home}/sitemap.xml`, text: w.map },
          { href: '/site-errors', text: w.errors },
          { href: '/privacy', text: w.privacy },
          { href: '/accessibility', text: w.accessibility },
        ],
      },
    ],
    imprint: imprintOf(site.imprint, site.siteCode, lang),
    canonicalHost: site.host,
  };
}

function imprintOf(imprint: Imprint, siteCode: string | null, lang: Lang): string {
  const w = frameWords.in(lang);
  const parts: readonly (readonly [string, string | null | undefined])[] = [
    [w.sponsor, inWordsOf(lang, imprint.sponsor, imprint.sponsorEn)],
    [w.operator, imprint.operator && inWordsOf(lang, imprint.operator, imprint.operatorEn)],
    [w.phone, imprint.phone],
    [w.address, imprint.address],
    [w.siteCode, siteCode],
    [w.icp, imprint.icp],
    [w.police, imprint.police],
  ];
  return parts.flatMap(([label, text]) => (text ? [`${label}${text}`] : [])).join('　');
}

/** The columns beside one of them, as the tree that stands beside it. */
export function treeOf(shown: Pick<ColumnRef, 'id' | 'above'>, columns: readonly ColumnRef[], lang: Lang): TreeNode[] {
  const toNode = (one: ColumnRef): TreeNode => ({
    text: inWordsOf(lang, one.name, one.nameEn),
    href: one.href,
    current: one.id === shown.id,
  });
  return treeAround(shown, columns).map(({ node, beneath }) => ({
    ...toNode(node),
    ...(beneath.length > 0 ? { children: beneath.map(toNode) } : {}),
  }));
}

/** 政府网站发展指引, annex 2: what each page says of its site, and a column's page of its column. */
export function metaOf(site: SiteRecord, column?: ColumnRef): Record<string, string> {
  return {
    SiteName: site.name,
    ...(site.host ? { SiteDomain: site.host } : {}),
    ...(site.siteCode ? { SiteIDCode: site.siteCode } : {}),
    ...(column
      ? {
          ColumnName: column.name,
          ColumnDescription: column.description,
          ColumnKeywords: column.keywords,
          ColumnType: COLUMN_TYPES[column.type].zh,
        }
      : {}),
  };
}
