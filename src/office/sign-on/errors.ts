// What can go wrong with the register of outside systems, in words a person can act on.
import { defineError } from '#platform/errors.ts';

export const systemOutOfReach = defineError<{ organ: string }>({
  code: 'sign-on.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的系统不由您登记`,
  en: ({ organ }) => `You do not enter systems of ${organ}`,
});
