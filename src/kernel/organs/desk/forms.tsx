// The forms that change an organ. Each folds, so that the page stays a page about the organ.
import type { ComponentChildren } from 'preact';
import { type ActForm, describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { LEVELS, ORGAN_KINDS, type Organ, SYSTEMS } from '../contract.ts';
import { words } from '../words.ts';

interface Props {
  organ: Organ;
  page: Page;
}

function Folded(props: {
  organ: Organ;
  act: string;
  title: string;
  form: ActForm;
  stop?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="card" open={props.form.refused}>
      <summary>{props.title}</summary>
      <Form action={`/desk/organs/${props.organ.code}/acts/${props.act}`} rhythm="tight" label={props.title}>
        <ErrorSummary errors={props.form.summary} />
        {props.children}
        <div class="row">
          <Button kind={props.stop ? 'stop' : 'go'}>{props.title}</Button>
        </div>
      </Form>
    </details>
  );
}

export function AddForm({ organ, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', {
    code: w.code,
    name: w.name,
    nameEn: w.nameEn,
    shortName: w.shortName,
    kind: w.kind,
    level: w.level,
    system: w.system,
    line: w.line,
    address: w.address,
    phone: w.phone,
  });
  return (
    <Folded organ={organ} act="add" title={w.add} form={form}>
      <TextField {...form.field('name')} />
      <TextField {...form.field('code', `${organ.code}-`)} />
      <TextField {...form.field('shortName')} optional />
      <TextField {...form.field('nameEn')} optional />
      <Select
        {...form.field('kind', 'legal')}
        options={ORGAN_KINDS.map((kind) => ({ value: kind, text: w.kinds[kind] }))}
        empty={false}
      />
      <Select
        {...form.field('level', String(organ.level))}
        options={LEVELS.map((level) => ({ value: String(level), text: w.levels[`l${level}`] }))}
        empty={false}
      />
      <Select
        {...form.field('system', organ.system)}
        options={SYSTEMS.map((system) => ({ value: system, text: w.systems[system] }))}
        optional
      />
      <TextField {...form.field('line')} optional />
      <TextField {...form.field('address')} optional />
      <TextField {...form.field('phone')} optional />
    </Folded>
  );
}

export function ChangeForms({ organ, page }: Props) {
  const w = words.in(page.lang);
  const labels = { name: w.name, nameEn: w.nameEn, shortName: w.shortName, reason: w.reason };
  const rename = describeForm(page, 'rename', labels);
  const move = describeForm(page, 'move', { parent: w.parentCode, reason: w.reason });
  const recode = describeForm(page, 'recode', { code: w.code, reason: w.reason });
  const close = describeForm(page, 'close', { lastDay: w.lastDay, reason: w.reason });
  return (
    <>
      <Folded organ={organ} act="rename" title={w.rename} form={rename}>
        <TextField {...rename.field('name', organ.name)} />
        <TextField {...rename.field('shortName', organ.shortName)} />
        <TextField {...rename.field('nameEn', organ.nameEn)} optional />
        <TextField {...rename.field('reason')} hint={w.reasonHint} />
      </Folded>
      <Folded organ={organ} act="move" title={w.move} form={move}>
        <PickField
          {...move.field('parent')}
          src="/pick/organs"
          lookUp={{ href: '/desk/organs', text: w.lookUpOrgan }}
        />
        <TextField {...move.field('reason')} hint={w.reasonHint} />
      </Folded>
      <Folded organ={organ} act="recode" title={w.recode} form={recode}>
        <TextField {...recode.field('code', organ.code)} />
        <TextField {...recode.field('reason')} hint={w.reasonHint} />
      </Folded>
      <Folded organ={organ} act="close" title={w.close} form={close} stop>
        <DateField {...close.field('lastDay', localDate(page.now))} />
        <TextField {...close.field('reason')} hint={w.reasonHint} />
      </Folded>
    </>
  );
}
