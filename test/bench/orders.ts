// Orders of the hotline as an operator writes them down, each from another caller.
import { newId } from '#platform/ids.ts';

const BASE_PHONE = 13_000_000_000;

/** The number of a caller; the same for the same index. */
export const phoneOf = (index: number) => String(BASE_PHONE + index);

/** Dispatched at once to an organ, each to the next. */
export function makeOrder(organs: readonly string[], index: number): Record<string, unknown> {
  return {
    clientId: newId(),
    line: '12345',
    sort: 'complaint',
    urgency: 'normal',
    phone: phoneOf(index),
    consent: 'yes',
    title: `路灯不亮 ${index}`,
    text: `旗山路 ${1 + (index % 400)} 号门前的路灯一周没有亮，晚上走路不方便，请安排维修。`,
    place: `旗山路 ${1 + (index % 400)} 号`,
    organ: organs[index % organs.length],
  };
}
