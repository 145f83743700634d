// One sign-on (单点登录) for systems outside the platform (接入系统): what one is, by which form it is entered, and who may.
import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { ROLES, type Role } from '#kernel/people/contract.ts';
import { several } from '#platform/http/query.ts';
import { splitLines } from '#platform/text/split-lines.ts';
import { isHome, isReturn } from './rules.ts';

export const APPS = '/desk/apps';
export const SYSTEMS = '/desk/apps/systems';
export const addressOf = ({ id }: { readonly id: string }) => `${SYSTEMS}/${id}`;
/** The provider, beneath the address of the platform. */
export const MOUNT = '/oidc';

export const permissions = { open: 'sign-on.open', see: 'sign-on.see', manage: 'sign-on.manage' } as const;

/** The name of the subject in access declarations. */
export const SYSTEM = 'outside-system';

/** What a system may be told of who enters. Numbers of persons, telephones and addresses are never among it. */
export const CLAIMS = [
  { value: 'profile', zh: '姓名和登录名', en: 'Name and login' },
  { value: 'organ', zh: '所在机构', en: 'Organ' },
  { value: 'post', zh: '岗位和职务', en: 'Post and title' },
] as const;
export type Claim = (typeof CLAIMS)[number]['value'];

/** How a system shows its secret. */
export const AUTH_METHODS = [
  { value: 'client_secret_basic', zh: '放在请求头（HTTP Basic）', en: 'In the header (HTTP Basic)' },
  { value: 'client_secret_post', zh: '放在请求正文', en: 'In the body' },
] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number]['value'];

export interface OutsideSystem {
  /** Also what it calls itself: its client id. */
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly purpose: string;
  readonly home: string;
  readonly roles: readonly Role[];
  readonly claims: readonly Claim[];
  readonly redirects: readonly string[];
  readonly afterLogout: readonly string[];
  readonly logoutNotice: string | null;
  readonly authMethod: AuthMethod;
  readonly addedAt: Date;
  readonly suspendedAt: Date | null;
  readonly suspendedReason: string | null;
}

const badAddress =
  '请填完整网址：https://，内网地址可以用 http://|Give a whole address: https://, or http:// within the network';

const home = z.string({ error: faults.needed }).trim().max(300).refine(isHome, badAddress);

/** Addresses, one to a line. */
const addresses = z
  .string()
  .max(3000)
  .transform(splitLines)
  .pipe(z.array(z.string().max(300).refine(isReturn, badAddress)).max(10))
  .default([]);

const chosen = <T extends string>(values: readonly T[]) =>
  several(z.array(z.enum(values)).max(values.length)).default([]);

const described = {
  name: text(2, 60),
  nameEn: z.string().trim().max(120).optional(),
  purpose: text(4, 300),
  home,
  roles: chosen(ROLES),
  claims: chosen(CLAIMS.map(({ value }) => value)),
  redirects: addresses,
  afterLogout: addresses,
  logoutNotice: z.string().trim().max(300).refine(isReturn, badAddress).optional(),
  authMethod: z.enum(
    AUTH_METHODS.map(({ value }) => value),
    faults.choose,
  ),
};
export const systemInput = z.object({ organ: text(2, 100), ...described });
export type SystemInput = z.output<typeof systemInput>;
export const systemChange = z.object(described);
export type SystemChange = z.output<typeof systemChange>;
export const reasonInput = z.object({ reason: text(2, 200) });
