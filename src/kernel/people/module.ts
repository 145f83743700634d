// The card of the people room.
import { isId } from '#platform/ids.ts';
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { createPage } from './desk/create.tsx';
import { gapsPage } from './desk/gaps.tsx';
import { officerPage } from './desk/officer.tsx';
import { officerPick } from './desk/pick.ts';
import { registerPage } from './desk/register.tsx';
import { sweepSessions } from './jobs.ts';
import { accountPage, exportPage } from './pages/account.tsx';
import { codePage } from './pages/code.tsx';
import { organPage } from './pages/organ.tsx';
import { passkeysPage } from './pages/passkeys.tsx';
import { passwordPage, secondFactorPage } from './pages/security.tsx';
import { signInPage, signOutPage } from './pages/sign-in.tsx';
import { signUpPage } from './pages/sign-up.tsx';
import { securityPage } from './pages/tokens.tsx';
import { listPathsOf } from './store/posts.ts';
import { words as desk } from './words/desk.ts';
import { words as faults } from './words/faults.ts';
import { words as marks } from './words/marks.ts';
import { names } from './words/names.ts';
import { words as passkeys } from './words/passkeys.ts';
import { words as portal } from './words/portal.ts';
import { words as tokens } from './words/tokens.ts';

const ADMINISTRATORS = ['city-admin', 'county-admin', 'department-admin', 'security-admin'];

export const people: Module = {
  name: 'people',
  tables: [
    'person',
    'account',
    'password_history',
    'recovery_code',
    'session',
    'access_token',
    'passkey',
    'sign_in_attempt',
    'officer_post',
    'role_grant',
    'absence',
    'delegation',
    'account_event',
    'ballot',
    'mark_sheet',
    'mark_tally',
  ],
  sealed: {
    person: ['number_sealed', 'address_sealed', 'email_sealed'],
    account: ['phone_sealed', 'email_sealed', 'totp_sealed'],
  },
  resources: [
    signInPage,
    codePage,
    signOutPage,
    signUpPage,
    accountPage,
    exportPage,
    passwordPage,
    secondFactorPage,
    securityPage,
    passkeysPage,
    organPage,
    registerPage,
    officerPick,
    createPage,
    gapsPage,
    officerPage,
  ],
  permissions: {
    [permissions.see]: {
      zh: '查看账号登记簿',
      en: 'See the register of accounts',
      roles: [...ADMINISTRATORS, 'auditor'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '开设、停用账号和重置密码',
      en: 'Create and disable accounts, reset passwords',
      roles: ADMINISTRATORS,
      deep: true,
    },
    [permissions.grant]: {
      zh: '授予和收回角色',
      en: 'Grant and end roles',
      roles: ADMINISTRATORS,
      deep: true,
    },
    [permissions.absence]: {
      zh: '登记请假和指定 B 角',
      en: 'Record absence and name deputies',
      roles: [...ADMINISTRATORS, 'organ-head', 'section-head'],
      deep: true,
    },
  },
  subjects: {
    account: async (ctx, input) => {
      const id = String(input.id);
      return isId(id) ? { paths: await listPathsOf(ctx.db, id), owners: [id], codeInHand: false } : undefined;
    },
  },
  jobs: { 'people.sweep-sessions': sweepSessions },
  menu: [
    {
      face: 'bench',
      href: '/desk/people',
      zh: desk.zh.menu,
      en: desk.en.menu,
      icon: 'people',
      group: 'administration',
      order: 81,
      permission: permissions.see,
    },
  ],
  words: [desk, faults, marks, names, passkeys, portal, tokens],
};
