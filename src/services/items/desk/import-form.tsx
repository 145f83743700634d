// The forms that send a file of another system in: one for each thing such a file may be.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { FileField, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { IMPORTS, type ImportWhat } from '../contract.ts';
import { CODE_FORM_NAMES } from '../rules/source-form.ts';
import { deskWords } from '../words/desk.ts';
import { importWords } from '../words/imports.ts';

const ENDINGS: Readonly<Record<ImportWhat, string>> = {
  list: '.csv',
  guides: '.jsonl',
  packages: '.json',
  windows: '.json',
};

/** `send` is what the reader chose; a form that was refused comes back whatever they chose. */
export function SendFile({ send, page }: { send: ImportWhat; page: Page }) {
  const w = importWords.in(page.lang);
  const what = IMPORTS.find((one) => one === page.refused?.act) ?? send;
  return (
    <section class="stack" id="send">
      <h2>{w.send}</h2>
      <Tabs
        label={w.what}
        items={IMPORTS.map((one) => ({
          href: `/desk/items/imports?send=${one}#send`,
          text: w.whats[one],
          current: one === what,
        }))}
      />
      <Send what={what} page={page} />
    </section>
  );
}

function Send({ what, page }: { what: ImportWhat; page: Page }) {
  const w = deskWords.in(page.lang);
  const words = importWords.in(page.lang);
  const { area, codeForm: form, shortest, longest, types, source } = w;
  const labels = {
    file: words.files[what],
    source,
    ...(what === 'list' ? { area, form, shortest, longest, types } : {}),
  };
  const { summary, field } = describeForm(page, what, labels);
  const { value: _, ...file } = field('file');
  return (
    <Form action={`/desk/items/imports/acts/${what}`} files card rhythm="normal" label={words.whats[what]}>
      <p class="dim">{words.leads[what]}</p>
      <ErrorSummary errors={summary} />
      <FileField {...file} hint={words.hints[what]} accept={ENDINGS[what]} />
      <TextField {...field('source')} hint={w.sourceHint} width="medium" />
      {what === 'list' && (
        <>
          <TextField {...field('area')} hint={w.areaHint} width="medium" inputmode="numeric" />
          <Select
            {...field('form', 'hyphens')}
            empty={false}
            width="medium"
            options={CODE_FORM_NAMES.map((name) => ({ value: name, text: w.codeForms[name] }))}
          />
          <NumberField {...field('shortest', '12')} />
          <NumberField {...field('longest', '14')} />
          <TextArea {...field('types')} hint={w.typesHint} rows={3} optional />
        </>
      )}
      <div>
        <Button kind="go">{words.send}</Button>
      </div>
    </Form>
  );
}
