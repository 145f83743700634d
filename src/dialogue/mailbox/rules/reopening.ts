// A writer whom the answer does not settle has it looked at again, once.
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { DAY_MS } from '#platform/time.ts';
import type { CaseKindName } from '../contract.ts';

/** So long after the answer: a setting of the city. */
const DAYS = 30;

export function reopen(
  kind: CaseKindName,
  again: Pick<Decision, 'hold' | 'limits'> & { readonly to: string },
): ActRule<{ why: string }> {
  return {
    zh: '不满意，要求再次办理',
    en: 'Not settled: have it looked at again',
    by: 'party',
    from: ['answered'],
    to: [again.to],
    fields: {
      why: longText('还有什么没有答复或者解决', 'What was not answered or settled', {
        hint: { zh: `答复后 ${DAYS} 日内可以提一次`, en: `Once, within ${DAYS} days of the answer` },
      }),
    },
    offered: ({ done }) => !done.reopen,
    tell: () => ({ zh: '来信人不满意，再次办理', en: 'Its writer was not content: looked at again' }),
    decide: ({ file, done }, { why }, env) => {
      if (done.reopen) throw onceOnly({ zh: '已经再次办理过一次。', en: 'It was looked at again once.' });
      if (file.closed_at && env.now.getTime() - file.closed_at.getTime() > DAYS * DAY_MS)
        throw actRefused({
          zh: `答复已满 ${DAYS} 日，请重新来信。`,
          en: `More than ${DAYS} days have passed; please write anew.`,
        });
      return {
        ...again,
        outcome: null,
        // What its writer says is kept in the file alone: it may be of a person, and the ledger keeps for ever.
        data: { again: why, published: null },
        notices: [{ template: `${kind}.reopened`, values: {} }],
        record: {},
      };
    },
  };
}
