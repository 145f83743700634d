// Opening sites: many at a time, each with the columns of its template.
import type { Tx } from '#platform/database/db.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import type { Imprint, SiteKind } from '../contract.ts';
import { type ColumnPlan, frontOf, presetOf, TEMPLATES, type TemplateName, vetoOf } from '../rules/templates.ts';
import { insertColumns, insertSites, type NewColumn } from '../store/write.ts';

export interface SitePlan {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: SiteKind;
  readonly template: TemplateName;
  readonly organ: { readonly id: string; readonly path: string };
  readonly parentId?: string | null;
  readonly lang?: 'zh' | 'zh-Hant' | 'en';
  readonly variantOf?: string | null;
  readonly host?: string | null;
  readonly theme?: string;
  readonly siteCode?: string | null;
  readonly imprint: Imprint;
  readonly caseId?: string | null;
}

/** Opens sites, those above before those beneath. Three statements for each thousand. Gives their ids, in order. */
export async function openSites(tx: Tx, plans: readonly SitePlan[], now: Date): Promise<string[]> {
  const made = plans.map((plan) => ({ ...DEFAULTS, ...plan, id: newId(), home: frontOf(plan.template) }));
  await insertSites(tx, made, now);
  await insertColumns(
    tx,
    made.flatMap((site) => planColumns(site.id, TEMPLATES[site.template])),
  );
  await touchPages(tx, ['sites', ...plans.map((plan) => `frame:${plan.code}`)]);
  return made.map((site) => site.id);
}

const DEFAULTS = {
  parentId: null,
  lang: 'zh',
  variantOf: null,
  host: null,
  theme: 'qing',
  siteCode: null,
  caseId: null,
};

/** Rows of a template's columns, each above those beneath it. */
export function planColumns(
  siteId: string,
  plans: readonly ColumnPlan[],
  parent: { readonly id: string; readonly depth: number } | null = null,
): NewColumn[] {
  return plans.flatMap((plan, position) => {
    const id = newId();
    const depth = (parent?.depth ?? 0) + 1;
    const update = presetOf(plan.type);
    const own: NewColumn = {
      id,
      siteId,
      parentId: parent?.id ?? null,
      slug: plan.slug,
      name: plan.name,
      nameEn: plan.nameEn,
      type: plan.type,
      description: plan.name,
      keywords: plan.name,
      depth,
      position,
      organId: null,
      updateKind: update.kind,
      updateDays: update.days,
      veto: vetoOf(plan.slug, plan.type),
      group: null,
    };
    return [own, ...planColumns(siteId, plan.children, { id, depth })];
  });
}
