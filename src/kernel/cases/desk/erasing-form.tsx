// The form by which it is proposed to erase the words of some acts.
import { GROUNDS } from '#kernel/ledger/rules/erasing.ts';
import { MANNERS } from '#kernel/ledger/rules/words.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Picks, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import type { ErasingCase } from '../queries/erasing.ts';
import { shortMoment } from '../view/telling.ts';
import { erasing } from '../words/erasing.ts';

export function ProposeForm({ data, page }: { data: ErasingCase; page: Page }) {
  const w = erasing.in(page.lang);
  const refused = page.refused?.act === 'propose' ? page.refused : null;
  const typed: Readonly<Record<string, unknown>> = refused?.values ?? { manner: 'erase' };
  const field = (id: string, label: string) => {
    const error = refused?.faults.find(({ path }) => path.split('.')[0] === id)?.message;
    return { id, label, ...(error ? { error } : {}) };
  };
  const options = (values: readonly string[], texts: Readonly<Record<string, string>>) =>
    values.map((value) => ({ value, text: texts[value] ?? value }));
  return (
    <div class="measure">
      <Form action={`/desk/erasing/${data.id}/acts/propose`} card rhythm="normal" label={w.propose}>
        <h2>{w.propose}</h2>
        <ErrorSummary
          errors={(refused?.faults ?? []).map(({ path, message }) => ({
            id: path.split('.')[0] ?? path,
            text: message,
          }))}
        />
        <Picks
          {...field('acts', w.choose)}
          hint={w.chooseHint}
          many
          value={[typed.acts ?? []].flat().map(String)}
          options={data.acts.map(({ seq: number, label, at, words }) => ({
            value: String(number),
            text: w.record({ seq: number, label: say(page.lang, label), at: shortMoment(page.lang, at) }),
            note: words.join(' / '),
          }))}
        />
        <Picks
          {...field('ground', w.ground)}
          value={String(typed.ground ?? '')}
          options={options(GROUNDS, w.grounds)}
        />
        <Picks
          {...field('manner', w.manner)}
          value={String(typed.manner ?? 'erase')}
          options={options(MANNERS, w.manners)}
        />
        <TextArea
          {...field('reason', w.reason)}
          hint={w.reasonHint}
          rows={3}
          value={typeof typed.reason === 'string' ? typed.reason : ''}
        />
        <div>
          <Button kind="go">{w.propose}</Button>
        </div>
      </Form>
    </div>
  );
}
