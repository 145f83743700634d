// The forms that change an officer's account and roles.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { Select, TextField } from '#ui/parts/field.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { ROLES } from '../contract.ts';
import { mayGrant } from '../rules/roles.ts';
import type { OfficerView } from '../service/overview.ts';
import { words } from '../words/desk.ts';
import { names } from '../words/names.ts';
import { Folded } from './folded.tsx';

interface Props {
  officer: OfficerView;
  page: Page;
}

/** Enable, disable and reset: whichever makes sense now. */
export function ManageForms({ officer, page }: Props) {
  const w = words.in(page.lang);
  const labels = { reason: w.reason };
  const disable = describeForm(page, 'disable', labels);
  const enable = describeForm(page, 'enable', labels);
  const reset = describeForm(page, 'reset', { password: w.newPassword, reason: w.reason });
  const active = officer.state === 'active';
  return (
    <>
      {(!active || officer.locked) && (
        <Folded id={officer.id} act="enable" title={w.enable} form={enable}>
          <TextField {...enable.field('reason')} />
        </Folded>
      )}
      {active && (
        <Folded id={officer.id} act="reset" title={w.reset} form={reset}>
          <TextField
            {...reset.field('password')}
            value={undefined}
            hint={w.firstPasswordHint}
            type="password"
            autocomplete="new-password"
            sensitive
          />
          <TextField {...reset.field('reason')} />
        </Folded>
      )}
      {active && (
        <Folded id={officer.id} act="disable" title={w.disable} form={disable} stop>
          <TextField {...disable.field('reason')} />
        </Folded>
      )}
    </>
  );
}

export function GrantForm({ officer, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  const form = describeForm(page, 'grant', { role: w.role, organ: w.organ, reason: w.reason });
  const roles = ROLES.filter((role) => mayGrant(page.actor.roles, role));
  return (
    <Folded id={officer.id} act="grant" title={w.grant} form={form}>
      <Select {...form.field('role')} options={roles.map((role) => ({ value: role, text: n.roles[role] }))} />
      <PickField
        {...form.field('organ', officer.posts[0]?.organCode)}
        src="/pick/organs"
        lookUp={{ href: '/desk/organs', text: w.lookUpOrgan }}
      />
      <TextField {...form.field('reason')} />
    </Folded>
  );
}

export function EndGrantForm({ officer, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  const form = describeForm(page, 'end-grant', { grant: w.role, reason: w.reason });
  const options = officer.grants.map((grant) => ({
    value: grant.id,
    text:
      n.roles[grant.role as 'handler'] +
      inBrackets(page.lang, nameIn(page.lang, { name: grant.organ, nameEn: grant.organEn })),
  }));
  if (options.length === 0) return null;
  return (
    <Folded id={officer.id} act="end-grant" title={w.endRole} form={form} stop>
      <Select {...form.field('grant')} options={options} />
      <TextField {...form.field('reason')} />
    </Folded>
  );
}
