// Kit: fields, choices, error summary, search.
import { Button } from '../parts/button.tsx';
import { Head } from '../parts/card.tsx';
import { Copy, Draft, DraftStatus, Upload } from '../parts/enhance.tsx';
import { Check, DateField, FileField, NumberField, Picks, Select, TextArea, TextField } from '../parts/field.tsx';
import { ErrorSummary, Form } from '../parts/form.tsx';
import { Search } from '../parts/search.tsx';
import type { SectionProps } from './frame.ts';

/** Sections with forms. */
export function FormSections({ words }: SectionProps) {
  const [townError = '', areaError = ''] = words.errorTexts;
  return (
    <div class="split even">
      <div class="stack loose">
        <section class="stack">
          <Head title={words.fields} />
          <TextField
            id="phone"
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            autocomplete="tel"
            width="medium"
          />
          <TextField
            id="id-number"
            label={words.idNumber}
            error={words.idError}
            value="53350119850101002"
            sensitive
            optional
          />
          <DateField id="day" label={words.day} value="2026-10-12" />
          <Copy id="token" label={words.token} text="shp_0123456789abcdefghijklmnopqrstuvwxyzABCD" />
        </section>
        <section class="stack">
          <Head title={words.errors} />
          <ErrorSummary
            errors={[
              { id: 'town', text: townError },
              { id: 'area', text: areaError },
            ]}
          />
          <Search action="/kit" label={words.searchLabel} placeholder={words.searchExample} />
        </section>
      </div>
      <section class="stack">
        <Head title={words.way} />
        <Draft id="kit">
          <Upload>
            <Form action="/kit" files rhythm="normal">
              <Select
                id="town"
                label={words.town}
                error={townError.split(/[：:] ?/)[1]}
                width="medium"
                options={words.towns.map((text) => ({ value: text, text }))}
              />
              <NumberField
                id="area"
                label={words.area}
                unit={words.areaUnit}
                error={areaError.split(/[：:] ?/)[1]}
                decimal
              />
              <Picks
                id="way"
                label={words.way}
                options={words.ways.map((text, i) => ({ value: String(i), text, note: words.wayNotes[i] }))}
                value="0"
              />
              <TextArea id="account" label={words.account} rows={3} />
              <FileField id="plan" label={words.files} hint={words.filesHint} accept=".pdf,.jpg,.png" multiple />
              <Check id="truth" label={words.truth} note={words.truthNote} />
              <div class="row">
                <Button kind="go">{words.button.go}</Button>
                <DraftStatus />
              </div>
            </Form>
          </Upload>
        </Draft>
      </section>
    </div>
  );
}
