// Takes in the sites of a city pack: everything is checked before anything is written.
import { z } from 'zod';
import type { Organ, PackFault, PackResult } from '#kernel/organs/contract.ts';
import { listByCodes } from '#kernel/organs/store/read.ts';
import type { Tx } from '#platform/database/db.ts';
import { hostText, imprintSchema, SITE_KINDS, siteText, THEMES } from '../contract.ts';
import { orderByParent } from '../rules/order.ts';
import { TEMPLATE_NAMES, type TemplateName, templateOf } from '../rules/templates.ts';
import { listSiteCodes } from '../store/load.ts';
import { loadWords } from '../words/load.ts';
import { findTwice, name, type PackLine, type Read, readLines } from './lines.ts';
import { openSites, type SitePlan } from './open.ts';

const siteSchema = z.strictObject({
  code: siteText,
  name,
  name_en: name.optional(),
  kind: z.enum(SITE_KINDS),
  organ: z.string().min(1),
  parent: siteText.optional(),
  template: z.enum(TEMPLATE_NAMES as [TemplateName, ...TemplateName[]]).optional(),
  host: hostText.optional(),
  theme: z.enum(THEMES).default('qing'),
  lang: z.enum(['zh', 'zh-Hant', 'en']).default('zh'),
  variant_of: siteText.optional(),
  site_code: z.string().max(40).optional(),
  imprint: imprintSchema.partial().optional(),
});

/** Opens the sites that are not there yet; those that are keep what became of them since. */
export async function loadSites(tx: Tx, lines: readonly PackLine[], now: Date): Promise<PackResult> {
  const { read, faults } = readLines(lines, siteSchema);
  const known = await listSiteCodes(tx);
  const wanted = [...new Set(read.map(({ value }) => value.organ))];
  const organs = new Map((await listByCodes(tx, wanted)).map((organ) => [organ.code, organ]));
  faults.push(...findLoose(read, known, organs));
  const { ordered, circular } = orderByParent(
    read.map((one) => ({ ...one, key: one.value.code, parent: one.value.parent ?? one.value.variant_of })),
  );
  faults.push(...circular.map(({ line }) => ({ line, field: 'parent', reason: loadWords.in('zh').circle })));
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  const ids = new Map(known);
  for (const { value } of ordered.filter(({ key }) => !known.has(key))) {
    const organ = organs.get(value.organ);
    const [id] = organ ? await openSites(tx, [planOf(value, organ, ids)], now) : [];
    if (id) ids.set(value.code, id);
  }
  return { loaded: read.length, faults: [], notes: [] };
}

type PackSite = z.output<typeof siteSchema>;

/** What a line names that is not there, or that another line has. */
function findLoose(
  read: readonly Read<PackSite>[],
  known: ReadonlyMap<string, string>,
  organs: ReadonlyMap<string, Organ>,
): PackFault[] {
  const w = loadWords.in('zh');
  const codes = new Set([...known.keys(), ...read.map(({ value }) => value.code)]);
  const loose = read.flatMap(({ line, value }): PackFault[] => {
    const organ = organs.has(value.organ) ? [] : [{ line, field: 'organ', reason: w.noOrgan(value.organ) }];
    const sites = (['parent', 'variant_of'] as const).flatMap((field) => {
      const named = value[field];
      return named && !codes.has(named) ? [{ line, field, reason: w.noSite(named) }] : [];
    });
    return [...organ, ...sites];
  });
  return [...loose, ...findTwice(read, ({ code }) => code, 'code'), ...findTwice(read, ({ host }) => host, 'host')];
}

function planOf(value: PackSite, organ: Organ, ids: ReadonlyMap<string, string>): SitePlan {
  const idOf = (code: string | undefined) => (code && ids.get(code)) || null;
  return {
    code: value.code,
    name: value.name,
    nameEn: value.name_en ?? null,
    kind: value.kind,
    template: value.template ?? templateOf(value.kind),
    organ,
    parentId: idOf(value.parent),
    lang: value.lang,
    variantOf: idOf(value.variant_of),
    host: value.host ?? null,
    theme: value.theme,
    siteCode: value.site_code ?? null,
    imprint: { sponsor: organ.name, ...(organ.nameEn ? { sponsorEn: organ.nameEn } : {}), ...value.imprint },
  };
}
