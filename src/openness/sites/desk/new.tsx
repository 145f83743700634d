// `/desk/sites/new`: asks for a new site.
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { permissions, SITE_KINDS } from '../contract.ts';
import { newSiteInput } from '../input.ts';
import { fileChange } from '../service/change.ts';
import { deskWords } from '../words/desk.ts';
import { pageWords } from '../words/pages.ts';
import { themesIn } from './forms.tsx';
import { DESK } from './sites.tsx';

const NEW = `${DESK}/new`;

export const newSite = resource({
  name: 'site-change-new',
  path: NEW,
  face: 'bench',
  access: holds(permissions.manage),
  load: async () => ({}),
  view: showForm,
  acts: {
    '': act({
      access: holds(permissions.manage),
      body: newSiteInput,
      do: async (ctx, { body: { organ, nameEn = null, host = null, ...site } }) => {
        const wanted = { ...site, nameEn, host, movedTo: null };
        const { file } = await fileChange(ctx, { what: 'open', siteId: null, wanted, organ });
        return { to: DESK, created: true, say: deskWords.in(ctx.lang).filed, data: { case: file.id } };
      },
    }),
  },
});

function showForm(_data: unknown, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const labels = {
    organ: w.sponsor,
    code: w.code,
    name: w.name,
    nameEn: w.nameEn,
    kind: w.kind,
    host: w.host,
    theme: w.theme,
  };
  const form = describeForm(page, '', labels);
  const kinds = SITE_KINDS.filter((kind) => kind !== 'portal');
  const kindOptions = kinds.map((value) => ({ value, text: pageWords.in(page.lang).kinds[value] }));
  return {
    title: w.newSite,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.newSite} back={{ href: DESK, text: w.title }} />
        <div class="measure">
          <Form action={NEW} rhythm="tight" card label={w.newSite}>
            <ErrorSummary errors={form.summary} />
            <p class="sm dim">{w.approvalNote}</p>
            <PickField {...form.field('organ')} hint={w.sponsorHint} src="/pick/organs" writes="text" maxlength={100} />
            <TextField {...form.field('code')} hint={w.codeHint} maxlength={40} />
            <TextField {...form.field('name')} maxlength={100} />
            <TextField {...form.field('nameEn')} maxlength={200} optional />
            <Select {...form.field('kind')} options={kindOptions} />
            <TextField {...form.field('host')} hint={w.hostHint} maxlength={100} optional />
            <Select {...form.field('theme')} options={themesIn(page)} empty={false} />
            <div class="row">
              <Button kind="go">{w.file}</Button>
            </div>
          </Form>
        </div>
      </>
    ),
  };
}
