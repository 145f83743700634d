// `/desk/apps`: the application portal (应用门户): the systems that are open to an officer, each a touch away.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { APPS, type OutsideSystem, permissions, SYSTEMS } from '../contract.ts';
import { signsOn } from '../rules.ts';
import { listOpen } from '../store/systems.ts';
import { words } from '../words.ts';

const MOST_SHOWN = 100;

interface App {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly purpose: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly href: string;
  readonly signsOn: boolean;
}

export const appsPage = resource({
  name: 'desk-apps',
  path: APPS,
  face: 'bench',
  access: holds(permissions.open),
  load: async ({ db, actor }) => ({ apps: (await listOpen(db, actor.roles, MOST_SHOWN)).map(describe) }),
  view: showApps,
});

function describe(system: OutsideSystem): App {
  const { id, name, nameEn, purpose, organ, organEn, home } = system;
  return { id, name, nameEn, purpose, organ, organEn, href: home, signsOn: signsOn(system) };
}

function showApps({ apps }: { apps: readonly App[] }, page: Page): PageView {
  const w = words.in(page.lang);
  const maySee = page.actor.scopes(permissions.see).length > 0;
  return {
    title: w.apps,
    current: APPS,
    body: (
      <>
        <BenchHead title={w.apps}>{maySee && <LinkButton href={SYSTEMS}>{w.register}</LinkButton>}</BenchHead>
        <p class="dim">{w.appsLead}</p>
        {apps.length === 0 ? (
          <Empty title={w.appsNone}>{w.appsNoneHint}</Empty>
        ) : (
          <div class="cols tri">
            {apps.map((app) => (
              <Card title={nameIn(page.lang, app)} key={app.id}>
                <p lang="zh">{app.purpose}</p>
                <p class="sm dim">
                  {nameIn(page.lang, { name: app.organ, nameEn: app.organEn })}
                  {!app.signsOn && ` · ${w.linkOnly}`}
                </p>
                <p>
                  <LinkButton href={app.href} rel="noreferrer">
                    {w.open}
                  </LinkButton>
                </p>
              </Card>
            ))}
          </div>
        )}
      </>
    ),
  };
}
