// `/desk/incoming`: what was registered last, and the form by which what came on paper is registered.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { act, type PageView, resource } from '#platform/http/resource.ts';
import { DESK, EXCEPTIONS, paperInput, permissions } from '../contract.ts';
import { incomingKind } from '../rules/kind.ts';
import { registerPaper } from '../service/paper.ts';
import { words } from '../words.ts';
import { PaperForm } from './paper.tsx';

interface Registered {
  readonly rows: readonly NewestCase[];
  readonly mayRegister: boolean;
  readonly oversees: boolean;
}

export const incomingDesk = resource({
  name: 'desk-incoming',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Registered> => ({
    rows: await loadNewest(ctx, [incomingKind]),
    mayRegister: ctx.actor.scopes(permissions.register).length > 0,
    oversees: ctx.actor.scopes(permissions.oversee).length > 0,
  }),
  view: ({ rows, mayRegister, oversees }: Registered, page): PageView => {
    const { title, listed, none, exceptions } = words.in(page.lang);
    const form = mayRegister ? <PaperForm page={page} /> : null;
    const beside = oversees ? { href: EXCEPTIONS, text: exceptions } : undefined;
    return showNewest({ title, listed, none, address: DESK, kinds: [incomingKind], rows, form, beside }, page);
  },
  acts: {
    paper: act({
      access: holds(permissions.register),
      files: true,
      body: paperInput,
      do: async (ctx, { body }) => {
        const id = await registerPaper(ctx, body);
        return { to: `/desk/cases/${id}`, created: true, say: words.in(ctx.lang).paperDone, data: { id } };
      },
    }),
  },
});
