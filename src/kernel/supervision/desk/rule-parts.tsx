// Rules and their differences as tables on the desk.
import type { Page } from '#platform/http/resource.ts';
import { Card, Head } from '#ui/parts/card.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { RuleInput } from '../contract.ts';
import type { FieldChange, RuleChange } from '../rules/difference.ts';
import { Element } from '../view/element.tsx';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { sayBasis, sayCondition, sayLimits, sayReceivers } from '../view/rules.ts';
import { editorWords } from '../words/editor.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';

interface TableProps {
  readonly rules: readonly RuleInput[];
  readonly page: Page;
  /** Where a rule is changed, by its place in the set. */
  readonly editAt?: ((index: number) => string) | undefined;
}

export function RuleTable({ rules, page, editAt }: TableProps) {
  const { lang } = page;
  const w = rulebookWords.in(lang);
  const rows = rules.map((rule, index) => ({ rule, index }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      head: w.ruleCode,
      rowHead: true,
      cell: ({ rule, index }) => (editAt ? <a href={editAt(index)}>{rule.code}</a> : rule.code),
    },
    { head: w.element, cell: ({ rule }) => <Element rule={rule} lang={lang} /> },
    { head: w.base, cell: ({ rule }) => <small>{sayLimits(rule, lang)}</small> },
    { head: w.condition, cell: ({ rule }) => <small>{sayCondition(rule, lang)}</small> },
    { head: w.signal, cell: ({ rule }) => <LevelTag level={rule.level} lang={lang} /> },
    { head: w.told, cell: ({ rule }) => <small>{sayReceivers(rule, lang)}</small>, opt: true },
    { head: w.points, cell: ({ rule }) => (rule.points === 0 ? w.none : rule.points), num: true, opt: true },
    { head: w.basis, cell: ({ rule }) => <small>{sayBasis(rule, lang)}</small>, opt: true },
  ];
  const title = editorWords.in(lang).rules(rules.length);
  return (
    <>
      <Head title={title} />
      <Card flush>
        <Table rows={rows} rowKey={({ index }) => String(index)} columns={columns} frame={editAt ? undefined : title} />
      </Card>
    </>
  );
}

export function ChangeTable({ changes, title, page }: { changes: readonly RuleChange[]; title: string; page: Page }) {
  const { lang } = page;
  const w = editorWords.in(lang);
  const states = { added: 'ok', removed: 'over', changed: 'near' } as const;
  return (
    <>
      <Head title={title} />
      <Card flush>
        <Table
          rows={[...changes]}
          rowKey={(change) => `${change.code} ${change.rule.from}`}
          empty={w.noDifference}
          frame={title}
          columns={[
            { head: w.rule, rowHead: true, cell: (change) => change.code },
            { head: w.change, cell: (change) => <Tag state={states[change.how]}>{w.how[change.how]}</Tag> },
            { head: w.labels.element, cell: ({ rule }) => inTongue(lang, rule.element, rule.elementEn) },
            { head: w.fields, cell: (change) => change.fields.map((field) => <p>{sayChange(field, page)}</p>) },
          ]}
        />
      </Card>
    </>
  );
}

function sayChange({ field, was, is }: FieldChange, page: Page): string {
  const w = editorWords.in(page.lang);
  const colon = page.lang === 'en' ? ': ' : '：';
  return `${w.labels[field]}${colon}${sayValue(field, was, page)} → ${sayValue(field, is, page)}`;
}

function sayValue(field: FieldChange['field'], value: unknown, { lang }: Page): string {
  const w = editorWords.in(lang);
  const { levels, methods } = signalWords.in(lang);
  if (field === 'confirm') return value ? w.confirmNote : w.auto;
  if (field === 'local') return value ? w.localNote : w.law;
  if (value === null || value === undefined) return field === 'method' ? w.sameMethod : w.always;
  if (Array.isArray(value)) return value.join(lang === 'en' ? ', ' : '、') || w.always;
  const text = String(value);
  if (field === 'level') return levels[text as keyof typeof levels];
  if (field === 'method') return methods[text as keyof typeof methods];
  return text;
}
