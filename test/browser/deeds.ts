// What several journeys begin with: an application for the change of a food licence, page by page.
import type { Person } from '../harness/actors.ts';

/** A service of the city's market bureau: window → reviewer → head → window, nothing to upload, promised in 5 days. */
export const FOOD_CHANGE = '530900-XK-0032';

/** A case as its applicant knows it. `status` leads to its page, with the query code when one was given. */
export interface Sent {
  readonly number: string;
  readonly code: string;
  readonly status: string;
}

/** Answers all questions and stops before the last page. */
export async function fillInFoodChange(person: Person): Promise<void> {
  await person.opens(`/services/${FOOD_CHANGE}`);
  await person.follows('网上申请');
  await person.chooses('我的单位');
  await person.chooses(/我同意为办理/);
  await person.presses('开始填写');
  await person.fills('单位名称', '临翔区阿荣小吃店');
  await person.fills('统一社会信用代码', '92530902XXXX90026P');
  await person.fills('联系人', '李荣');
  await person.fills('手机号码', '13800008012');
  await person.presses('保存并继续');
  await person.chooses('法定代表人或负责人');
  await person.fills('变更后的内容', '李小荣');
  await person.fills('从哪天起变的', '2026-11-10');
  await person.presses('保存并继续');
  await person.sees('这个事项不需要上传材料');
  await person.presses('保存并继续');
}

export async function applyForFoodChange(person: Person): Promise<Sent> {
  await fillInFoodChange(person);
  await person.chooses(/以上内容属实/);
  await person.presses('提交申请');
  await person.sees('已提交');
  return readSent(person);
}

/** The case number and query code on the page after sending. */
export async function readSent(person: Person): Promise<Sent> {
  const status = await person.page
    .locator('main a[href^="/cases/"]:not([href*=receipt])')
    .getAttribute('href');
  const [, number = '', code = ''] = /\/cases\/(\d+)(?:\?code=(\w+))?/.exec(status ?? '') ?? [];
  return { number, code, status: status ?? '' };
}

/** From the to-do list to the case. */
export async function opensCase(officer: Person, number: string): Promise<void> {
  await officer.opens('/desk');
  await officer.follows(number);
}
