// Which organs still need a site, and what each is called. Pure.

import type { SiteKind } from '../contract.ts';
import { type TemplateName, templateOf } from './templates.ts';
import { PORTAL } from './tree.ts';

/** As much of an organ as its site needs. */
export interface SiteOrgan {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly level: number;
  readonly line: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface KnownSite {
  readonly id: string;
  readonly code: string;
  readonly kind: SiteKind;
  readonly organId: string;
  readonly organPath: string;
}

export interface PlannedSite {
  readonly code: string;
  readonly kind: SiteKind;
  readonly template: TemplateName;
  readonly organ: SiteOrgan;
  readonly parentId: string | null;
}

/** Sites of one's own; a portal is kept by an office that has a site of its own as well. */
const OWN: readonly SiteKind[] = ['department', 'township', 'enterprise'];
const TOWNSHIP = 5;

/**
 * A site for each organ of government down to the townships and each public enterprise that has none. A government itself
 * is shown by its portal, which a city or county opens by name. Codes follow from the codes of organs.
 */
export function planSites(
  organs: readonly SiteOrgan[],
  known: readonly KnownSite[],
  template?: TemplateName,
): PlannedSite[] {
  const root = organs.find((organ) => organ.line === 'government' && organ.level < 4)?.code.split('-')[0] ?? '';
  const served = new Set(known.filter((site) => OWN.includes(site.kind)).map((site) => site.organId));
  const taken = new Set(known.map((site) => site.code));
  return organs
    .filter((organ) => !served.has(organ.id) && !isGovernment(organ))
    .map((organ) => ({ organ, kind: kindOf(organ), code: codeOf(organ.code, root) }))
    .filter(({ code }) => !taken.has(code))
    .map((one) => ({ ...one, template: template ?? templateOf(one.kind), parentId: findParent(one.organ, known) }));
}

/** Of a city or a county; a township’s government is an organ like others. */
const isGovernment = (organ: SiteOrgan) => organ.line === 'government' && organ.level < TOWNSHIP;

function kindOf(organ: SiteOrgan): SiteKind {
  if (organ.kind === 'enterprise') return 'enterprise';
  return organ.level === TOWNSHIP ? 'township' : 'department';
}

/** `530900-market` → `market`, `530902-market` → `o530902-market`: what begins an address begins with a letter. */
function codeOf(organCode: string, root: string): string {
  const own = organCode.startsWith(`${root}-`) ? organCode.slice(root.length + 1) : organCode;
  return (/^[a-z]/.test(own) ? own : `o${own}`).slice(0, 40);
}

/** The portal of its county, else that of the city: the one whose region holds it most closely. */
function findParent(organ: SiteOrgan, known: readonly KnownSite[]): string | null {
  const county = known.filter((site) => site.kind === 'county');
  const near = county.find((site) => organ.path.startsWith(regionOf(site.organPath)));
  return near?.id ?? known.find((site) => site.code === PORTAL)?.id ?? null;
}

/** `/530900/530902/530902-government/…/` → `/530900/530902/`: the node of the county. */
const regionOf = (path: string) => `/${path.split('/').filter(Boolean).slice(0, 2).join('/')}/`;
