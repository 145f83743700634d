// What publicity gives to assessment: campaigns held, and whom they reached by each measure.
import { sql } from 'kysely';
import { countFacts } from '#kernel/cases/queries/counted-facts.ts';
import { PUBLICITY } from './contract.ts';

/** A campaign counts on its first day; its reach with it, as it was entered, so that a correction makes it less. */
const rows = sql`
  select each.figure, c.organ_path, each.at, each.id, c.first_on::text as number, c.title, c.title_en,
    ${sql.lit(`${PUBLICITY}/`)} || c.id as href, each.n
  from publicity_campaign c cross join lateral (
    select 'publicityCampaigns' as figure, c.id, c.first_on::timestamptz as at, 1 as n
    union all
    select case r.measure when 'people' then 'publicityPeople' when 'asked' then 'publicityAsked'
        when 'leaflets' then 'publicityLeaflets' when 'views' then 'publicityViews' else 'publicityReports' end,
      r.id, greatest(r.entered_at, c.first_on::timestamptz), r.count
    from publicity_reach r where r.campaign_id = c.id) each
  where c.cancelled_at is null`;

export const publicityIndicator = countFacts(
  'publicity',
  {
    publicityCampaigns: { zh: '举办的宣传活动', en: 'Publicity campaigns held' },
    publicityPeople: { zh: '宣传活动到场人次', en: 'People who came to campaigns' },
    publicityAsked: { zh: '宣传活动现场咨询人次', en: 'Questions answered at campaigns' },
    publicityLeaflets: { zh: '宣传活动发放资料份数', en: 'Leaflets of campaigns' },
    publicityViews: { zh: '宣传活动线上浏览次数', en: 'Views of campaigns on line' },
    publicityReports: { zh: '宣传活动媒体报道篇数', en: 'Reports on campaigns in the media' },
  },
  { rows },
);
