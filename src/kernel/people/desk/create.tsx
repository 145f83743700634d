// Opening an officer's account.
import { holds } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { createOfficerInput, POSTS, permissions, ROLES } from '../contract.ts';
import { mayGrant } from '../rules/roles.ts';
import { createOfficer } from '../service/administer.ts';
import { words } from '../words/desk.ts';
import { names } from '../words/names.ts';

export const createPage = resource({
  name: 'desk-people-new',
  path: '/desk/people/new',
  face: 'bench',
  access: holds(permissions.manage),
  load: async (ctx) => ({ roles: ROLES.filter((role) => mayGrant(ctx.actor.roles, role)) }),
  view: showCreate,
  acts: {
    '': act({
      access: holds(permissions.manage),
      body: createOfficerInput,
      do: async (ctx, { body }) => {
        const id = await createOfficer(ctx, body);
        const say = words.in(ctx.lang).created(body.name);
        return { to: `/desk/people/${id}`, say, created: true, data: { id } };
      },
    }),
  },
});

function showCreate({ roles }: { roles: readonly (typeof ROLES)[number][] }, page: Page): PageView {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  const refusal = findRefusal(page, '');
  const labels = {
    name: w.name,
    nameEn: w.nameEn,
    login: w.login,
    organ: w.organ,
    post: w.post,
    title: w.title,
    titleEn: w.titleEn,
    phone: w.phone,
    roles: w.roles,
    password: w.firstPassword,
    reason: w.reason,
  };
  const field = (id: keyof typeof labels) => ({
    id,
    label: labels[id],
    value: refusal.typed(id),
    error: refusal.error(id),
  });
  return {
    title: w.create,
    current: '/desk/people',
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.create} back={{ href: '/desk/people', text: w.back }} />
        <p class="dim">{w.createLead}</p>
        <div class="measure">
          <Card>
            <Form action="/desk/people/new" rhythm="tight">
              <ErrorSummary errors={refusal.summary(labels)} />
              <TextField {...field('name')} width="medium" />
              <TextField {...field('nameEn')} width="medium" optional />
              <TextField {...field('login')} width="medium" />
              <PickField
                {...field('organ')}
                src="/pick/organs"
                width="medium"
                lookUp={{ href: '/desk/organs', text: w.lookUpOrgan }}
              />
              <Select {...field('post')} options={POSTS.map((post) => ({ value: post, text: n.posts[post] }))} />
              <TextField {...field('title')} width="medium" optional />
              <TextField {...field('titleEn')} width="medium" optional />
              <TextField {...field('phone')} width="medium" type="tel" optional />
              <Picks
                id="roles"
                name="roles[]"
                label={w.roles}
                error={refusal.error('roles')}
                value={[...(refusal.chosen('roles') ?? [])]}
                options={roles.map((role) => ({ value: role, text: n.roles[role] }))}
                many
                columns
              />
              <TextField
                id="password"
                label={w.firstPassword}
                hint={w.firstPasswordHint}
                error={refusal.error('password')}
                type="password"
                autocomplete="new-password"
                width="medium"
                sensitive
              />
              <TextField {...field('reason')} />
              <div class="row">
                <Button kind="go">{w.create}</Button>
              </div>
            </Form>
          </Card>
        </div>
      </>
    ),
  };
}
