// From one answer to everybody: an answer that disclosed something is put forward to be published (转主动公开). Pure.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, shortText } from '#kernel/cases/fields.ts';
import { findOutcome, isOpen } from './outcomes.ts';
import { byHandlers, dataOf } from './process.ts';

/**
 * 第四十四条：“多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，行政机关可以纳入主动公开的范围。”
 * “……申请人认为涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的，可以建议行政机关将该信息纳入主动公开的范围。”
 */
const WHY = [
  { value: 'many', zh: '多个申请人申请相同信息', en: 'Several applicants asked for the same' },
  {
    value: 'suggested',
    zh: '申请人建议，经审核属于主动公开范围',
    en: 'An applicant suggested it, and it is to be public',
  },
  { value: 'own', zh: '本机关认为属于主动公开范围', en: 'The organ finds that it is to be public' },
] as const;

const mayBePublished = (snapshot: Snapshot) => {
  const outcome = findOutcome(snapshot.file.outcome);
  return outcome !== undefined && isOpen(outcome) && !dataOf(snapshot).sensitive;
};

const publishAnswer: ActRule<{ title: string; why: string }> = {
  zh: '转为主动公开，拟稿送审',
  en: 'Draft an article of it, to be published',
  ...byHandlers,
  from: ['replied'],
  to: [],
  fields: {
    title: shortText('稿件标题', 'Title of the article', {
      hint: { zh: '会向公众公开，不要写申请人', en: 'It becomes public: do not name the applicant' },
    }),
    why: choice('为什么', 'Why', WHY),
  },
  offered: (snapshot) => mayBePublished(snapshot) && !snapshot.done['publish-answer'],
  decide: (snapshot, { title, why }) => {
    if (!mayBePublished(snapshot)) {
      throw actRefused({
        zh: '只有予以公开、部分公开，并且没有标为敏感的答复可以转为主动公开。',
        en: 'Only an answer that disclosed something and is not sensitive can be published.',
      });
    }
    if (snapshot.done['publish-answer'])
      throw onceOnly({ zh: '已经转为稿件。', en: 'An article was drafted of it already.' });
    return { record: { title, why } };
  },
};

export const activeActs = { 'publish-answer': publishAnswer };
