// Why a batch, an answer or an order is refused, in words for whoever has to mend it.
import { defineError } from '#platform/errors.ts';

export const malformed = defineError({
  code: 'uplink.malformed',
  status: 422,
  zh: () => '报文格式不符合对接规范',
  en: () => 'The batch is not in the form of the feed',
});
export const unknownCity = defineError<{ city: string }>({
  code: 'uplink.unknown-city',
  status: 422,
  zh: ({ city }) => `没有登记代码为 ${city} 的下级平台`,
  en: ({ city }) => `No city with the code ${city} is registered here`,
});
export const wrongSignature = defineError({
  code: 'uplink.wrong-signature',
  status: 422,
  zh: () => '签名与登记的公钥不符，报文可能被改动',
  en: () => 'The signature does not fit the registered key: the batch may have been altered',
});
export const numberTaken = defineError<{ sequence: number; next: number }>({
  code: 'uplink.number-taken',
  status: 409,
  zh: ({ sequence, next }) => `第 ${sequence} 批已经收过内容不同的一批，请从第 ${next} 批起重报`,
  en: ({ sequence, next }) =>
    `Another batch was received under number ${sequence}. Please report anew from number ${next}`,
});
export const gap = defineError<{ next: number }>({
  code: 'uplink.gap',
  status: 409,
  zh: ({ next }) => `中间缺批，请从第 ${next} 批起重报`,
  en: ({ next }) => `Batches are missing. Please report anew from number ${next}`,
});
export const unknownOrgan = defineError<{ organ: string }>({
  code: 'uplink.unknown-organ',
  status: 422,
  zh: ({ organ }) => `没有名为“${organ}”的单位`,
  en: ({ organ }) => `There is no single organ called “${organ}”`,
});
