// What incoming documents refuse.
import { defineError } from '#platform/errors.ts';

export const replyUnknown = defineError({
  code: 'incoming.reply-unknown',
  status: 422,
  zh: () => '本单位没有发出过这个文号的公文。答复要先发文，再填发文字号。',
  en: () => 'The organ has sent no document of that number: send the answer first, then name it.',
});
