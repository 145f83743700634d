// What an act on a case of any kind brings to light beside the clock. Pure: facts in, names of events out.
import type { Meant } from '#kernel/cases/contract.ts';
import type { Facts, Meaning, Meanings } from '#kernel/cases/meaning.ts';
import { localDate } from '#platform/time.ts';
import type { EventName } from '../contract.ts';

type Judge<M extends Meaning> = (facts: Meanings[M], meant: Meant, now: Date) => EventName[];

const when = (event: EventName, holds: boolean): EventName[] => (holds ? [event] : []);
const isRepeated = (meaning: Meaning, { earlier }: Meant) => (earlier[meaning] ?? 0) > 0;
const outsideOf = (some: readonly string[], list: readonly string[]) => some.some((one) => !list.includes(one));

/**
 * One judgement for each thing an act can be in law. 行政许可法第七十二条 names most of them as wrongs of officials:
 * 未一次告知必须补正的全部内容, 未依法说明不受理或者不予许可的理由, 应当举行听证而不举行听证.
 */
const JUDGES: { readonly [M in Meaning]: Judge<M> } = {
  /** 第三十二条第一款第四项：“一次告知申请人需要补正的全部内容”. */
  'supplement-notice': (_facts, meant) => when('second-supplement', isRepeated('supplement-notice', meant)),
  /** 第三十一条：“行政机关不得要求申请人提交与其申请的行政许可事项无关的技术资料和其他材料。” */
  demand: ({ asked, listed }) => when('material-unlisted', outsideOf(asked, listed)),
  /** 第三十八条第二款：“应当说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。” */
  refusal: ({ reasons, remedies }) => when('refusal-unexplained', reasons.trim() === '' || remedies.trim() === ''),
  /** 第四十五条 lists when time does not count, and asks for a notice in writing. */
  suspension: ({ ground, lawful }, { decision }) => [
    ...when('suspension-unlisted', !lawful.includes(ground)),
    ...when('suspension-unannounced', (decision.papers ?? []).length === 0),
  ],
  /** 第四十二条：once, before the limit is over, approved by the head. */
  extension: ({ approvedBy, mayApprove }, meant, now) => [
    ...when('extension-late', isPast(meant, now)),
    ...when('extension-repeated', isRepeated('extension', meant)),
    ...when('extension-unauthorised', !approvedBy.includes(mayApprove)),
  ],
  /** 第七十五条：“擅自收费或者不按照法定项目和标准收费的”; less than the table says is relief, which items may grant. */
  charge: ({ charged, tariff }) => when('fee-off-table', charged > (tariff ?? 0)),
  decision: ({ hearingRequired, hearingHeld }) => when('hearing-omitted', hearingRequired && !hearingHeld),
  entry: ({ happenedAt, live, missing }, _meant, now) => [
    ...when('outside-system', !live),
    ...when('entered-late', live && localDate(happenedAt) < localDate(now)),
    ...when('data-incomplete', missing.length > 0),
  ],
  finding: ({ upheld }) => when('complaint-upheld', upheld),
  transfer: (_facts, meant) => when('second-transfer', isRepeated('transfer', meant)),
  absence: () => ['liaison-absent'],
};

/** Whether a limit that the act made longer was over already. */
function isPast({ before, decision }: Meant, now: Date): boolean {
  const extended = (decision.limits ?? []).flatMap((change) => (change.do === 'extend' ? [change.kind] : []));
  return before.limits.some(
    (limit) =>
      extended.includes(limit.kind) && limit.state === 'running' && limit.due_at !== null && limit.due_at < now,
  );
}

/** The events in an act, each once. */
export function findEvents(meant: Meant, now: Date): EventName[] {
  const meanings = Object.keys(meant.facts) as Meaning[];
  return [...new Set(meanings.flatMap((meaning) => judge(meaning, meant, now)))];
}

function judge<M extends Meaning>(meaning: M, meant: Meant, now: Date): EventName[] {
  const facts: Facts[M] = meant.facts[meaning];
  return facts === undefined ? [] : JUDGES[meaning](facts as Meanings[M], meant, now);
}
