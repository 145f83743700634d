// Voting once (一人一票): by whom, told to the voter as it is, and why a vote is not counted.
import { defineError } from '#platform/errors.ts';

/** Who may vote, as a choice of who asks. */
export const VOTERS = [
  {
    value: 'identity',
    zh: '实名个人账号，一人一票',
    en: 'One vote a person, with a personal account',
    note: {
      zh: '需要登录个人账号。账号与身份证号一一对应，一人只能投一票；选了什么不记录是谁投的。',
      en: 'Sign in with a personal account. It belongs to one ID number, so one person has one vote; what you chose is kept without your name.',
    },
  },
  {
    value: 'account',
    zh: '个人或者单位账号，一个账号一票',
    en: 'One vote an account, of a person or a company',
    note: {
      zh: '需要登录。个人和单位账号各投一票，同一个人可能用个人账号和单位账号各投一次；选了什么不记录是谁投的。',
      en: 'Sign in. Persons and companies have one vote each, so a person may also vote for a company; what you chose is kept without your name.',
    },
  },
  {
    value: 'address',
    zh: '不登录，同一网络地址限票',
    en: 'No account, so many votes a network address',
    note: {
      zh: '不需要登录。只能限制同一网络地址的票数，不能保证一人一票，结果仅供参考。',
      en: 'No account is needed. Only the votes of one network address are limited, so one person may have several: take the result as a hint.',
    },
  },
] as const;
export type Voters = (typeof VOTERS)[number]['value'];

/** Of one network address, where votes need no account: a household, an office. A local setting. */
export const MOST_OF_ADDRESS = 3;
/** A form that was opened longer ago is opened again. */
export const FORM_HOURS = 24;

export const alreadyVoted = defineError({
  code: 'ballot.already-voted',
  status: 409,
  zh: () => '您已经投过票，这一次没有计入。',
  en: () => 'You have voted already; this one was not counted.',
});
export const staffMayNotVote = defineError({
  code: 'ballot.staff',
  status: 403,
  zh: () => '工作人员账号不能投票，这一次没有计入。请退出后用个人账号投票。',
  en: () => 'Staff accounts have no vote; this one was not counted. Please use your personal account.',
});
export const onlyPersons = defineError({
  code: 'ballot.only-persons',
  status: 403,
  zh: () => '只有个人账号可以投票，这一次没有计入。',
  en: () => 'Only personal accounts have a vote; this one was not counted.',
});
export const forgedForm = defineError({
  code: 'ballot.forged',
  status: 409,
  zh: () => '投票页面已经过期或者不是本站发出的，这一次没有计入。请重新打开页面再投。',
  en: () => 'This form is too old or not one of ours; the vote was not counted. Please open the page again.',
});
export const addressFull = defineError({
  code: 'ballot.address-full',
  status: 429,
  zh: () => `同一网络地址最多投 ${MOST_OF_ADDRESS} 票，这一次没有计入。`,
  en: () => `One network address has ${MOST_OF_ADDRESS} votes at most; this one was not counted.`,
});
