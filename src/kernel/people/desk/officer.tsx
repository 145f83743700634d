// One officer's account: posts, roles, absence, delegation, and the register of everything that was changed.
import { z } from 'zod';
import { type Access, either, inPerson, over, owns } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, resource } from '#platform/http/resource.ts';
import {
  absenceInput,
  cancelInput,
  delegationInput,
  deputyInput,
  endGrantInput,
  grantInput,
  permissions,
  reasonInput,
  resetInput,
} from '../contract.ts';
import { disableOfficer, enableOfficer, endRole, getOfficer, grantRole, resetPassword } from '../service/administer.ts';
import { describeOfficer } from '../service/overview.ts';
import { cancelAbsence, delegate, recordAbsence, revokeDelegation, setDeputy } from '../service/substitution.ts';
import type { AccountRow } from '../store/accounts.ts';
import { words } from '../words/desk.ts';
import { showOfficer } from './officer-view.tsx';

const params = z.object({ id: z.uuid() });
const byManager = over('account', permissions.manage);
const byGranter = over('account', permissions.grant);
// Lending one's powers is done by oneself: a program with a narrow token must not widen them through a colleague.
const bySelf = inPerson(owns('account'));
const byOwnerOrHead = either(bySelf, over('account', permissions.absence));

/** An act on the account of the address, by whom `access` names, entered in the register. */
function change<B extends z.ZodType>(
  access: Access,
  body: B,
  run: (ctx: ActContext, account: AccountRow, input: z.output<B>) => Promise<void>,
) {
  return act({
    access,
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, await getOfficer(ctx, input.params.id), input.body);
      return { to: `/desk/people/${input.params.id}`, say: words.in(ctx.lang).saved };
    },
  });
}

export const officerPage = resource({
  name: 'desk-officer',
  path: '/desk/people/:id',
  face: 'bench',
  access: either(owns('account'), over('account', permissions.see)),
  params,
  load: (ctx, input) => describeOfficer(ctx, input.params.id),
  view: showOfficer,
  acts: {
    disable: change(byManager, reasonInput, (ctx, account, input) => disableOfficer(ctx, account, input.reason)),
    enable: change(byManager, reasonInput, (ctx, account, input) => enableOfficer(ctx, account, input.reason)),
    reset: change(byManager, resetInput, resetPassword),
    grant: change(byGranter, grantInput, grantRole),
    'end-grant': change(byGranter, endGrantInput, endRole),
    deputy: change(over('account', permissions.absence), deputyInput, setDeputy),
    absence: change(byOwnerOrHead, absenceInput, recordAbsence),
    'cancel-absence': change(byOwnerOrHead, cancelInput, (ctx, account, input) =>
      cancelAbsence(ctx, account, input.id),
    ),
    delegate: change(bySelf, delegationInput, delegate),
    revoke: change(byOwnerOrHead, cancelInput, (ctx, account, input) => revokeDelegation(ctx, account, input.id)),
  },
});
