// The rules in force, for everybody to read.

import { listKinds } from '#kernel/cases/registry.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { Rule, RuleSet } from '../contract.ts';
import { findRuleSet } from '../store/rules.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { publicWords } from '../words/public.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';

export const rulesPage = resource({
  name: 'supervision-rules',
  path: '/supervision/rules',
  access: anyone,
  cacheTags: () => ['figures'],
  load: async ({ db }): Promise<{ set: RuleSet | null }> => ({ set: (await findRuleSet(db)) ?? null }),
  view: ({ set }, page): PageView => {
    const w = rulebookWords.in(page.lang);
    return {
      title: w.rulesTitle,
      crumbs: [{ href: '/supervision', text: publicWords.in(page.lang).title }],
      body: set ? <RulesBody set={set} page={page} /> : <PageHead title={w.rulesTitle} lead={w.noRules} />,
    };
  },
});

function RulesBody({ set, page }: { set: RuleSet; page: Page }) {
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
      <Table
        rows={[...set.rules]}
        rowKey={(rule) => rule.code}
        columns={[
          { head: w.ruleCode, cell: (rule) => rule.code },
          { head: w.element, cell: (rule) => (en ? rule.elementEn : rule.element) },
          { head: w.base, cell: (rule) => (rule.event ? w.noLimit : sayLimits(rule, page)) },
          { head: w.condition, cell: (rule) => (rule.event ? w.events[rule.event] : w.diff(rule)) },
          { head: w.signal, cell: (rule) => <LevelTag level={rule.level} lang={page.lang} /> },
          { head: w.told, cell: (rule) => sayReceivers(rule, page), opt: true },
          {
            head: w.points,
            cell: (rule) => (rule.points === 0 ? w.none : rule.points),
            num: true,
            opt: true,
          },
          {
            head: w.basis,
            cell: (rule) => (rule.local ? w.local : en ? rule.basisEn : rule.basis),
            opt: true,
          },
        ]}
      />
    </div>
  );
}

/** The names of the limits as the kinds of case declare them; a limit no kind has yet keeps its own. */
function sayLimits(rule: Rule, page: Page): string {
  const w = rulebookWords.in(page.lang);
  const names = rule.baseLimits.map((name) => {
    if (name.startsWith('scope:')) return w.scopes[name.slice(6) as keyof typeof w.scopes];
    const declared = listKinds().flatMap((kind) => kind.limits[name] ?? [])[0];
    return declared
      ? page.lang === 'en'
        ? declared.en
        : declared.zh
      : page.lang === 'en'
        ? rule.elementEn
        : rule.element;
  });
  return names.join(page.lang === 'en' ? ', ' : '、');
}

function sayReceivers(rule: Rule, page: Page): string {
  const { receivers } = signalWords.in(page.lang);
  return rule.receivers.map((receiver) => receivers[receiver]).join(page.lang === 'en' ? ', ' : '、');
}
