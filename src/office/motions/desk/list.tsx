// `/desk/motions`: the newest proposals within reach, and within which times this city handles them.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { DESK, FIGURES, permissions } from '../contract.ts';
import { followUpKind } from '../rules/follow-up.ts';
import { motionKind } from '../rules/kind.ts';
import { isFromSource, limitFor, type MotionSettings, PRESETS, STEPS } from '../rules/presets.ts';
import { readMotionSettings } from '../settings.ts';
import { words } from '../words.ts';

const KINDS = [motionKind, followUpKind];

interface Listed {
  readonly rows: readonly NewestCase[];
  readonly settings: MotionSettings;
}

export const motionsDesk = resource({
  name: 'desk-motions',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Listed> => {
    const [rows, settings] = await Promise.all([loadNewest(ctx, KINDS), readMotionSettings(ctx.db)]);
    return { rows, settings };
  },
  view: ({ rows, settings }: Listed, page: Page): PageView => {
    const { title, listed, none, figures } = words.in(page.lang);
    return showNewest(
      {
        ...{ title, listed, none, rows, address: DESK, kinds: KINDS },
        form: <Rules settings={settings} page={page} />,
        beside: { href: FIGURES, text: figures },
      },
      page,
    );
  },
});

const UNITS = {
  zh: { wd: '个工作日', d: '日', mo: '个月', h: '小时', min: '分钟' },
  en: { wd: 'working days', d: 'days', mo: 'months', h: 'hours', min: 'minutes' },
} as const;

function Rules({ settings, page: { lang } }: { settings: MotionSettings; page: Page }) {
  const w = words.in(lang);
  const units = lang === 'en' ? UNITS.en : UNITS.zh;
  const preset = PRESETS[settings.preset];
  return (
    <Card title={w.rules} tight>
      <p class="sm dim">{w.rulesLead({ place: say(lang, preset), year: preset.year })}</p>
      <Facts
        small
        items={STEPS.map((step) => {
          const { amount, unit } = limitFor(settings, step);
          const said = isFromSource(settings, step) ? w.fromSource : w.local;
          return [w.steps[step], `${amount} ${units[unit]} · ${said}`];
        })}
      />
    </Card>
  );
}
