// Reminders (催办单): one for each organ with everything of it that became late since the last; and what follows an answer to one.
import type { CaseFile, Label, LimitChange } from '#kernel/cases/contract.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { ActContext } from '#platform/http/context.ts';
import { KIND } from '../contract.ts';
import { dutyTopic, MOST_NAMED } from '../notices.ts';
import { runToMonth } from '../rules/cycles.ts';
import { findItem } from '../rules/items.ts';
import { NONE, REPORT_LIMIT, type ReminderData } from '../rules/kind.ts';
import { nameDue } from '../rules/naming.ts';
import { excuse } from '../store/dues.ts';
import { type LateDue, listUnreminded, setCase } from '../store/reminders.ts';

/** Working days to answer a reminder; a local setting. */
const DAYS_TO_ANSWER = 5;

/** Whose desk a reminder comes to, the first choice first. */
const POSTS = ['editor', 'section-head', 'organ-head'] as const;

/** 条例第三条: the office of the government “负责推进、指导、协调、监督本行政区域的政府信息公开工作”. */
const OFFICE = { kind: 'legal', name: '政府信息公开工作主管部门', nameEn: 'Office in charge of openness' } as const;

/** An annual report that is late is a reminder of its own: the law says by when, and supervision counts from there. */
export async function remindLate(ctx: ActContext): Promise<void> {
  const late = Map.groupBy(await listUnreminded(ctx.tx, ctx.now), ({ organId }) => organId);
  for (const [organId, dues] of late) {
    const [reports, others] = [dues.filter(isReport), dues.filter((due) => !isReport(due))];
    if (others.length > 0) await openReminder(ctx, organId, others, TITLES.anything);
    for (const report of reports) await openReminder(ctx, organId, [report], TITLES.report);
  }
}

const TITLES = {
  anything: { zh: '逾期未公开', en: 'Not published in time' },
  report: { zh: '逾期未公布年度报告', en: 'Annual report not published in time' },
} as const;

const isReport = ({ item }: Pick<LateDue, 'item'>) => findItem(item)?.set === 'reports';

const START = { do: 'start', kind: 'reminder', limit: { amount: DAYS_TO_ANSWER, unit: 'wd' } } as const;

/** The reminder, and what the law says of what is reminded of. */
function listLimits(dues: readonly LateDue[]): LimitChange[] {
  const laws = dues.flatMap(({ item, formedOn }) => {
    const by = isReport({ item }) ? findItem(item)?.cycle?.by : undefined;
    return by ? [{ do: 'start' as const, kind: REPORT_LIMIT, ...runToMonth(by, formedOn) }] : [];
  });
  return [START, ...laws];
}

/** Where nobody is who could take it, what is late stands on the list of those above all the same. */
async function openReminder(ctx: ActContext, organId: string, dues: readonly LateDue[], title: Label): Promise<void> {
  const organ = await getOrgan(ctx.tx, organId);
  const filled = (await listOfficers(ctx.tx, organId, ctx.now)).map((officer) => officer.post);
  const post = POSTS.find((one) => filled.includes(one));
  if (!post) return;
  const data: ReminderData = { listed: dues.map(nameDue) };
  const { file } = await openCase(ctx, {
    kind: KIND,
    subject: { id: null, code: null },
    title: `${title.zh}：${organ.name}`,
    titleEn: `${title.en}: ${organ.nameEn ?? organ.name}`,
    ...placeOf(organ),
    channel: 'transfer',
    applicant: OFFICE,
    post,
    limits: listLimits(dues),
    data: { ...data },
  });
  await setCase(
    ctx.tx,
    dues.map(({ id }) => id),
    file.id,
  );
  await tellLate(ctx, { organ, post, file, data });
}

interface Late {
  readonly organ: Organ;
  readonly post: string;
  readonly file: CaseFile;
  readonly data: ReminderData;
}

/** To whoever has the reminder on their desk: what is late should not wait until they look there. */
async function tellLate({ tx, now }: ActContext, { organ, post, file, data }: Late): Promise<void> {
  const named = data.listed.slice(0, MOST_NAMED);
  await tellAccounts(tx, await resolveHolder(tx, organ.id, post, now), {
    template: 'duty.overdue',
    values: {
      ...{ organ: organ.name, organEn: organ.nameEn ?? organ.name },
      ...{ count: String(data.listed.length), number: file.number },
      ...{ names: named.map(({ zh }) => zh).join('、'), namesEn: named.map(({ en }) => en).join('; ') },
    },
    topic: dutyTopic,
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    createdAt: now,
  });
}

/** An organ with nothing to publish is owed nothing more of what it was reminded of. */
export const followReminder: CaseListener = async ({ tx, now, act, file, record }) => {
  if (file.kind !== KIND || act !== NONE) return;
  await excuse(tx, { caseId: file.id }, String(record.reason), now);
};
