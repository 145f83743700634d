// What who heads the deciding organ does: the catalogue, what can be left out, the discussion, the publication.
import type { ActRule, Label } from '#kernel/cases/contract.ts';
import { choice, dateField, fileField, longText, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { localDate } from '#platform/time.ts';
import { DAYS, type Step } from '../contract.ts';
import {
  byDecider,
  dataOf,
  findMissing,
  handedIn,
  noteStep,
  requireDecider,
  requirePast,
  requireSteps,
  toDecider,
  toUndertaker,
} from './process.ts';

/** Until it is over, once it is in the catalogue. */
export const RUNNING = ['preparing', 'reviewing', 'deciding', 'decided'];

/** 第三条: “确定决策事项目录、标准，经同级党委同意后向社会公布，并根据实际情况调整。” */
const list: ActRule<{ consent: string; on: string }> = {
  zh: '列入决策事项目录',
  en: 'Put in the catalogue',
  ...byDecider(['proposed'], ['preparing']),
  fields: {
    consent: shortText('同级党委同意的文件', 'Paper of the party committee’s consent'),
    on: dateField('同意日期', 'Day of consent'),
  },
  tell: () => ({ zh: '已列入决策事项目录并公布', en: 'Put in the catalogue, which is public' }),
  decide: (snapshot, { consent, on }, env) => {
    requireDecider(snapshot, env);
    requirePast(on, env);
    const limit = { amount: dataOf(snapshot).months, unit: 'mo' } as const;
    return {
      to: 'preparing',
      acceptedAt: env.now,
      ...toUndertaker(snapshot),
      limits: [end('decision-list'), { do: 'start', kind: 'decision-plan', limit }],
      record: { consent, on },
    };
  },
};

const takeOff: ActRule<{ reason: string }> = {
  zh: '不列入或者调出目录',
  en: 'Leave out of the catalogue',
  ...byDecider(['proposed', 'preparing'], ['dropped']),
  fields: { reason: longText('理由', 'Reason') },
  decide: (snapshot, { reason }, env) => {
    requireDecider(snapshot, env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
};

/** Which steps can be left out, and where the regulation says so. */
const WAIVABLE: readonly (Label & { readonly value: Step })[] = [
  {
    value: 'participation',
    zh: '公众参与：依法不予公开的（第十四条）',
    en: 'Participation: not public by law (art. 14)',
  },
  { value: 'expert', zh: '专家论证：专业性、技术性不强的（第十九条）', en: 'Experts: no matter for them (art. 19)' },
  { value: 'risk', zh: '风险评估：没有不利影响或者已作评估的（第二十二条）', en: 'Risks: none, or assessed (art. 22)' },
];

const waive: ActRule<{ step: Step; ground: string }> = {
  zh: '同意不履行某项程序',
  en: 'Allow a step to be left out',
  ...byDecider(['preparing'], [], (snapshot) => findMissing(dataOf(snapshot), 'risk').length > 0),
  fields: {
    step: choice('程序和依据', 'Step and ground', WAIVABLE),
    ground: longText('理由', 'Reason', { hint: { zh: '对外公布', en: 'It is published' } }),
  },
  decide: (snapshot, { step, ground }, env) => {
    requireDecider(snapshot, env);
    const record = { on: localDate(env.now), waived: ground };
    return { data: noteStep(snapshot, step, record), record: { step, ground } };
  },
};

/** 第三十条: “决策草案应当经决策机关常务会议或者全体会议讨论。” */
export const MEETINGS = [
  { value: 'executive', zh: '常务会议', en: 'Executive meeting' },
  { value: 'plenary', zh: '全体会议', en: 'Plenary meeting' },
] as const;
const DECISIONS = [
  { value: 'adopted', zh: '通过', en: 'Adopted' },
  { value: 'again', zh: '修改后再次讨论', en: 'To be changed and discussed again' },
  { value: 'dropped', zh: '不予通过', en: 'Rejected' },
] as const;

const MINUTES = { zh: '会议记录', en: 'The minutes' };

interface Discussed {
  readonly meeting: string;
  readonly on: string;
  readonly result: (typeof DECISIONS)[number]['value'];
  readonly dissent?: string;
  readonly file: SentFile;
}

const discuss: ActRule<Discussed> = {
  zh: '记录集体讨论决定',
  en: 'Record the discussion',
  ...byDecider(['deciding'], ['decided', 'preparing', 'dropped']),
  fields: {
    meeting: choice('会议', 'Meeting', MEETINGS),
    on: dateField('会议日期', 'Day of the meeting'),
    result: choice('决定', 'Decision', DECISIONS),
    dissent: longText('不同意见', 'Dissent', {
      optional: true,
      hint: {
        zh: '如实载明（第三十条）；与多数人意见不一致的，写明理由',
        en: 'As it was (art. 30), with the reason where most thought otherwise',
      },
    }),
    file: fileField(MINUTES.zh, MINUTES.en),
  },
  decide: (snapshot, { file, ...body }, env) => {
    requireDecider(snapshot, env);
    requirePast(body.on, env);
    requireSteps(snapshot, 'legality');
    const kept = { materials: [handedIn('minutes', MINUTES, file)], record: { ...body } };
    const { result, on, meeting } = body;
    if (result === 'dropped') return { ...kept, ...endAs('dropped', env) };
    const { legality: _, ...before } = dataOf(snapshot).steps;
    // A draft that changes is reviewed anew (第二十五条).
    if (result === 'again')
      return {
        ...kept,
        to: 'preparing',
        ...toUndertaker(snapshot),
        limits: [end('decision-discuss')],
        data: { steps: before },
      };
    return {
      ...kept,
      to: 'decided',
      decidedAt: env.now,
      ...toDecider(snapshot),
      limits: [end('decision-discuss'), within('decision-publish', DAYS.publish)],
      data: noteStep(snapshot, 'discussion', { on, by: dataOf(snapshot).decider.name, result: meeting }),
    };
  },
};

/**
 * 第三十二条: “决策机关应当通过本级人民政府公报和政府网站……等途径及时公布重大行政决策”, and says what was adopted of what the public and the
 * experts said. No decision is published before every step is done or lawfully left out.
 */
const publish: ActRule<{ address: string }> = {
  zh: '公布决策',
  en: 'Publish the decision',
  ...byDecider(RUNNING, ['published'], (snapshot) => findMissing(dataOf(snapshot)).length === 0),
  irreversible: true,
  fields: {
    address: shortText('决策文件的网址', 'Address of the decision', {
      hint: { zh: '已经在网站发布的决策文件', en: 'The decision as it is published on the site' },
    }),
  },
  tell: () => ({ zh: '决策已公布', en: 'The decision is published' }),
  decide: (snapshot, { address }, env) => {
    requireDecider(snapshot, env);
    requireSteps(snapshot, 'discussion');
    return {
      to: 'published',
      outcome: 'published',
      data: { address, publishedOn: localDate(env.now) },
      record: { address },
    };
  },
};

export const decidingActs = { list, discuss, publish, waive, 'take-off': takeOff };
