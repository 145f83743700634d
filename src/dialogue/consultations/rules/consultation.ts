// A consultation (征集意见) as a declared kind of case: the public is asked, each comment is answered, the result is published in time.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { fileField, longText, type SentFile, shortText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { localDate } from '#platform/time.ts';
import { type Comments, KIND, permissions, SORTS, unanswered } from '../contract.ts';
import { stillAsking } from '../errors.ts';
import { countComments } from '../store.ts';
import { byOrgan, consultationOf } from './process.ts';

const PUBLISHED = { zh: '已公布结果', en: 'Result published' };
const WITHDRAWN = { zh: '已撤回', en: 'Withdrawn' };

const attach: ActRule<{ file: SentFile }> = {
  zh: '添加附件',
  en: 'Attach a file',
  ...byOrgan(['asking'], []),
  fields: { file: fileField('草案、说明等', 'The draft or its explanation', { hint: PUBLIC }) },
  decide: (snapshot, { file }) => {
    const code = `attachment-${1 + (snapshot.done.attach ?? 0)}`;
    const { id, name } = file;
    const { attachments = [] } = consultationOf(snapshot);
    return {
      data: { attachments: [...attachments.filter((one) => one.id !== id), { id, name }] },
      materials: [{ code, name, source: 'organ', state: 'given', fileId: id, fileName: name }],
      record: { name, sha256: id },
    };
  },
};

/** 条例第十八条: “充分采纳合理意见”; no result without an answer to everybody who was heard. */
const publish: ActRule<{ summary: string }> = {
  zh: '公布征集结果',
  en: 'Publish the result',
  ...byOrgan(['asking'], ['published']),
  fields: { summary: longText('意见采纳情况', 'What became of what was said', { hint: PUBLIC }) },
  tell: () => ({ zh: '征集结果已公布', en: 'Result published' }),
  decide: (snapshot, { summary }, env) => {
    const { to } = consultationOf(snapshot);
    const open = unanswered(env.subject as Comments);
    if (localDate(env.now) <= to || open > 0) throw stillAsking({ to, open });
    return {
      ...endAs('published', env),
      data: { summary, publishedOn: localDate(env.now) },
      record: { summary },
    };
  },
};

const withdraw: ActRule<{ reason: string }> = {
  zh: '撤回征集',
  en: 'Withdraw it',
  irreversible: true,
  ...byOrgan(['asking'], ['withdrawn']),
  fields: { reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  tell: ({ reason }) => ({ zh: `征集撤回：${reason}`, en: `Withdrawn: ${reason}` }),
  decide: (_snapshot, { reason }, env) => ({
    ...endAs('withdrawn', env),
    data: { reason },
    record: { reason },
  }),
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, about, from, to, shortened } = consultationOf({ file });
  return [
    { zh: '类别', en: 'Sort', value: SORTS.find(({ value }) => value === sort) ?? plain(sort) },
    { zh: '征集时间', en: 'Asked', value: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` } },
    { zh: '征集内容', en: 'About', value: plain(about) },
    ...(shortened ? [{ zh: '缩短期限的理由', en: 'Why shorter', value: plain(shortened) }] : []),
  ];
}

export const consultationKind: CaseKind = {
  name: KIND,
  zh: '征集意见',
  en: 'Consultation',
  home: { zh: '政民互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'asking',
  opening: { zh: '发布征集', en: 'The public is asked' },
  party: { zh: '征集单位', en: 'Asked by' },
  readPermission: permissions.read,
  states: {
    asking: { zh: '征集和反馈中', en: 'Asked or being answered', phase: 'open', limits: ['consultation-result'] },
    published: { ...PUBLISHED, phase: 'closed' },
    withdrawn: { ...WITHDRAWN, phase: 'closed' },
  },
  // 条例第十八条 sets no days for the answer: a setting of the city.
  limits: {
    'consultation-result': {
      zh: '公布征集结果',
      en: 'Result of the consultation',
      method: 'end-of-day',
      scope: 'total',
      basis: 'local',
    },
  },
  acts: { attach, publish, withdraw },
  papers: {},
  outcomes: { published: PUBLISHED, withdrawn: WITHDRAWN },
  loadSubject: (db, file) => countComments(db, file.id),
  facts: readFacts,
};
