// What the office and the leader do with what came: first examination, proposal, instruction (初审、拟办、批示). The articles
// are quoted after a reprint of the regulation. Pure.
import type { ActRule, Decision, OrganRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, organPicker, organsPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { RETURN_REASONS } from '#kernel/documents/official.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { ORDER, permissions, RETURN } from '../contract.ts';
import { byOffice, byTurn, dataOf, nextStage } from './process.ts';

export const LASTING = {
  zh: '永久保存，请不要写个人信息',
  en: 'Kept for ever; leave personal data out',
};

const pass: ActRule = byOffice({
  zh: '初审通过',
  en: 'Pass the first examination',
  from: ['examining'],
  to: ['proposing'],
  fields: {},
  decide: (snapshot, _body, env): Decision => ({ to: 'proposing', limits: nextStage('propose', snapshot, env) }),
});

/** 第二十四条第三项: “经初审不符合规定的公文，应当及时退回来文单位并说明理由。” */
const giveBack: ActRule<{ reason: string; note: string }> = byOffice({
  zh: '退回来文单位',
  en: 'Return it to its sender',
  from: ['examining'],
  to: ['returned'],
  irreversible: true,
  fields: {
    reason: choice('不符合的规定', 'What it is against', RETURN_REASONS),
    note: shortText('说明', 'Explanation', { hint: LASTING }),
  },
  tell: ({ reason }) => nameOf(RETURN_REASONS, reason),
  decide: (_snapshot, record, env): Decision => ({ ...endAs('returned', env), record }),
});

/** 第二十四条第四项: “批办性公文应当提出拟办意见报本机关负责人批示或者转有关部门办理”. */
const propose: ActRule<{ opinion: string }> = byOffice({
  zh: '拟办，报负责人批示',
  en: 'Propose how to handle it, to the head',
  from: ['proposing'],
  to: ['instructing'],
  fields: { opinion: longText('拟办意见', 'Proposal', { hint: LASTING }) },
  decide: (snapshot, record, env): Decision => ({
    to: 'instructing',
    hold: { post: HEAD_POST, organ: dataOf(snapshot).office },
    limits: nextStage('instruct', snapshot, env),
    record,
  }),
});

interface Assigned {
  readonly organ: string;
  readonly days?: number;
}
const ASSIGNED = {
  organ: organPicker('承办部门', 'Who handles it', {
    hint: { zh: '本单位或者内设机构的全称', en: 'Full name of the organ or of one of its sections' },
  }),
};

/** It goes to the organ itself or to what belongs to it; to another organ it goes as a document of one’s own. */
function assign(snapshot: Parameters<typeof dataOf>[0], organ: OrganRef): Pick<Decision, 'to' | 'hold' | 'organ'> {
  const { office, officePost } = dataOf(snapshot);
  if (!organ.path.startsWith(office.path))
    throw actRefused({
      zh: '只能交本单位或者内设机构承办；请其他单位办理的，请另行发文或者请其协办。',
      en: 'Only the organ or its own sections handle it: write to another organ, or ask it to assist.',
    });
  const post = organ.id === office.id ? officePost : 'section-head';
  return { to: 'handling', organ: office, hold: { post, organ } };
}

const passOn: ActRule<Assigned> = byOffice({
  zh: '交有关部门承办',
  en: 'Give it to a section',
  from: ['proposing'],
  to: ['handling'],
  fields: ASSIGNED,
  decide: (snapshot, _body, env): Decision => {
    const organ = env.organs.get('organ') as OrganRef;
    return {
      ...assign(snapshot, organ),
      limits: nextStage('handle', snapshot, env),
      record: { organ: organ.id, organName: organ.name },
    };
  },
});

const instruct: ActRule<Assigned & { text: string }> = byTurn({
  zh: '批示',
  en: 'Instruct',
  permission: permissions.instruct,
  from: ['instructing'],
  to: ['handling'],
  fields: {
    text: longText('批示', 'Instruction', { hint: LASTING }),
    ...ASSIGNED,
    days: wholeNumber('几个工作日内办结', 'Working days to handle it', 1, 90),
  },
  decide: (snapshot, { text, days }, env): Decision => {
    const organ = env.organs.get('organ') as OrganRef;
    return {
      ...assign(snapshot, organ),
      limits: nextStage('handle', snapshot, env, days),
      record: { text, days, leader: env.actor.name, organ: organ.id, organName: organ.name },
    };
  },
});

/** What another organ is to do becomes an order (督办) with a clock; the document itself is handled here all the same. */
const order: ActRule<{ text: string; days: number }> = byOffice({
  zh: '批示其他单位落实（列入督办）',
  en: 'Instruct another organ: an order',
  permission: permissions.instruct,
  from: ['instructing', 'handling'],
  to: [],
  fields: {
    text: longText('批示', 'Instruction', { hint: LASTING }),
    organ: organPicker('牵头落实单位', 'Organ that leads'),
    others: organsPicker('配合单位', 'Organs beside it'),
    days: wholeNumber('几个工作日内报结果', 'Working days to report', 1, 90),
  },
  decide: (_snapshot, { text, days }, env): Decision => {
    const organ = env.organs.get('organ') as OrganRef;
    const others = listNamed(env, 'others').map(({ id }) => id);
    return {
      record: { text, days, leader: env.actor.name, organ: organ.id, organName: organ.name, others },
    };
  },
});

export const sortingActs = {
  [ORDER]: order,
  'pass-examination': pass,
  [RETURN]: giveBack,
  'propose-handling': propose,
  'give-to-section': passOn,
  'instruct-handling': instruct,
};
