// The fields by which a system is described, and how its state is said.
import { ROLES } from '#kernel/people/contract.ts';
import { names } from '#kernel/people/words/names.ts';
import { type ActForm, findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { AUTH_METHODS, CLAIMS, type OutsideSystem } from '../contract.ts';
import { words } from '../words.ts';

export function labelsOf(lang: Lang) {
  const w = words.in(lang);
  const { name, nameEn, organ, purpose, home, roles, claims, redirects, afterLogout, logoutNotice, authMethod } = w;
  return { organ, name, nameEn, purpose, home, roles, claims, redirects, afterLogout, logoutNotice, authMethod };
}

interface Props {
  readonly form: ActForm;
  readonly act: string;
  readonly page: Page;
  /** As it stands now. */
  readonly system?: OutsideSystem;
}

export function SystemFields({ form, act, page, system }: Props) {
  const w = words.in(page.lang);
  const chosen = (path: string, now: readonly string[] = []) =>
    form.refused ? [...(findRefusal(page, act).chosen(path) ?? [])] : [...now];
  const lines = (list?: readonly string[]) => list?.join('\n');
  return (
    <>
      <TextField {...form.field('name', system?.name)} maxlength={60} />
      <TextField {...form.field('nameEn', system?.nameEn)} maxlength={120} optional />
      <TextArea {...form.field('purpose', system?.purpose)} rows={2} maxlength={300} />
      <TextField {...form.field('home', system?.home)} hint={w.homeHint} type="url" maxlength={300} />
      <TextArea {...form.field('redirects', lines(system?.redirects))} hint={w.redirectsHint} rows={2} optional />
      <TextArea {...form.field('afterLogout', lines(system?.afterLogout))} rows={2} optional />
      <TextField
        {...form.field('logoutNotice', system?.logoutNotice)}
        hint={w.logoutNoticeHint}
        type="url"
        maxlength={300}
        optional
      />
      <Picks
        {...form.field('claims')}
        name="claims[]"
        hint={w.claimsHint}
        value={chosen('claims', system?.claims)}
        options={CLAIMS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
        many
      />
      <Picks
        {...form.field('authMethod', system?.authMethod ?? 'client_secret_basic')}
        options={AUTH_METHODS.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
      />
      <Picks
        {...form.field('roles')}
        name="roles[]"
        hint={w.rolesHint}
        value={chosen('roles', system?.roles)}
        options={ROLES.map((role) => ({ value: role, text: names.in(page.lang).roles[role] }))}
        many
        columns
      />
    </>
  );
}

export function StateTag({ system, page }: { system: OutsideSystem; page: Page }) {
  const w = words.in(page.lang);
  return <Tag state={system.suspendedAt ? 'over' : 'ok'}>{system.suspendedAt ? w.suspended : w.inUse}</Tag>;
}

export function saySuspended({ suspendedAt, suspendedReason }: OutsideSystem, page: Page): string | null {
  if (!suspendedAt) return null;
  return words.in(page.lang).suspendedSince({ day: localDate(suspendedAt), reason: suspendedReason ?? '' });
}
