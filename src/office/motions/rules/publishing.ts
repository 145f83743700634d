// Publication of proposal and reply, where both sides agree: checked by somebody else of the organ than who signed it. Pure.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import type { Actor } from '#platform/http/context.ts';
import { motionOf } from '../contract.ts';
import { byHandlers } from './process.ts';

const agreed = (snapshot: Snapshot): boolean => {
  const { open, reply, published } = motionOf(snapshot);
  return open && reply?.open === true && published === undefined;
};
const isOther = (snapshot: Snapshot, { id }: Actor) => motionOf(snapshot).reply?.issuedBy !== id;

function requireOther(snapshot: Snapshot, actor: Actor): void {
  if (!agreed(snapshot))
    throw actRefused({
      zh: '提出人和承办单位都同意公开的，才能公开；已经决定的不再变动。',
      en: 'It is published where its proposers and the organ agree; what was decided stays.',
    });
  if (!isOther(snapshot, actor))
    throw actRefused({ zh: '答复由本人签发，请其他人审查。', en: 'You signed the reply; somebody else checks it.' });
}

const CHECKED = [
  {
    value: 'clean',
    zh: '已作保密审查，不涉及国家秘密、商业秘密、个人隐私',
    en: 'Checked: no state secret, business secret or privacy is touched',
  },
] as const;

const publish: ActRule = {
  zh: '审查后公开',
  en: 'Check and publish',
  ...byHandlers(['closed'], []),
  fields: { checked: choice('保密审查', 'Review of secrecy', CHECKED, { hint: PUBLIC }) },
  offered: (snapshot, { actor }) => agreed(snapshot) && isOther(snapshot, actor),
  tell: () => ({ zh: '建议提案和答复已公开', en: 'The proposal and its reply were published' }),
  decide: (snapshot, _body, { actor }) => {
    requireOther(snapshot, actor);
    return { data: { published: true }, record: { checked: 'clean' } };
  },
};

const withhold: ActRule<{ reason: string }> = {
  zh: '审查后不公开',
  en: 'Check and do not publish',
  ...byHandlers(['closed'], []),
  fields: { reason: longText('理由', 'Reasons') },
  offered: (snapshot, { actor }) => agreed(snapshot) && isOther(snapshot, actor),
  decide: (snapshot, { reason }, { actor }) => {
    requireOther(snapshot, actor);
    return { data: { published: false }, record: { reason } };
  },
};

export const publishingActs = { 'publish-motion': publish, 'withhold-motion': withhold };
