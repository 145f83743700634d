// What follows an act on a proposal: who signed is kept and told, a reply is counted, what both sides agree to is published.
import { titlesOf } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener, ForgetWords } from '#kernel/cases/room.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { FOLLOW_UP, KIND, MINE, motionOf, type ReplyClass, roundOf, topic } from '../contract.ts';
import { indexMotion } from '../search.ts';
import * as store from '../store/replies.ts';
import { words } from '../words.ts';

/** 次年: the machine comes back on the first day of the next year. */
const nextYear = (now: Date): string => `${Number(localDate(now).slice(0, 4)) + 1}-01-01`;

type Follow = (event: CaseEvent) => Promise<void>;

/** Limits within which it is answered. */
const TOTALS = ['motion-answer', 'motion-date', 'motion-redo'];

const keepReply: Follow = async (event) => {
  const { tx, now, file, limits } = event;
  const motion = motionOf({ file });
  await store.insertReply(tx, {
    id: newId(),
    case_id: file.id,
    round: roundOf(motion),
    house: motion.house,
    organ_id: file.organ_id,
    organ_path: file.organ_path,
    class: motion.reply?.class as ReplyClass,
    on_time: !limits.some(({ kind, state }) => TOTALS.includes(kind) && state === 'missed'),
    replied_at: now,
  });
  await tellOthers(event);
};

/** Whoever leads is the party of the case and is told as such; a copy goes to everybody who signed with them. */
async function tellOthers({ tx, now, file }: CaseEvent) {
  const { signers, reply } = motionOf({ file });
  const others = signers.slice(1);
  await tellAccounts(
    tx,
    others.map(({ id }) => id),
    {
      template: `${KIND}.answered`,
      values: { ...titlesOf(file), class: reply?.class ?? '', number: file.number, organ: file.organ_name },
      url: `${MINE}/${file.id}`,
      ref: file.id,
      topic,
      createdAt: now,
    },
  );
}

/** Its evaluation is over: with this act, or by the time that passed. */
const keepVerdict: Follow = async ({ tx, now, file }) => {
  const { verdict, reply } = motionOf({ file });
  if (file.state === 'answered' || !verdict) return;
  const promised = file.state === 'closed' && reply?.class === 'B';
  await store.judgeReply(tx, file.id, { verdict, at: now, followOn: promised ? nextYear(now) : null });
};

/** What becomes public is read first. @throws markedSecret, and the act with it */
const publish: Follow = async ({ runtime, tx, now, file, actor }) => {
  const { text, reply, signers } = motionOf({ file });
  const { fields } = words.zh;
  const texts = [
    { name: fields.title, text: file.title },
    { name: fields.text, text },
    { name: words.zh.reply, text: reply?.text ?? '' },
  ];
  const ctx = { ...systemContext(runtime, tx), ...(actor ? { actor } : {}), now };
  await guardEntry(ctx, { entrance: KIND, subject: file.number, texts });
  const [first, ...others] = signers;
  await store.publishReply(tx, file.id, now, {
    title: file.title,
    signers: words.zh.signed({ name: first?.name ?? '', others: others.length }),
    text,
    reply: reply?.text ?? '',
  });
  await indexMotion(tx, file.id);
};

const FOLLOWING: Readonly<Record<string, Follow>> = {
  open: ({ tx, now, file }) => store.addSigner(tx, file.id, motionOf({ file }).signers[0]!.id, now),
  'motion-cosign': ({ tx, now, file }) => store.addSigner(tx, file.id, motionOf({ file }).signers.at(-1)!.id, now),
  'issue-reply': keepReply,
  'evaluate-motion': keepVerdict,
  'settle-motion': keepVerdict,
  'publish-motion': publish,
};

export const followMotion: CaseListener = async (event) => {
  const { file, act, record, tx, now } = event;
  if (file.kind === KIND) await FOLLOWING[act]?.(event);
  // What is still under way is followed up again in the year after.
  if (file.kind === FOLLOW_UP && act === 'report-promise' && record.result === 'going-on' && file.parent_id)
    await store.setFollowOn(tx, file.parent_id, nextYear(now));
};

/** What everybody may read, and may find, loses the words as well. */
export const forgetWords: ForgetWords = async (tx, forgotten) => {
  await store.forgetWords(tx, forgotten);
  await indexMotion(tx, forgotten.caseId);
};
