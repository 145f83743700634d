// What somebody may do with a proposal who signed it, or may sign it: as it now stands.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { LEVELS, MINE } from '../contract.ts';
import { BEFORE_REPLY } from '../rules/proposing.ts';
import type { Followed } from '../service/read.ts';
import { words } from '../words.ts';

interface Props {
  readonly data: Followed;
  readonly page: Page;
}

export function SignerForms({ data, page }: Props) {
  const w = words.in(page.lang);
  const { state, leads, signed, said } = data;
  return (
    <>
      {state === 'gathering' && !signed && (
        <Single act="cosign" title={w.cosign} lead={w.cosignLead} {...{ data, page }} />
      )}
      {state === 'gathering' && leads && <Single act="submit" title={w.handIn} {...{ data, page }} />}
      {state === 'sent-back' && leads && <Written act="revise" name="text" title={w.revise} {...{ data, page }} />}
      {state === 'answered' && signed && !said && <Evaluate data={data} page={page} />}
      {leads && BEFORE_REPLY.includes(state) && (
        <Written act="take-back" name="reason" title={w.takeBack} lead={w.takeBackLead} {...{ data, page }} />
      )}
    </>
  );
}

interface Told extends Props {
  readonly act: string;
  readonly title: string;
  readonly lead?: string;
}

function Single({ act, title, lead, data, page }: Told) {
  const { summary } = describeForm(page, act, {});
  return (
    <Card title={title} tight>
      {lead && <p class="sm dim">{lead}</p>}
      <Form action={`${MINE}/${data.id}/acts/${act}`} rhythm="tight" label={title} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <div class="row">
          <Button kind="go">{title}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Written({ act, name, title, lead, data, page }: Told & { name: 'text' | 'reason' }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, act, { [name]: w.fields[name] });
  return (
    <Card title={title} tight>
      {lead && <p class="sm dim">{lead}</p>}
      <Form action={`${MINE}/${data.id}/acts/${act}`} rhythm="tight" label={title} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <TextArea
          {...field(name, name === 'text' ? data.motion.text : null)}
          rows={name === 'text' ? 8 : 2}
          maxlength={name === 'text' ? 4000 : 400}
        />
        <div class="row">
          <Button kind={act === 'revise' ? 'go' : 'stop'}>{title}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Evaluate({ data, page }: Props) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'evaluate', { level: w.fields.level, remark: w.fields.remark });
  return (
    <Card title={w.evaluate} tight>
      <p class="sm dim">{w.evaluateLead}</p>
      <Form
        action={`${MINE}/${data.id}/acts/evaluate`}
        rhythm="tight"
        label={w.evaluate}
        hidden={{ clientId: newId() }}
      >
        <ErrorSummary errors={summary} />
        <Picks
          {...field('level')}
          options={LEVELS.map((level) => ({ value: level.value, text: say(page.lang, level) }))}
        />
        <TextArea {...field('remark')} rows={3} maxlength={1000} optional />
        <div class="row">
          <Button kind="go">{w.evaluate}</Button>
        </div>
      </Form>
    </Card>
  );
}
