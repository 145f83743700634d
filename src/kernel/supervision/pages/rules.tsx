// The rules in force, for everybody to read.

import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { RuleSet } from '../contract.ts';
import { findRuleSet } from '../store/rules.ts';
import { Element } from '../view/element.tsx';
import { LevelTag } from '../view/level-tag.tsx';
import { awaits, sayBasis, sayCondition, sayLimits, sayReceivers } from '../view/rules.ts';
import { publicWords } from '../words/public.ts';
import { rulebookWords } from '../words/rulebook.ts';

interface Data {
  readonly set: RuleSet | null;
  /** Codes of rules that nothing can set off yet. */
  readonly awaiting: readonly string[];
}

export const rulesPage = resource({
  name: 'supervision-rules',
  path: '/supervision/rules',
  access: anyone,
  cacheTags: () => ['figures'],
  load: async ({ db }): Promise<Data> => {
    const set = (await findRuleSet(db)) ?? null;
    return { set, awaiting: (set?.rules ?? []).filter(awaits).map(({ code }) => code) };
  },
  view: ({ set, awaiting }, page): PageView => {
    const w = rulebookWords.in(page.lang);
    return {
      title: w.rulesTitle,
      crumbs: [{ href: '/supervision', text: publicWords.in(page.lang).title }],
      body: set ? (
        <RulesBody set={set} awaiting={awaiting} page={page} />
      ) : (
        <PageHead title={w.rulesTitle} lead={w.noRules} />
      ),
    };
  },
});

function RulesBody({ set, awaiting, page }: Data & { set: RuleSet; page: Page }) {
  const w = rulebookWords.in(page.lang);
  const en = page.lang === 'en';
  return (
    <div class="stack loose">
      <PageHead
        eyebrow={en ? set.nameEn : set.name}
        title={w.rulesTitle}
        lead={w.rulesLead({ version: set.version, since: localDate(set.validFrom) })}
      />
      <p class="note sm">{w.formula}</p>
      <p class="dim sm">{w.pointsNote}</p>
      {awaiting.length > 0 && <p class="dim sm">{w.awaitingNote}</p>}
      <Table
        rows={[...set.rules]}
        rowKey={(rule) => rule.code}
        columns={[
          { head: w.ruleCode, cell: (rule) => rule.code },
          { head: w.element, cell: (rule) => <Element rule={rule} lang={page.lang} /> },
          { head: w.base, cell: (rule) => sayLimits(rule, page.lang) },
          { head: w.condition, cell: (rule) => sayCondition(rule, page.lang) },
          { head: w.signal, cell: (rule) => <LevelTag level={rule.level} lang={page.lang} /> },
          { head: w.told, cell: (rule) => sayReceivers(rule, page.lang), opt: true },
          {
            head: w.points,
            cell: (rule) => (rule.points === 0 ? w.none : rule.points),
            num: true,
            opt: true,
          },
          {
            head: w.basis,
            cell: (rule) => sayBasis(rule, page.lang),
            opt: true,
          },
        ]}
      />
    </div>
  );
}
