// `/organs/:code/staff`: who serves at the windows of an organ; `/screen`: the same for the screen that stands there.
import { z } from 'zod';
import { nameIn, type Organ, organCode } from '#kernel/organs/contract.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { titleIn } from '#kernel/people/rules/title.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { type Shown, screenOf, staffOf } from './contract.ts';
import { getPhoto, listStaff } from './service.ts';
import { words } from './words.ts';

const params = z.object({ code: organCode });

interface Staff {
  readonly organ: Pick<Organ, 'code' | 'name' | 'nameEn'>;
  readonly staff: readonly Shown[];
}

async function loadStaff({ db, now }: Context, code: string): Promise<Staff> {
  const organ = await getOrganByCode(db, code);
  const { name, nameEn } = organ;
  return { organ: { code, name, nameEn }, staff: await listStaff(db, organ, now) };
}

export const staffPage = resource({
  name: 'organ-staff',
  path: '/organs/:code/staff',
  access: anyone,
  params,
  load: (ctx, input) => loadStaff(ctx, input.params.code),
  view: showStaff,
});

function showStaff({ organ, staff }: Staff, page: Page): PageView {
  const w = words.in(page.lang);
  const name = nameIn(page.lang, organ);
  return {
    title: w.titleOf(name),
    crumbs: [{ href: `/organs/${organ.code}`, text: name }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} eyebrow={name} lead={w.lead} />
        <People organ={organ} staff={staff} page={page} />
        {staff.length > 0 && (
          <div class="row">
            <LinkButton href={screenOf(organ.code)}>{w.screen}</LinkButton>
            <LinkButton href={`/conduct?organ=${organ.code}`}>{w.complain}</LinkButton>
          </div>
        )}
      </div>
    ),
  };
}

/** A change on the desk is on the screen within a minute. */
const SHOWN_SECONDS = 60;

export const screenPage = resource({
  name: 'organ-staff-screen',
  path: '/organs/:code/staff/screen',
  access: anyone,
  params,
  query: z.object({
    /** Number of the one window it hangs over. */
    window: z.string().max(20).optional(),
  }),
  load: async (ctx, { params: { code }, query: { window } }) => {
    const { organ, staff } = await loadStaff(ctx, code);
    return { organ, window: window ?? null, staff: window ? staff.filter((one) => one.window === window) : staff };
  },
  view: showScreen,
});

function showScreen({ organ, window, staff }: Staff & { window: string | null }, page: Page): PageView {
  const w = words.in(page.lang);
  const name = nameIn(page.lang, organ);
  return {
    title: w.titleOf(name),
    shared: true,
    unlisted: true,
    next: { seconds: SHOWN_SECONDS, to: screenOf(organ.code) + (window ? `?${new URLSearchParams({ window })}` : '') },
    body: (
      <div class="stack loose">
        <PageHead title={name} eyebrow={window ? w.windowNo(window) : w.title} />
        <People organ={organ} staff={staff} page={page} />
      </div>
    ),
  };
}

function People({ organ, staff, page }: Staff & { page: Page }) {
  const w = words.in(page.lang);
  if (staff.length === 0) return <Empty title={w.none} />;
  return (
    <div class="cols">
      {staff.map((one) => {
        const name = nameIn(page.lang, one);
        return (
          <Card title={name} aside={one.window && w.windowNo(one.window)}>
            {one.hasPhoto && <img src={`${staffOf(organ.code)}/${one.id}/photo`} alt={w.photoOf(name)} width={180} />}
            <Facts
              items={[
                [w.post, titleIn(page.lang, one)],
                [w.duty, nameIn(page.lang, { name: one.duty, nameEn: one.dutyEn })],
              ]}
            />
          </Card>
        );
      })}
    </div>
  );
}

export const staffPhoto = resource({
  name: 'organ-staff-photo',
  path: '/organs/:code/staff/:officer/photo',
  access: anyone,
  params: params.extend({ officer: z.string().max(40) }),
  load: async ({ db, now, runtime }, input) => {
    const organ = await getOrganByCode(db, input.params.code);
    const id = await getPhoto(db, organ, input.params.officer, now);
    const kept = await runtime.files.find(id);
    if (!kept) throw notFound();
    return new Download(await runtime.files.open(id), kept.type, 'photo', true);
  },
});
