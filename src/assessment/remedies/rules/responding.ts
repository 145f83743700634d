// What the respondent does on a remedy: the reply and its evidence, what came of it, performing it.
import type { ActRule, LimitChange, MaterialChange, Snapshot } from '#kernel/cases/contract.ts';
import { choice, dateField, fileField, longText, type SentFile, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { isReview, MOST_DAYS, OUTCOMES, type Outcome, permissions, type RemedyData } from '../contract.ts';
import { concludedWhen, daysNeeded, nothingToPerform } from '../errors.ts';

export function dataOf({ file }: Pick<Snapshot, 'file'>): RemedyData {
  return file.data as unknown as RemedyData;
}

/** Until it is over. */
export const OPEN = ['replying', 'pending', 'performing'];

const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to }) as const;

const handedIn = (code: string, name: string, file: SentFile): MaterialChange => ({
  code,
  name,
  source: 'upload',
  state: 'given',
  fileId: file.id,
  fileName: file.name,
});

/**
 * 行政复议法第七十条: who does not reply in time is taken to have acted without evidence. 行政诉讼法第三十四条: “被告不提供或者
 * 无正当理由逾期提供证据，视为没有相应证据。”
 */
const reply: ActRule<{ file: SentFile }> = {
  zh: '提交答复、答辩',
  en: 'Submit the reply',
  ...byHandlers(['replying'], ['pending']),
  fields: {
    file: fileField('答复书或者答辩状', 'The reply', {
      hint: { zh: '证据、依据用“附证据、依据”逐份上传', en: 'Evidence is attached piece by piece' },
    }),
  },
  decide: (_snapshot, { file }) => ({
    to: 'pending',
    limits: [end('remedy-reply')],
    materials: [handedIn('reply', '答复书、答辩状', file)],
  }),
};

const attach: ActRule<{ name: string; file: SentFile }> = {
  zh: '附证据、依据',
  en: 'Attach evidence',
  ...byHandlers(OPEN, []),
  fields: { name: shortText('材料名称', 'Name of the document'), file: fileField('文件', 'File') },
  decide: ({ materials }, { name, file }) => ({
    materials: [handedIn(`evidence-${materials.length + 1}`, name, file)],
    record: { name },
  }),
};

interface Conclusion {
  readonly outcome: Outcome;
  readonly on: string;
  readonly reference: string;
  readonly days?: number;
  readonly file: SentFile;
}

const days = wholeNumber('履行期限（日）', 'Days to perform', 1, MOST_DAYS, {
  hint: { zh: '决定、裁判或者调解书要求履行的才填，从生效之日起算', en: 'Only where something has to be done' },
});

/** What the respondent has to do, and by when. */
function performing(data: RemedyData, outcome: Outcome, { on, days: amount }: Conclusion): LimitChange[] {
  const result = OUTCOMES.find(({ value }) => value === outcome)?.result;
  if (amount === undefined) {
    if (outcome === 'ordered') throw daysNeeded();
    return [];
  }
  if (result !== 'corrected' && outcome !== 'mediated') throw nothingToPerform();
  return [
    {
      do: 'start',
      kind: 'remedy-perform',
      limit: { amount, unit: 'd' },
      from: startOfDate(on),
      // “被申请人应当履行行政复议决定书、调解书、意见书。” “当事人必须履行人民法院发生法律效力的判决、裁定、调解书。”
      basis: isReview(data.proceeding) ? '行政复议法第七十七条' : '行政诉讼法第九十四条',
    },
  ];
}

const conclude: ActRule<Conclusion> = {
  zh: '登记结果',
  en: 'Record the outcome',
  ...byHandlers(['replying', 'pending'], ['performing', 'closed']),
  irreversible: true,
  fields: {
    outcome: choice('结果', 'Outcome', OUTCOMES),
    on: dateField('生效日期', 'In force from', {
      hint: {
        zh: '复议决定书、终审裁判为收到之日，一审裁判为上诉期满之日',
        en: 'When a review or a final judgment was received; for a first judgment, when the time to appeal was over',
      },
    }),
    reference: shortText('文书编号', 'Number of the paper'),
    days: { ...days, schema: days.schema.optional() },
    file: fileField('决定书、裁判文书', 'The decision or judgment'),
  },
  decide: (snapshot, body, env) => {
    const data = dataOf(snapshot);
    const { outcome, on, reference, file } = body;
    if (on < data.received || on > localDate(env.now)) throw concludedWhen();
    const duty = performing(data, outcome, body);
    const { result } = OUTCOMES.find(({ value }) => value === outcome)!;
    return {
      to: duty.length > 0 ? 'performing' : 'closed',
      outcome,
      decidedAt: env.now,
      limits: [end('remedy-reply'), ...duty],
      materials: [handedIn('decision', reference, file)],
      data: { result },
      record: { on, reference, result, ...(body.days ? { days: body.days } : {}) },
    };
  },
};

const perform: ActRule<{ text: string }> = {
  zh: '登记履行情况',
  en: 'Record how it was performed',
  ...byHandlers(['performing'], ['closed']),
  fields: {
    text: longText('怎样履行的', 'What was done', {
      hint: {
        zh: '做了什么、哪一天做的、文书编号；不写申请人、原告的姓名',
        en: 'What, when, by which paper; no names',
      },
    }),
  },
  decide: (_snapshot, { text }) => ({ to: 'closed', limits: [end('remedy-perform')], record: { text } }),
};

/** The next instance is recorded: whatever was open here goes on there. */
const appealed: ActRule = {
  zh: '已进入后一审',
  en: 'Goes on in the next instance',
  by: 'system',
  from: OPEN,
  to: ['closed'],
  fields: {},
  decide: ({ file }) => ({ to: 'closed', ...(file.outcome ? {} : { outcome: 'appealed' }) }),
};

export const respondingActs = { reply, conclude, perform, attach, appealed };
