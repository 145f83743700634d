// What can go wrong with requests to one’s own organ, with a way out.
import { defineError } from '#platform/errors.ts';

export const inPast = defineError({
  code: 'office-requests.in-past',
  status: 422,
  zh: () => '时间已经过去，请改时间',
  en: () => 'That time is over: please choose another',
});

export const plateTaken = defineError({
  code: 'office-requests.plate-taken',
  status: 409,
  zh: () => '这个车牌已经登记，请核对',
  en: () => 'This plate is in the register already: please check it',
});

export const vehicleTaken = defineError({
  code: 'office-requests.vehicle-taken',
  status: 409,
  zh: () => '本单位没有这辆车，或者那段时间已经派出，请换一辆',
  en: () => 'There is no such vehicle, or it is out at that time: please choose another',
});
