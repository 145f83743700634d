// The main job, end to end in a real browser: a citizen applies, the office decides on the clock, everyone can see it.
import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Person } from '../harness/actors.ts';
import {
  applyForFoodChange,
  FOOD_CHANGE,
  fillInFoodChange,
  findsCase,
  opensCase,
  type Sent,
  turnsTo,
} from './deeds.ts';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const meet = scene.meet;

const PLAIN = { javaScriptEnabled: false };

/** What stands on the screens of the office, by its language. */
const OFFICE = {
  zh: {
    accept: '受理',
    material: '食品经营许可变更申请书',
    accepted: '受理：已办理',
    reviewing: '食品经营许可（变更）正在审查',
    opinion: '办理意见',
    complete: '办完本环节',
    deciding: '食品经营许可（变更）正在决定',
    decision: '决定意见',
    grant: '准予',
    decided: '食品经营许可（变更）：已作出决定，待送达',
    electronic: '电子送达',
    way: '送达方式',
    deliver: '送达办结',
    granted: '食品经营许可（变更）：准予',
    organ: '临沧市市场监督管理局',
  },
  en: {
    accept: 'Accept',
    material: 'Application for change',
    accepted: 'Accept: done',
    reviewing: 'Food operation licence (change): review',
    opinion: 'Opinion',
    complete: 'Complete this step',
    deciding: 'Food operation licence (change): decision',
    decision: 'Opinion',
    grant: 'Grant',
    decided: 'Food operation licence (change): Decided, to be delivered',
    electronic: 'Electronic',
    way: 'Way',
    deliver: 'Deliver and close',
    granted: 'Food operation licence (change): Granted',
    organ: 'Lincang Municipal Market Supervision Administration',
  },
} as const;

/** The office's part: accepted at the window, reviewed, granted by the head, delivered. */
async function carryOut(
  { number }: Sent,
  seen: (state: string) => Promise<void>,
  { lang = 'zh', ...options }: BrowserContextOptions & { lang?: keyof typeof OFFICE } = {},
): Promise<void> {
  const w = OFFICE[lang];
  const clerk = await meet(undefined, options, lang);
  await clerk.signsIn('market.window');
  await opensCase(clerk, number);
  await clerk.sees(w.material);
  await turnsTo(clerk, w.accept);
  await clerk.presses(w.accept);
  await clerk.sees(w.accepted);
  await seen(w.reviewing);

  const reviewer = await meet('market.reviewer', options, lang);
  await opensCase(reviewer, number);
  await reviewer.fills(w.opinion, '材料齐全，符合条件');
  await reviewer.presses(w.complete);
  await seen(w.deciding);

  const head = await meet('market.head', options, lang);
  await opensCase(head, number);
  await head.fills(w.decision, '准予变更');
  await head.presses(w.grant);
  await seen(w.decided);

  await opensCase(clerk, number);
  await clerk.chooses(w.electronic, w.way);
  await clerk.presses(w.deliver);
  await seen(w.granted);
}

/** The supervisors see the organ on their board, and of the case all that was done to it. */
async function watches(supervisor: Person, number: string, w: (typeof OFFICE)[keyof typeof OFFICE]): Promise<void> {
  await supervisor.opens('/desk/supervision');
  await supervisor.sees(w.organ);
  await findsCase(supervisor, number);
  await supervisor.sees(w.deliver);
}

test('[E01] [E08] [E21] a licence is applied for, accepted, reviewed, granted, delivered, rated, and seen by all', async () => {
  const owner = await meet();
  await owner.signsIn('restaurant');
  const sent = await applyForFoodChange(owner);
  await owner.follows('查看接收凭证');
  await owner.sees('申请材料接收凭证');
  await owner.opens(sent.status);
  await owner.sees('食品经营许可（变更）：待受理');
  await carryOut(sent, async (state) => {
    await owner.opens(sent.status);
    await owner.sees(state);
  });

  await owner.sees('11 月 17 日 10:24 办结');
  await owner.follows('打印期限证明');
  await owner.sees('11 月 24 日（星期二）24:00');
  await owner.opens(sent.status);
  await owner.follows('准予决定书');
  await owner.sees('决定准予');

  const before = await readRatings(owner);
  await owner.opens(sent.status);
  await owner.follows('去评价');
  await looksWhole(owner);
  await owner.chooses('非常满意');
  await owner.presses('提交评价');
  await owner.sees('您的评价：非常满意');
  expect(await readRatings(owner)).toBe(before + 1);
  await owner.follows('办事指南');
  await owner.sees(`${before + 1} 人次评价`);

  const supervisor = await meet('supervisor');
  await watches(supervisor, sent.number, OFFICE.zh);
  await supervisor.sees('群众评价');
});

/** How many have rated the service, as its public figures say. */
async function readRatings(person: Person): Promise<number> {
  await person.opens(`/supervision/items/${FOOD_CHANGE}`);
  return Number(/(\d+) 人次评价/.exec(await person.reads())?.[1]);
}

/** How many sheets of A4 the open page takes in print. */
async function countSheets({ page }: Person): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('[E21] without an account the number and the query code show the case, and a wrong code does not', async () => {
  const visitor = await meet();
  const { number, code } = await applyForFoodChange(visitor);
  expect(code).toMatch(/^\w{6}$/);
  await visitor.follows('查看接收凭证');
  expect(await countSheets(visitor)).toBe(1);

  const later = await meet();
  await later.opens('/cases');
  await later.fills('受理号', number);
  await later.fills('查询码', code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
  await later.presses('查询');
  await later.sees('受理号或者查询码不对');
  await later.fills('查询码', code);
  await later.presses('查询');
  await later.sees('食品经营许可（变更）：待受理');
});

test('[E01] without scripts the whole job is done: applied for, accepted, reviewed, granted, delivered, rated', async () => {
  const visitor = await meet(undefined, PLAIN);
  const sent = await applyForFoodChange(visitor, '设备布局和操作流程');
  const seen = async (state: string) => {
    await visitor.opens(sent.status);
    await visitor.sees(state);
  };
  await carryOut(sent, seen, PLAIN);
  await visitor.follows('去评价');
  await visitor.chooses('满意');
  await visitor.presses('提交评价');
  await visitor.sees('您的评价：');
});

test('[E01] [E21] in English the same is applied for, carried out by the office, followed and watched to its end', async () => {
  const visitor = await meet();
  await visitor.opens(`/services/${FOOD_CHANGE}`);
  await visitor.follows('English');
  await visitor.follows('Apply online');
  await visitor.chooses('My organisation');
  await visitor.chooses(/What I fill in may be used/);
  await visitor.presses('Begin');
  await visitor.fills('Name of the organisation', '临翔区阿荣小吃店');
  await visitor.fills('Unified social credit code', '92530902XXXX90026P');
  await visitor.fills('Contact person', 'Li Rong');
  await visitor.fills('Mobile number', '13800008012');
  await visitor.presses('Save and continue');
  await visitor.chooses('Person in charge');
  await visitor.fills('New particulars', 'Li Xiaorong');
  await visitor.fills('Since when', '2026-11-10');
  await visitor.presses('Save and continue');
  await visitor.presses('Save and continue');
  await visitor.chooses(/All of this is true/);
  await visitor.presses('Send the application');
  await visitor.sees('Within 5 working days we tell you whether it is accepted');
  await visitor.follows('Check the case');
  await visitor.sees('Food operation licence (change): To be accepted');
  const status = visitor.page.url();
  const [number = ''] = /\d{19}/.exec(status) ?? [];
  const seen = async (state: string) => {
    await visitor.opens(status);
    await visitor.sees(state);
  };
  await carryOut({ number, code: '', status }, seen, { lang: 'en' });
  await visitor.sees('Closed 17 November');
  await watches(await meet('supervisor', {}, 'en'), number, OFFICE.en);
});

test('in large print the application is the same and fits a telephone', async () => {
  const elder = await meet(undefined, { viewport: { width: 390, height: 800 } });
  await elder.opens('/');
  await elder.follows('大字版');
  const check = async () => {
    expect(await elder.page.evaluate('document.documentElement.dataset.size')).toBe('large');
    expect(await elder.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };
  await check();
  await fillInFoodChange(elder);
  await elder.sees('核对后提交');
  await check();
});

test('[E20] each service leads to applying, enquiring, complaining and to how it is supervised', async () => {
  const visitor = await meet();
  for (const entry of ['网上申请', '我要咨询', '我要投诉', '监督办理情况']) {
    await visitor.opens(`/services/${FOOD_CHANGE}`);
    const address = await visitor.page.getByRole('link', { name: entry }).getAttribute('href');
    expect((await visitor.page.goto(address ?? ''))?.status()).toBe(200);
  }
});
