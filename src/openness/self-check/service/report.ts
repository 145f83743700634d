// Taking in an error that somebody found on a site: it goes to the organ the site belongs to.
import { namelessReader, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type ErrorReport, notOurs, REPORT } from '../contract.ts';
import type { ReportData } from '../rules/report.ts';
import { siteSource } from '../sources.ts';

const POSTS = ['editor', 'section-head', 'organ-head'] as const;

/** @throws notOurs, laid to `address`, for pages of no site of the city */
export async function reportError(ctx: ActContext, report: ErrorReport): Promise<Opened> {
  const code = await siteSource().siteOf(ctx.tx, report.address, ctx.runtime.config.publicUrl);
  const site = code === undefined ? undefined : await siteSource().find(ctx.tx, code, ctx.now);
  if (!site) throw notOurs().laidTo('address', ctx.lang);
  const organ = await getOrgan(ctx.tx, site.organId);
  const filled = (await listOfficers(ctx.tx, organ.id, ctx.now)).map((officer) => officer.post);
  const { errorReportDays } = await readOpennessSettings(ctx.tx);
  const data: ReportData = {
    address: report.address,
    text: report.text,
    site: { code: site.code, name: site.name, nameEn: site.nameEn },
  };
  return openCase(ctx, {
    kind: REPORT,
    clientId: report.clientId,
    subject: { id: null, code: null },
    title: `网站找错：${site.name}`,
    titleEn: `Error on a site: ${site.nameEn ?? site.name}`,
    ...placeOf(organ),
    channel: 'web',
    applicant: { ...namelessReader(ctx), phone: report.phone },
    // An organ without officers of its own has a head above it to whom supervision shows what is late.
    post: POSTS.find((post) => filled.includes(post)) ?? 'organ-head',
    limits: [{ do: 'start', kind: 'site-error-reply', limit: { amount: errorReportDays, unit: 'wd' } }],
    data: { ...data },
  });
}
