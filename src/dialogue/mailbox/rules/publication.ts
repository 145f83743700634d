// After the answer: somebody else checks it, publishes it without what tells who people are, or says why not.
import type { ActRule, Label, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, shortText } from '#kernel/cases/fields.ts';
import type { Actor } from '#platform/http/context.ts';
import { dataOf, type Ground, type PublicText, permissions } from '../contract.ts';
import { told } from './acts.ts';
import { settingsOf, USUAL } from './intake.ts';
import { makePublic } from './masking.ts';
import { findWeaknesses, tellWeakness } from './quality.ts';
import type { Again } from './reopening.ts';

/** 诽谤、隐私、秘密: nothing else keeps an answer from being published. */
export const WITHHELD: readonly (Label & { readonly value: Ground })[] = [
  { value: 'defamation', zh: '涉及诽谤', en: 'Defamation' },
  { value: 'privacy', zh: '涉及个人隐私', en: 'Privacy' },
  { value: 'secret', zh: '涉及国家秘密、商业秘密', en: 'State or business secret' },
];

/** Whoever answered does not check it, and without an answer there is nothing to check. */
function requireChecker({ file }: Snapshot, actor: Actor): string {
  const { answer, answeredBy } = dataOf({ file });
  if (!answer) throw actRefused({ zh: '没有可以公开的答复。', en: 'There is no answer to publish.' });
  if (answeredBy !== null && answeredBy === actor.id)
    throw actRefused({ zh: '答复由本人作出，请其他负责人审核。', en: 'You gave the answer; somebody else checks it.' });
  return answer;
}

const mayCheck = ({ file }: Snapshot, { actor }: { readonly actor: Actor }): boolean => {
  const { answer, answeredBy } = dataOf({ file });
  return answer !== undefined && (answeredBy === null || answeredBy !== actor.id);
};
const isPublic = ({ file }: Snapshot) => Boolean(dataOf({ file }).published);

const byChecker = { by: 'officer', permission: permissions.publish, from: ['answered'] } as const;

/** The page of the letter shows first what everybody would read. */
const AT_ITS_PAGE = () => false;

const publish: ActRule<{ title: string; hide?: string }> = {
  zh: '审核通过并公开',
  en: 'Check and publish',
  ...byChecker,
  to: [],
  fields: {
    title: shortText('公开的标题', 'Title', {
      hint: { zh: '说明是什么事，不写姓名', en: 'What it is about, without names' },
    }),
    hide: shortText('还要隐去的字', 'Other words to leave out', {
      optional: true,
      hint: {
        zh: '用顿号分开；姓名、电话、证件号、车牌已自动隐去',
        en: 'With commas between them; names, numbers and plates are left out already',
      },
    }),
  },
  offered: AT_ITS_PAGE,
  tell: () => ({ zh: '来信和答复已隐去个人信息后公开', en: 'Letter and answer were published without personal data' }),
  decide: (snapshot, { title, hide }, env) => {
    const answer = requireChecker(snapshot, env.actor);
    const weak = findWeaknesses(answer).find((weakness) => weakness === 'short');
    if (weak) throw actRefused(tellWeakness(weak));
    const published: PublicText = makePublic(snapshot.file, { title, hide });
    return { data: { published, withheld: null }, record: { title: published.title } };
  },
};

const withhold: ActRule<{ ground: Ground; reason: string }> = {
  zh: '不予公开',
  en: 'Do not publish',
  ...byChecker,
  to: [],
  fields: { ground: choice('属于', 'Because of', WITHHELD), reason: told('理由', 'Reasons') },
  offered: AT_ITS_PAGE,
  decide: (snapshot, { ground, reason }, env) => {
    requireChecker(snapshot, env.actor);
    return { data: { published: null, withheld: ground }, record: { ground, reason } };
  },
};

/** An answer that does not pass is given anew, once: its writer is told. */
export function redo(kind: string, again: Again): ActRule<{ reason: string }> {
  return {
    zh: '质检退回重新答复',
    en: 'Send back to be answered anew',
    ...byChecker,
    to: [again(USUAL).to],
    fields: { reason: told('答复有什么问题', 'What is wrong with the answer') },
    offered: (snapshot, asked) => mayCheck(snapshot, asked) && !snapshot.done.redo && !isPublic(snapshot),
    tell: () => ({ zh: '答复质量检查未通过，重新办理', en: 'The answer did not pass the check; it is given anew' }),
    decide: (snapshot, { reason }, env) => {
      requireChecker(snapshot, env.actor);
      if (snapshot.done.redo) throw onceOnly({ zh: '已经退回过一次。', en: 'It was sent back once.' });
      return {
        ...again(settingsOf(env)),
        outcome: null,
        record: { reason },
        notices: [{ template: `${kind}.again`, values: {} }],
      };
    },
  };
}

export const publicationActs = { publish, withhold };
