// The three doors of the portal's home.
import type { Page } from '#platform/http/resource.ts';
import { Door } from '#ui/parts/card.tsx';
import { words } from '../words.ts';
import { opennessWords } from './openness-words.ts';

/** Services, openness, supervision: what each holds, and the usual ways in. */
export function Doors({ items, page }: { items: { readonly total: number; readonly online: number }; page: Page }) {
  const w = words.in(page.lang);
  const open = opennessWords.in(page.lang);
  const format = new Intl.NumberFormat('en');
  return (
    <section class="band">
      <div class="wrap">
        <div class="cols">
          <Door
            title={w.doorServices}
            href="/services"
            lead={w.doorServicesLead({
              items: format.format(items.total),
              online: format.format(items.online),
            })}
            links={[
              { href: '/services?audience=natural', text: w.personal },
              { href: '/services?audience=legal', text: w.business },
              { href: '/packages', text: w.lifeEvents },
              { href: '/halls', text: w.halls },
            ]}
          />
          <Door
            title={w.doorOpen}
            href="/openness"
            lead={w.doorOpenLead}
            links={[
              { href: '/policies', text: open.policies },
              { href: '/foi', text: open.request },
              { href: '/powers', text: w.powersLink },
              { href: '/reductions', text: w.reductions },
            ]}
          />
          <Door
            title={w.doorSun}
            href="/supervision"
            lead={w.doorSunLead}
            links={[
              { href: '/supervision#ranking', text: w.ranking },
              { href: '/supervision#cards', text: w.cards },
              { href: '/cases', text: w.statusTitle },
              { href: '/verify', text: w.verify },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
