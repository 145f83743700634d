// The list of those who may not apply again for a while: entered and lifted by decisions, asked at each intake.
import type { CaseListener } from '#kernel/cases/room.ts';
import { listParties } from '#kernel/cases/store.ts';
import { readOwnIdentity } from '#kernel/people/service/own-account.ts';
import { defineError } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { recallFor } from '#platform/recall.ts';
import { localDate } from '#platform/time.ts';
import { type Applicant, type Channel, KIND } from '../contract.ts';
import type { OfferedItem } from '../item.ts';
import { type Bar, familyOf, GROUNDS } from '../rules/bars.ts';
import { chineseDate } from '../rules/papers.ts';
import * as store from '../store.ts';

interface Told {
  readonly organ: string;
  readonly decided: Date;
  readonly until: string;
  readonly article: string;
  readonly reviewOrgan: string;
  readonly court: string;
}

/** Said in full to the person themselves, and at a window, where their papers were seen. */
export const applicantBarred = defineError<Told>({
  code: 'application.barred',
  status: 422,
  zh: (told) =>
    `${told.organ}于${chineseDate(told.decided)}依据《${told.article.replace('第', '》第')}作出决定，到 ${told.until} 为止不能再次申请这个事项。不服的，可以自收到决定书之日起六十日内向${told.reviewOrgan}申请行政复议，或者六个月内向${told.court}起诉；决定已被撤销的，请联系${told.organ}解除。`,
  en: (told) =>
    `By a decision of ${told.organ} of ${localDate(told.decided)} (${told.article}) this item cannot be applied for again until ${told.until}. Against the decision you may ask ${told.reviewOrgan} for reconsideration within 60 days, or sue at ${told.court} within six months of receiving it. If it was set aside, ask ${told.organ} to lift the bar.`,
});
/** To anybody else who types the number nothing is said about the person. */
export const askAtWindow = defineError<{ phone: string }>({
  code: 'application.ask-at-window',
  status: 422,
  zh: ({ phone }) => `这份申请不能在网上收取。请申请人登录本人账户查看原因，或者带身份证件到窗口，电话 ${phone}。`,
  en: ({ phone }) =>
    `This application cannot be taken in online. The applicant can sign in to see why, or bring proof of identity to the window; telephone ${phone}.`,
});

/** Intakes come by the hundred a second, decisions a few a year. */
const recall = recallFor<readonly store.BarRow[]>({ ms: 1000, most: 1 });

/** The bars in force, as they were at most a second ago. */
function recallBars({ runtime, tx, now }: ActContext): Promise<readonly store.BarRow[]> {
  return recall(runtime.db, '', () => store.listBars(tx, localDate(now)));
}

/**
 * 行政许可法第七十八条、第七十九条: asked only for items that bear on safety.
 * @throws applicantBarred, askAtWindow
 */
export async function requireNotBarred(
  ctx: ActContext,
  item: OfferedItem,
  applicant: Applicant,
  channel: Channel,
): Promise<void> {
  if (!item.content.course?.safety) return;
  const person = ctx.runtime.vault.blindIndex(applicant.idNumber);
  const family = familyOf(item.content, item.code);
  const bar = (await recallBars(ctx)).find((one) => one.person_index === person && one.family === family);
  if (!bar || bar.until < localDate(ctx.now)) return;
  if (channel === 'web' && (await readOwnIdentity(ctx))?.number !== applicant.idNumber) {
    throw askAtWindow({ phone: item.content.consultPhone });
  }
  const { article } = GROUNDS[bar.ground];
  const { organ_name: organ, decided_at: decided, until } = bar;
  throw applicantBarred({ organ, decided, until, article, ...item.content.remedies });
}

/** Keeps the list as the decisions say. */
export const keepBars: CaseListener = async ({ tx, now, act, file, record }) => {
  if (file.kind !== KIND) return;
  if (act === 'lift-bar') return store.liftBar(tx, file.id, now);
  const bar = record.bar as Bar | null | undefined;
  if (!bar) return;
  const applicant = (await listParties(tx, file.id)).find(({ role }) => role === 'applicant');
  if (!applicant?.id_index) return;
  await store.insertBar(tx, {
    case_id: file.id,
    person_index: applicant.id_index,
    family: bar.family,
    ground: bar.ground,
    organ_name: file.organ_name,
    decided_at: now,
    until: bar.until,
    lifted_at: null,
  });
};
