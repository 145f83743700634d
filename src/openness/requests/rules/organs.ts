// Asking the organs that made the information together with ours; their silence is consent.
import type { ActRule, CaseHold, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, organPicker } from '#kernel/cases/fields.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { byHandlers, dataOf, halt, LENGTHS, momentRunOut, tellApplicant } from './process.ts';
import { ANSWERS, FREE, isWaited, LAWFUL, owesOpinion, settle, thirdsOf } from './waiting.ts';

/** 第三十四条：“……牵头制作的行政机关收到政府信息公开申请后可以征求相关行政机关的意见”. */
const askOrgan: ActRule<{ organ: string; question: string }> = {
  zh: '征求共同制作机关意见',
  en: 'Ask an organ that made it too',
  ...byHandlers,
  from: FREE,
  to: ['consulting'],
  fields: {
    organ: organPicker('相关行政机关', 'Organ'),
    question: longText('拟公开的内容和要征求的意见', 'What is to be disclosed, and what is asked'),
  },
  tell: ({ organName }) => ({
    zh: `征求${organName}意见，所需时间不计入答复期限`,
    en: `${organName} is asked; that time does not count`,
  }),
  decide: (snapshot, { question }, { organs }) => {
    const organ = organs.get('organ') as OrganRef;
    if (organ.id === snapshot.file.organ_id)
      throw actRefused({ zh: '不能向本机关征求意见。', en: 'You cannot ask your own organ.' });
    if (dataOf(snapshot).sensitive)
      throw actRefused({
        zh: '敏感申请请书面征求意见，不在平台上转。',
        en: 'Ask in writing about a sensitive request, not here.',
      });
    if (snapshot.opinions.some(({ organ_id: id }) => id === organ.id))
      throw onceOnly({ zh: '已经征求过这个机关的意见。', en: 'This organ was asked already.' });
    return {
      to: 'consulting',
      ask: [organ],
      askLimit: LENGTHS.opinion,
      limits: [halt(`征求${organ.name}意见`, `${organ.nameEn ?? organ.name} is asked`)],
      record: { organName: organ.name, question },
      papers: [{ template: 'organ-letter', body: { organ: organ.name, question } }],
      notices: [tellApplicant('consulting')],
    };
  },
  means: { suspension: () => ({ ground: 'other-organ', lawful: LAWFUL }) },
};

const giveOpinion: ActRule<{ answer: string; text: string }> = {
  zh: '答复征求的意见',
  en: 'Give the opinion asked for',
  ...byHandlers,
  from: ['consulting'],
  to: ['handling'],
  fields: { answer: choice('意见', 'Opinion', ANSWERS), text: longText('理由', 'Reasons') },
  offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
  tell: ({ organName }) => ({ zh: `${organName}已答复意见`, en: `${organName} gave its opinion` }),
  decide: (snapshot, { answer, text }, { actor }) => {
    const mine = findAsked(snapshot, actor);
    if (!mine) {
      throw actRefused({
        zh: '没有向您的单位征求意见，或者已经答复。',
        en: 'Your organ was not asked, or has answered.',
      });
    }
    const organName = snapshot.opinions.find(({ organ_id: id }) => id === mine.organ_id)?.organ_name ?? '';
    const pending = owesOpinion(snapshot, mine.organ_id) || thirdsOf(snapshot).some(isWaited);
    return { ...settle(pending, []), answer: { organId: mine.organ_id, answer, text }, record: { organName, answer } };
  },
};

function findAsked({ holds }: Snapshot, actor: Actor): CaseHold | undefined {
  return holds.find(({ role, organ_path: path }) => role === 'assist' && mayReach(actor, permissions.handle, path));
}

/** “……逾期未提出意见的视为同意公开。” */
const deemConsent: ActRule<{ organId: string }> = {
  zh: '逾期未提出意见，视为同意公开',
  en: 'Deemed to agree: said nothing in time',
  by: 'system',
  from: ['consulting'],
  to: ['handling'],
  fields: { organId: organPicker('机关', 'Organ') },
  tell: ({ organName }) => ({
    zh: `${organName}逾期未提出意见，视为同意公开`,
    en: `${organName} said nothing in time: deemed to agree`,
  }),
  decide: (snapshot, _body, { organs, now }) => {
    const organ = organs.get('organId') as OrganRef;
    const pending = owesOpinion(snapshot, organ.id) || thirdsOf(snapshot).some(isWaited);
    return {
      ...settle(pending, [], momentRunOut(snapshot, 'opinion', now, organ.id)),
      answer: { organId: organ.id, answer: 'deemed-agree', text: '' },
      record: { organName: organ.name },
    };
  },
};

export const organActs = { 'ask-organ': askOrgan, 'give-opinion': giveOpinion, 'deem-consent': deemConsent };
