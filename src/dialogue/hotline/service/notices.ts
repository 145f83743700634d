// Organs that did what is forbidden are told in writing, once a month, by the log itself; and by whoever finds a cause that many orders share.
import { within } from '#kernel/cases/rules/changes.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { noteEvent } from '#kernel/supervision/service/events.ts';
import type { ActContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { NOTICE } from '../contract.ts';
import { PRACTICES, type Practice } from '../rules/calls.ts';
import { NOTICE_DAYS, type NoticeData } from '../rules/notice.ts';
import { type Flagged, listFlagged, type Span, tieToNotice } from '../store/calls.ts';
import * as store from '../store/watch.ts';

interface Told {
  readonly organ: Organ;
  readonly centre: Organ;
  readonly title: string;
  readonly titleEn: string;
  readonly clientId?: string;
  readonly data: Pick<NoticeData, 'source' | 'found' | 'foundEn' | 'month'>;
}

export function serveNotice(ctx: ActContext, { organ, centre, title, titleEn, clientId, data }: Told): Promise<Opened> {
  const own = placeOf(organ);
  return openCase(ctx, {
    kind: NOTICE,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title,
    titleEn,
    ...own,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: 'section-head',
    limits: [within('hotline-rectify', NOTICE_DAYS.rectify)],
    data: { ...data, organ: own.organ, centre: { ...placeOf(centre).organ, nameEn: centre.nameEn } },
  });
}

/** One notice an organ and a month, however often it is run. Gives how many were served. */
export async function serveMonth(ctx: ActContext, centre: Organ, span: Span): Promise<number> {
  const flagged = Map.groupBy(await listFlagged(ctx.tx, span), ({ organId }) => organId);
  const month = span.from.slice(0, 7);
  for (const [organId, practices] of flagged) {
    const organ = await getOrgan(ctx.tx, organId);
    const { file } = await serveNotice(ctx, {
      organ,
      centre,
      title: `${month} 热线转接整改：${organ.name}`,
      titleEn: `Calls put through in ${month}: ${organ.nameEn ?? organ.name}`,
      clientId: derivedId(organId, `hotline ${month} ${ctx.now.toISOString().slice(0, 10)}`),
      data: { source: 'log', month, ...sayFound(month, practices) },
    });
    await tieToNotice(ctx.tx, organId, file.id, span);
    await tieAbsences(ctx, organId, file.id, span.to);
  }
  return flagged.size;
}

/** What a notice tells of absences up to a day is known to supervision, once a notice (SJ-21B). */
export async function tieAbsences(ctx: ActContext, organId: string, noticeId: string, until: string): Promise<void> {
  const count = await store.tieAbsences(ctx.tx, organId, noticeId, until);
  if (count > 0) await noteEvent(ctx, noticeId, 'liaison-absent');
}

function sayFound(month: string, practices: readonly Flagged[]): Pick<NoticeData, 'found' | 'foundEn'> {
  const named = practices.map((one) => ({ ...one, ...PRACTICES[one.practice as Practice] }));
  const zh = named.map((one) => `${one.zh} ${one.count} 次（${one.days.join('、')}）`).join('；');
  const en = named.map((one) => `${one.en}, ${one.count} times (${one.days.join(', ')})`).join('; ');
  return {
    found: `${month} 转接记录和语音质检发现你单位：${zh}。联络员电话须为有人应答的直线，不得二次转接，不得为自动传真、总机、值班电话、声讯电话。`,
    foundEn: `Calls of ${month}: ${en}.`,
  };
}
