// The form of a project's record.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Project, type Stage, toWan } from '../contract.ts';
import { words } from '../words.ts';

interface Props {
  readonly project: Project;
  readonly stages: readonly Stage[];
  readonly revision: number;
  readonly address: string;
  readonly page: Page;
}

export function RecordForm({ project, stages, revision, address, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  const days = stages.map((stage, index) => [`plan.${index}`, lang === 'en' ? stage.nameEn : stage.name] as const);
  const form = describeForm(page, 'save', { ...w.labels, ...Object.fromEntries(days) });
  return (
    <Card title={w.record}>
      <Form action={`${address}/acts/save`} rhythm="tight" label={w.record} hidden={{ revision: String(revision) }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title', project.title)} maxlength={120} />
        <TextField {...form.field('titleEn', project.titleEn)} maxlength={200} optional />
        <div class="cols">
          <TextField {...form.field('owner', project.owner)} maxlength={100} />
          <TextField {...form.field('contractor', project.contractor)} maxlength={100} optional />
          <TextField {...form.field('trade', project.trade)} maxlength={40} />
          <TextField {...form.field('place', project.place)} maxlength={100} />
          <NumberField {...form.field('amount', toWan(project.amount))} unit={w.amountUnit} decimal />
          <TextField {...form.field('phone', project.phone)} type="tel" width="medium" maxlength={30} />
        </div>
        <TextArea {...form.field('intro', project.intro)} rows={6} maxlength={5000} />
        <div>
          <h3>{w.planTitle}</h3>
          <p class="sm dim">{w.planHint}</p>
          <div class="cols">
            {days.map(([name], index) => (
              <DateField
                {...form.field(name, project.plan.find(({ stage }) => stage === stages[index]?.name)?.on)}
                optional
              />
            ))}
          </div>
        </div>
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
