// Why a proposal is not taken.
import { defineError } from '#platform/errors.ts';

export const noHouse = defineError({
  code: 'motions.no-house',
  status: 403,
  zh: () => '由人大常委会、政协的账号提出；您的账号不在其中',
  en: () => 'Proposals are made under accounts of a congress or a CPPCC committee; yours is of neither',
});
