// Parts of the pages of campaigns that both faces show.
import { nameOf } from '#kernel/cases/label.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Figures } from '#ui/parts/figure.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { type Campaign, MEASURES, SORTS } from '../contract.ts';
import { type CampaignState, stateOn } from '../rules.ts';
import { words } from '../words.ts';

const LOOKS: Readonly<Record<CampaignState, TagState | undefined>> = {
  coming: 'ok',
  running: 'on',
  over: undefined,
  cancelled: 'over',
};

export function StateTag({ campaign, page }: { campaign: Campaign; page: Page }) {
  const state = stateOn(campaign, localDate(page.now));
  return <Tag state={LOOKS[state]}>{words.in(page.lang).states[state]}</Tag>;
}

export const sortIn = (page: Page, { sort }: Campaign) => say(page.lang, nameOf(SORTS, sort));
export const sayDays = ({ firstOn, lastOn }: Campaign) => (firstOn === lastOn ? firstOn : `${firstOn} – ${lastOn}`);

const number = new Intl.NumberFormat('en');
export const sayCount = (count: number) => number.format(count);

/** Only measures with anything in them. */
export function Reach({ reach, page, note }: { reach: Campaign['reach']; page: Page; note?: string }) {
  const told = MEASURES.filter(({ value }) => reach[value]);
  return (
    <Figures
      items={told.map((measure) => ({
        label: say(page.lang, measure),
        value: sayCount(reach[measure.value] ?? 0),
        ...(note ? { note } : {}),
      }))}
    />
  );
}
