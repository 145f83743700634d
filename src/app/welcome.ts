// What is said when the city is up: the address, the accounts, and what to try first.
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';

const DEMO_CITY = join(import.meta.dirname, '../../city/lincang');

/** Whether the settings name the pack that ships with the product. */
export function isDemoCity({ cityFolder }: Pick<Config, 'cityFolder'>): boolean {
  return cityFolder === DEMO_CITY;
}

/** Every account of the demo city has this password, and none of any other city. */
export const DEMO_PASSWORD = 'Sunhall-2026';

export const DEMO_ACCOUNTS: readonly (readonly [login: string, who: string])[] = [
  ['citizen', '李荣, a citizen'],
  ['restaurant', '临翔区阿荣小吃店, her snack bar'],
  ['company', '临沧茶城物业管理有限公司, a company'],
  ['market.window', 'window clerk, city market bureau'],
  ['market.reviewer', 'handler'],
  ['market.section', 'head of section'],
  ['market.head', 'head of the bureau'],
  ['530902001003.window', 'service agent of a community'],
  ['government.head', 'head of the government'],
  ['supervisor', 'supervisor (电子监察)'],
  ['inspector', 'inspector of the government (督查)'],
  ['editor', 'editor of articles and service guides'],
  ['government-office.head', 'head of the government office, who signs articles'],
  ['government-office.clerk', 'officer of the government office, who drafts documents (公文)'],
  ['item.reviewer', 'reviewer of service guides'],
  ['legal.reviewer', 'legal reviewer of powers (合法性审核)'],
  ['hotline.operator', 'operator of the hotline'],
  ['petition.officer', 'petitions officer (信访)'],
  ['outside.supervisor', 'supervisor from outside (特邀监督员)'],
  ['deputy', 'deputy to the people’s congress (人大代表)'],
  ['congress.motions', 'officer of proposals (建议提案)'],
  ['duty.officer', 'duty officer of the city (值班、应急)'],
  ['city.admin', 'administrator (系统)'],
  ['security.admin', 'administrator (安全)'],
  ['auditor', 'administrator (审计)'],
  ['530902.admin', 'administrator of a county'],
  ['market.clerk', 'administrator and information officer of a bureau'],
  ['secrecy.reviewer', 'secrecy reviewer and data protection officer (保密审查)'],
];

export function tellVisitors(address: string): string {
  const longest = Math.max(...DEMO_ACCOUNTS.map(([login]) => login.length));
  const accounts = DEMO_ACCOUNTS.map(([login, who]) => `    ${login.padEnd(longest)}  ${who}`).join('\n');
  return `
  The city is up:  ${address}

  Demo accounts, all with the password ${DEMO_PASSWORD}
${accounts}

  Try: sign in as restaurant and apply for 食品经营许可（变更） at ${address}/services/530900-XK-0032,
  then as market.window accept it at ${address}/desk, and see at ${address}/supervision
  what the public sees. The README leads through the whole tour.
  Ctrl-C stops everything and loses nothing.
`;
}
