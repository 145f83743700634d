// What can go wrong with briefings, with a way out.
import { defineError } from '#platform/errors.ts';

export const noOffice = defineError({
  code: 'briefings.no-office',
  status: 422,
  zh: () => '本单位上面没有接收信息的政府办公室，请直接联系上级办公室',
  en: () => 'No office of a government above yours takes briefings in: please ask the office above directly',
});

export const callNotYours = defineError({
  code: 'briefings.call-not-yours',
  status: 422,
  zh: () => '没有向本单位约稿，或者已经报送、已经结束；可以不选约稿直接报送',
  en: () => 'Your organ was not asked, has answered, or the call is over: you may report without a call',
});
