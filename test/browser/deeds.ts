// What journeys are made of: applying for the change of a food licence page by page, and finding a case at the desk.
import { expect } from 'vitest';
import type { Person } from '../harness/actors.ts';
import type { TestCity } from '../harness/city.ts';
import { visit } from '../harness/visitor.ts';

/** A service of the city's market bureau: window → reviewer → head → window, promised within 5 working days. */
export const FOOD_CHANGE = '530900-XK-0032';

/** What changes: a new person in charge needs no paper, a new layout needs its plan. */
export type Change = '法定代表人或负责人' | '设备布局和操作流程';

/** A case as its applicant knows it. `status` leads to its page, with the query code when one was given. */
export interface Sent {
  readonly number: string;
  readonly code: string;
  readonly status: string;
}

/** Answers all questions and stops before the last page. */
export async function fillInFoodChange(person: Person, change: Change = '法定代表人或负责人'): Promise<void> {
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
  await person.chooses(change);
  await person.fills('变更后的内容', '李小荣');
  await person.fills('从哪天起变的', '2026-11-10');
  await person.presses('保存并继续');
  await person.sees('这些不用上传');
  if (change === '设备布局和操作流程') {
    await person.uploads('变更后的布局和操作流程图', { name: '布局图.pdf', text: '%PDF-1.4\n%%EOF\n' });
  }
  await person.presses('保存并继续');
}

export async function applyForFoodChange(person: Person, change?: Change): Promise<Sent> {
  await fillInFoodChange(person, change);
  await person.chooses(/以上内容属实/);
  await person.presses('提交申请');
  await person.sees('已提交');
  const status = await person.page.locator('main a[href^="/cases/"]:not([href*=receipt])').getAttribute('href');
  const [, number = '', code = ''] = /\/cases\/(\d+)(?:\?code=(\w+))?/.exec(status ?? '') ?? [];
  return { number, code, status: status ?? '' };
}

/** The restaurant applies by a program: the same application, where a journey begins with the office. */
export async function sendFoodChange(city: TestCity): Promise<Sent> {
  const shop = { kind: 'legal', name: '临翔区阿荣小吃店', idNumber: '92530902XXXX90026P', phone: '13800008012' };
  const { status, text, json } = await visit(city, await city.seat('restaurant')).post(
    `/services/${FOOD_CHANGE}/applications`,
    {
      applicant: shop,
      answers: {
        name: shop.name,
        'credit-code': shop.idNumber,
        contact: '李荣',
        phone: shop.phone,
        change: 'person',
        'new-value': '李小荣',
        'changed-on': '2026-11-10',
      },
      materials: [],
      declaration: 'yes',
    },
  );
  expect(status, text).toBe(201);
  const { number, code } = json as { number: string; code: string };
  return { number, code, status: `/cases/${number}` };
}

/** From the to-do list to the case. */
export async function opensCase(officer: Person, number: string): Promise<void> {
  await officer.opens('/desk');
  await officer.follows(number);
}

/** From the list of all cases, where also those stand that lie on no desk of theirs. */
export async function findsCase(officer: Person, number: string): Promise<void> {
  await officer.opens(`/desk/cases?q=${number}`);
  await officer.follows(number);
}

/** One act on the open case that is not the proposed one: its form is a step away. */
export async function turnsTo(officer: Person, act: string): Promise<void> {
  await officer.follows(act);
  await officer.page.locator('main form button', { hasText: act }).waitFor();
}
