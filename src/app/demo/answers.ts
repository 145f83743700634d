// Believable answers to any item's form, by the type of each field.
import type { Answers, Applicant } from '#services/applications/contract.ts';
import type { OfferedField, OfferedPage } from '#services/applications/item.ts';
import { applies } from '#services/applications/rules/answers.ts';
import { nameContact } from './people.ts';
import type { Chance } from './random.ts';

/** Fields that ask for a person. */
const NAMES_SOMEBODY = /姓名|联系人|负责人|代表人|户主|监护人|人员/;
/** Of somebody who trades under a name of their own. */
const SOLE_TRADER = '92530902XXXX90110R';
const SHOPS = ['阿荣小吃店', '云岭茶行', '佤山人家餐馆', '康民大药房', '锦绣超市', '边城客栈', '勐库古茶坊'];

export function inventAnswers(pages: readonly OfferedPage[], applicant: Applicant, chance: Chance): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const field of pages.flatMap((page) => page.fields)) {
    if (applies(field.when, answers)) answers[field.code] = inventAnswer(field, applicant, chance);
  }
  return answers;
}

function inventAnswer(field: OfferedField, applicant: Applicant, chance: Chance): string | string[] {
  const options = field.options?.map((option) => option.value);
  if (options) return field.type === 'choices' ? [chance.pick(options)] : chance.pick(options);
  switch (field.type) {
    case 'number':
    case 'money':
      return String(inventNumber(field.min ?? 1, field.max, chance));
    case 'date':
      return `2026-${chance.between(10, 12)}-${chance.between(10, 28)}`;
    case 'yes-no':
      return 'yes';
    case 'phone':
      return applicant.phone;
    case 'id-number':
      return applicant.idNumber;
    case 'credit-code':
      return applicant.kind === 'legal' ? applicant.idNumber : SOLE_TRADER;
    case 'region':
      return '530902001000';
    case 'address':
      return applicant.address ?? '凤翔街道南屏社区世纪路18号';
    default:
      return NAMES_SOMEBODY.test(field.label) ? nameContact(applicant) : chance.pick(SHOPS);
  }
}

/** Not far above the least that is allowed. */
function inventNumber(least: number, most: number | undefined, chance: Chance): number {
  const from = Math.ceil(least);
  return chance.between(from, Math.max(from, Math.min(most ?? from + 200, from + 200)));
}
