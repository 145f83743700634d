// What follows in the same transaction: a signature numbers, freezes, sends, publishes and calls to talks; talks tell their holders.
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { listPapers } from '#kernel/cases/store.ts';
import { findOrganByCode, getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { DESK } from '../addresses.ts';
import { CIRCULAR, type CircularBasis, DAYS, type IssueData, REPORT, TALK, type TalkData } from '../contract.ts';
import { start } from '../rules/issue.ts';
import { talkOf } from '../rules/talking.ts';
import * as store from '../store.ts';

export const followIssue: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind !== REPORT && file.kind !== CIRCULAR) return;
  if (act === 'sign') await numberIssue(event);
  if (act === 'sign' && file.kind === REPORT) await tellLeaders(event);
  if (act === 'sign' && file.kind === CIRCULAR) await callToTalks(event);
  if (file.kind !== CIRCULAR || !['sign', 'publish', 'withdraw'].includes(act)) return;
  await store.setPublished(tx, file.id, (file.data as unknown as IssueData).where === 'portal' ? now : null);
};

/** Under the number of the paper that the signature issued: per organ and year, without a gap. */
async function numberIssue({ file, tx, now }: CaseEvent): Promise<void> {
  const paper = (await listPapers(tx, file.id)).find(({ template }) => template === file.kind);
  if (!paper) throw new Error(`${file.kind} ${file.number} was signed without a paper`);
  await store.setSigned(tx, file.id, paper.number, now);
}

async function tellLeaders({ tx, now, file }: CaseEvent): Promise<void> {
  const { leaders = [] } = file.data as unknown as IssueData;
  const heads = await Promise.all(leaders.map(({ id }) => resolveHolder(tx, id, HEAD_POST, now)));
  await tellAccounts(tx, [...new Set(heads.flat())], {
    ...aboutCase(file, 'report.sent', now),
    url: `${DESK}/${file.id}`,
  });
}

/** 末位约谈: a talk with each organ at the foot of its group, of the ranking that was signed. */
async function callToTalks(event: CaseEvent): Promise<void> {
  const { runtime, tx, now, file } = event;
  const issue = await store.findIssue(tx, file.id);
  if (!issue) return;
  const { ranking, called } = JSON.parse(issue.figures) as CircularBasis;
  const ctx: ActContext = { ...systemContext(runtime, tx), tx, now };
  const issuer = await getOrgan(tx, issue.organId);
  for (const code of called) {
    const row = ranking.rows.find((one) => one.code === code);
    const organ = await findOrganByCode(tx, code);
    if (!row?.rank || !organ || organ.id === issuer.id)
      throw new Error(`${file.number} calls ${code}, which is no ranked organ or the issuer itself`);
    const group = ranking.groups.find((one) => one.code === row.peers) ?? ranking;
    const data: TalkData = {
      organ: { id: organ.id, path: organ.path, name: organ.name },
      issuer: { id: issuer.id, path: issuer.path, name: issuer.name },
      ranking: { zh: ranking.zh, en: ranking.en },
      group: { zh: group.zh, en: group.en },
      rank: row.rank,
      of: ranking.rows.filter((one) => one.peers === row.peers && one.rank !== null).length,
      score: row.score,
    };
    const opened = await openCase(ctx, {
      kind: TALK,
      clientId: derivedId(file.id, `talk ${organ.id}`),
      subject: { id: null, code: null },
      title: `末位约谈：${ranking.zh}`,
      titleEn: `Talk: ${ranking.en}`,
      ...placeOf(issuer),
      channel: 'transfer',
      applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
      post: 'supervisor',
      limits: [start('talk-arrange', DAYS.arrange)],
      data: { ...data },
      parentId: file.id,
    });
    await store.insertTalk(tx, {
      case_id: opened.file.id,
      circular_id: file.id,
      organ_id: organ.id,
      called_at: now,
    });
  }
}

/** What a talk tells to whom: the head of the organ that is talked to, or the supervisors who called it. */
const TOLD: Readonly<Record<string, readonly [template: string, to: 'organ' | 'issuer']>> = {
  arrange: ['talk.called', 'organ'],
  hold: ['talk.recorded', 'organ'],
  confirm: ['talk.confirmed', 'issuer'],
  dispute: ['talk.disputed', 'issuer'],
  report: ['talk.reported', 'issuer'],
  reopen: ['talk.reopened', 'organ'],
  close: ['talk.closed', 'organ'],
  drop: ['talk.dropped', 'organ'],
};

export const followTalk: CaseListener = async ({ tx, now, file, act }) => {
  const [template, to] = TOLD[act] ?? [];
  if (file.kind !== TALK || !template || !to) return;
  const talk = talkOf({ file });
  // An organ that was never called knows of nothing that could be called off.
  if (talk.on === undefined) return;
  const post = to === 'organ' ? HEAD_POST : 'supervisor';
  await tellAccounts(tx, await resolveHolder(tx, talk[to].id, post, now), aboutCase(file, template, now));
};
