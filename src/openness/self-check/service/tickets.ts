// Tickets: one for each check that found something on a site, with the organ that keeps it; closed when nothing is left of it.
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { ActContext } from '#platform/http/context.ts';
import { CHECKS, type CheckName, TICKET } from '../contract.ts';
import { limitOf, type TicketData } from '../rules/ticket.ts';
import type { CheckedSite } from '../sources.ts';
import { listSettled, type OpenFinding, setTicket } from '../store/findings.ts';

/** Whose desk a ticket comes to, the first choice first. */
const POSTS = ['editor', 'section-head', 'organ-head'] as const;

/** Who found it. */
const CHECKER = { kind: 'legal', name: '网站自查', nameEn: 'Nightly check of sites' } as const;

export async function keepTickets(
  ctx: ActContext,
  sites: readonly CheckedSite[],
  open: ReadonlyMap<string, readonly OpenFinding[]>,
  days: number,
): Promise<void> {
  for (const id of await listSettled(
    ctx.tx,
    sites.map((site) => site.id),
  )) {
    await performAct(ctx, { caseId: id, act: 'gone', body: {} });
  }
  for (const site of sites) {
    const organOf = new Map(site.columns.map((column) => [column.slug, column.organId ?? site.organId]));
    const untold = (open.get(site.id) ?? []).filter((finding) => !finding.ticketed);
    const piles = Map.groupBy(untold, ({ check, subject }) => `${check} ${organOf.get(subject) ?? site.organId}`);
    for (const [pile, findings] of piles) {
      await openTicket(ctx, { site, organId: pile.split(' ')[1] ?? site.organId, findings, days });
    }
  }
}

interface Pile {
  readonly site: CheckedSite;
  readonly organId: string;
  readonly findings: readonly OpenFinding[];
  readonly days: number;
}

/** Where nobody is who could take it, what was found stands on the board of the site all the same. */
async function openTicket(ctx: ActContext, { site, organId, findings, days }: Pile): Promise<void> {
  const organ = await getOrgan(ctx.tx, organId);
  const filled = (await listOfficers(ctx.tx, organ.id, ctx.now)).map((officer) => officer.post);
  const post = POSTS.find((one) => filled.includes(one));
  const name = findings[0]?.check as CheckName;
  const check = CHECKS[name];
  if (!post || !check) return;
  const data: TicketData = {
    site: { code: site.code, name: site.name, nameEn: site.nameEn },
    check: name,
    listed: findings.map(({ name, nameEn }) => ({ name, nameEn })),
  };
  const { file } = await openCase(ctx, {
    kind: TICKET,
    subject: { id: null, code: null },
    title: `${site.name}：${check.zh}`,
    titleEn: `${site.nameEn ?? site.name}: ${check.en}`,
    ...placeOf(organ),
    channel: 'transfer',
    applicant: CHECKER,
    post,
    limits: [{ do: 'start', kind: limitOf(name), limit: { amount: days, unit: 'wd' } }],
    data: { ...data },
  });
  await setTicket(
    ctx.tx,
    findings.map((finding) => finding.id),
    file.id,
  );
}
