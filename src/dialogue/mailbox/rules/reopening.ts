// A writer whom the answer does not settle has it looked at again, once.
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { DAY_MS } from '#platform/time.ts';
import type { CaseKindName } from '../contract.ts';
import { type LetterSettings, settingsOf, USUAL } from './intake.ts';

/** Where it goes when it is looked at again, whoever wants it to. */
export type Again = (settings: LetterSettings) => Pick<Decision, 'hold' | 'limits'> & { readonly to: string };

export function reopen(kind: CaseKindName, again: Again): ActRule<{ why: string }> {
  return {
    zh: '不满意，要求再次办理',
    en: 'Not settled: have it looked at again',
    by: 'party',
    from: ['answered'],
    to: [again(USUAL).to],
    fields: {
      why: longText('还有什么没有答复或者解决', 'What was not answered or settled', {
        hint: { zh: '答复后的一段时间内可以提一次', en: 'Once, within some time after the answer' },
      }),
    },
    offered: ({ done }) => !done.reopen,
    tell: () => ({ zh: '来信人不满意，再次办理', en: 'Its writer was not content: looked at again' }),
    decide: ({ file, done }, { why }, env) => {
      if (done.reopen) throw onceOnly({ zh: '已经再次办理过一次。', en: 'It was looked at again once.' });
      const settings = settingsOf(env);
      const { reopenDays: days } = settings;
      if (file.closed_at && env.now.getTime() - file.closed_at.getTime() > days * DAY_MS)
        throw actRefused({
          zh: `答复已满 ${days} 日，请重新来信。`,
          en: `More than ${days} days have passed; please write anew.`,
        });
      return {
        ...again(settings),
        outcome: null,
        // What its writer says is kept in the file alone: it may be of a person, and the ledger keeps for ever.
        data: { again: why, published: null },
        notices: [{ template: `${kind}.reopened`, values: {} }],
        record: {},
      };
    },
  };
}
