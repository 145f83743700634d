// What is done with a document that was sent: sending it to further organs, and taking it back from one (补发、撤回).
import type { ActRule, Decision, OrganRef } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, organPicker, organsPicker, shortText } from '#kernel/cases/fields.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { RETENTIONS } from '#kernel/documents/official.ts';
import { mayReach } from '#platform/http/context.ts';
import { FILE, permissions } from '../contract.ts';

type Sent<B> = Omit<ActRule<B>, 'by' | 'permission' | 'from' | 'to'> & { readonly once?: string };

const byIssuer = <B>({ once, ...rule }: Sent<B>): ActRule<B> => ({
  ...rule,
  by: 'officer',
  permission: permissions.issue,
  from: ['sent'],
  to: [],
  offered: ({ file, done }, { actor }) => mayReach(actor, permissions.issue, file.organ_path) && !(once && done[once]),
});

const keep = ({ id, name }: OrganRef) => ({ id, name });

const sendMore: ActRule = byIssuer({
  zh: '补发',
  en: 'Send it to more organs',
  fields: {
    organs: organsPicker('补发单位', 'To which organs', {
      hint: { zh: '全称或者代码，用顿号分开；作为抄送发出', en: 'Full names or codes, parted by commas; as copies' },
    }),
  },
  tell: () => ({ zh: '已补发', en: 'Sent to more organs' }),
  decide: ({ done }, _body, env): Decision => {
    const organs = listNamed(env, 'organs');
    if (organs.length === 0) throw actRefused({ zh: '请写明补发给哪些单位。', en: 'Say to which organs.' });
    return { record: { organs: organs.map(keep), round: (done['send-more'] ?? 0) + 2 } };
  },
});

const recall: ActRule<{ organ: string; reason: string }> = byIssuer({
  zh: '撤回',
  en: 'Recall it from an organ',
  fields: {
    organ: organPicker('撤回单位', 'From which organ'),
    reason: shortText('原因', 'Why'),
  },
  tell: () => ({ zh: '已从一个单位撤回', en: 'Recalled from an organ' }),
  decide: (_snapshot, { reason }, { organs }): Decision => ({
    record: { organ: keep(organs.get('organ') as OrganRef), reason },
  }),
});

/** Once; its package holds what was sealed. */
const fileAway: ActRule<{ retention: string }> = byIssuer({
  zh: '归档',
  en: 'File it',
  fields: { retention: choice('保管期限', 'Kept for', RETENTIONS) },
  once: FILE,
  decide: ({ done }, record): Decision => {
    if (done[FILE]) throw onceOnly({ zh: '已经归档。', en: 'It was filed already.' });
    return { record: { ...record } };
  },
});

export const sentActs = { 'send-more': sendMore, 'recall-receipt': recall, [FILE]: fileAway };
