// `/desk/system/self-test`: the controls of level 3, what a check just found of each, and what was confirmed by hand.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localTime } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List, type ListItem } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { DateField, Picks, Select, TextArea } from '#ui/parts/field.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { testSystem } from './check.ts';
import { confirmControl } from './confirm.ts';
import { type Confirmation, confirmInput, type Facts, type Result, type Row, SELF_TEST } from './contract.ts';
import { BY_HAND, type ControlId, FAMILIES } from './controls.ts';
import { controlWords } from './words/controls.ts';
import { words } from './words/page.ts';

interface SelfTest {
  readonly at: Date;
  readonly rows: readonly Row[];
}

export const selfTestPage = resource({
  name: 'desk-self-test',
  path: SELF_TEST,
  face: 'bench',
  access: holds(permissions.selfTest),
  rate: 'form',
  load: async (ctx): Promise<SelfTest> => ({ at: ctx.now, rows: await testSystem(ctx) }),
  view: showSelfTest,
  acts: {
    '': act({
      access: holds(permissions.confirm),
      body: confirmInput,
      do: async (ctx, { body }) => {
        await confirmControl(ctx, body);
        return { to: SELF_TEST, created: true, say: words.in(ctx.lang).confirmed };
      },
    }),
  },
});

const RESULTS: readonly Result[] = ['met', 'unmet', 'ask'];
const LOOK = { met: 'ok', unmet: 'over', ask: 'near' } as const;

function showSelfTest({ at, rows }: SelfTest, page: Page): PageView {
  const w = words.in(page.lang);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    title: w.title,
    current: SELF_TEST,
    islands: ['x-print'],
    body: (
      <>
        <BenchHead
          title={w.title}
          beside={<span class="dim sm">{w.checkedAt(`${localDate(at)} ${localTime(at)}`)}</span>}
        >
          <PrintButton />
        </BenchHead>
        <Figures
          look="cards"
          items={RESULTS.map((result) => ({
            label: w.counts[result],
            value: rows.filter((row) => row.result === result).length,
          }))}
        />
        <div class="sm dim">
          <p>{w.lead}</p>
          <p>{w.source}</p>
        </div>
        {FAMILIES.map(({ family, controls }) => (
          <Card title={w.families[family]} tight>
            <List items={controls.map(([id]) => drawRow(byId.get(id)!, page))} />
          </Card>
        ))}
        {page.actor.scopes(permissions.confirm).length > 0 && <ConfirmForm page={page} />}
      </>
    ),
  };
}

function drawRow(row: Row, page: Page): ListItem {
  const { title, how } = controlWords.in(page.lang)[row.id];
  return {
    text: [row.clause, title].filter(Boolean).join(' '),
    note: [how, sayFound(row.id, row.facts, page), sayConfirmed(row.confirmation, page)].filter(Boolean).join(' '),
    end: <Tag state={LOOK[row.result]}>{words.in(page.lang).counts[row.result]}</Tag>,
  };
}

/** What the check of a control found; each says its own facts. */
function sayFound(id: ControlId, facts: Facts | null, page: Page): string {
  const say: Partial<Record<ControlId, (facts: never) => string>> = words.in(page.lang).found;
  return facts === null ? '' : (say[id]?.(facts as never) ?? '');
}

function sayConfirmed(confirmation: Confirmation | null, page: Page): string {
  if (!confirmation) return '';
  const w = words.in(page.lang);
  const { met, until, evidence } = confirmation;
  const by = nameIn(page.lang, { name: confirmation.by, nameEn: confirmation.byEn });
  const result = w.counts[met ? 'met' : 'unmet'];
  const said = w.confirmedBy({ by, at: localDate(confirmation.at), until, result });
  return said + evidence + (until < localDate(page.now) ? w.lapsed : '');
}

function ConfirmForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const titles = controlWords.in(page.lang);
  const { control, result, evidence, until } = w;
  const { summary, field } = describeForm(page, '', { control, met: result, evidence, until });
  return (
    <div class="no-print">
      <Card title={w.confirm}>
        <Form action={SELF_TEST} rhythm="tight" label={w.confirm}>
          <ErrorSummary errors={summary} />
          <Select {...field('control')} options={BY_HAND.map((value) => ({ value, text: titles[value].title }))} />
          <Picks
            {...field('met')}
            columns
            options={[
              { value: 'yes', text: w.counts.met },
              { value: 'no', text: w.counts.unmet },
            ]}
          />
          <TextArea {...field('evidence')} hint={w.evidenceHint} rows={3} maxlength={1000} />
          <DateField {...field('until')} hint={w.untilHint} min={localDate(page.now)} />
          <div class="row">
            <Button kind="go">{w.send}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
