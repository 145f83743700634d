// The form of a window: applicant, agent, the item's questions, and each material as it lies on the counter.
import type { ComponentChildren } from 'preact';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Draft, DraftStatus, Upload } from '#ui/parts/enhance.tsx';
import { Check, FileField, Picks, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Agent, type Applicant, CONSENTS } from '../contract.ts';
import type { OfferedField, OfferedItem, OfferedMaterial } from '../item.ts';
import { AnswerField, findFault, readTyped } from '../pages/fields.tsx';
import { inWords, RefusedNote } from '../pages/frame.tsx';
import { ACCEPT } from '../pages/materials.tsx';
import { isAboutApplicant, listClients } from '../rules/applicant.ts';
import { deskWords } from '../words/desk.ts';
import { wizardWords } from '../words/wizard.ts';

interface Props {
  readonly item: OfferedItem;
  readonly action: string;
  readonly village: boolean;
  readonly page: Page;
}

export function IntakeForm({ item, action, village, page }: Props) {
  const w = deskWords.in(page.lang).intake;
  const typed = page.refused?.values ?? {};
  const clientId = typeof typed.clientId === 'string' ? typed.clientId : newId();
  return (
    <Draft id={`desk-intake:${page.actor.id}:${item.code}`}>
      <Upload>
        <Form action={action} files rhythm="normal" hidden={{ item: item.code, clientId }}>
          <ErrorSummary errors={summarise(item, page)} />
          <RefusedNote page={page} />
          <div class="duo">
            <div class="stack">
              <Parties item={item} village={village} page={page} />
              {item.content.form.map((asked) => (
                <Questions asked={asked} page={page} />
              ))}
            </div>
            <div class="stack">
              <Materials item={item} page={page} />
              <Card tight>
                <Check
                  id="declaration"
                  label={w.declaration}
                  error={findFault(page, 'declaration')}
                  checked={typed.declaration === 'yes'}
                />
                <div class="row">
                  <Button kind="go">{w.send}</Button>
                  <DraftStatus />
                </div>
              </Card>
            </div>
          </div>
        </Form>
      </Upload>
    </Draft>
  );
}

function Parties({ item, village, page }: Omit<Props, 'action'>) {
  const w = deskWords.in(page.lang).intake;
  const typed = page.refused?.values ?? {};
  const applicant = (typed.applicant ?? {}) as Partial<Applicant>;
  const clients = listClients(item.content.form);
  return (
    <Card title={w.applicant} tight>
      <Picks
        id="channel"
        label={w.channel}
        options={[
          { value: 'window', text: w.channels.window },
          { value: 'agent', text: w.channels.agent },
        ]}
        value={String(typed.channel ?? (village ? 'agent' : 'window'))}
        columns
        error={findFault(page, 'channel')}
      />
      <Select
        id="applicant.kind"
        label={w.kind}
        empty={false}
        options={clients.map((kind) => ({ value: kind, text: w.kinds[kind] }))}
        value={applicant.kind}
      />
      <Line path="applicant.name" label={w.name} value={applicant.name} page={page} />
      <Line path="applicant.idNumber" label={w.idNumber} value={applicant.idNumber} page={page} sensitive />
      <Line path="applicant.phone" label={w.phone} value={applicant.phone} page={page} />
      <Line path="applicant.address" label={w.address} value={applicant.address} page={page} optional />
      <AgentPart page={page} />
    </Card>
  );
}

function AgentPart({ page }: { page: Page }) {
  const w = deskWords.in(page.lang).intake;
  const typed = page.refused?.values ?? {};
  const agent = (typed.agent ?? {}) as Partial<Agent>;
  const { consents, agreed } = wizardWords.in(page.lang).start;
  return (
    <details open={typed.acting === 'yes'}>
      <summary>{w.agent}</summary>
      <div class="stack tight">
        <Check id="acting" label={w.acting} checked={typed.acting === 'yes'} />
        <Line path="agent.name" label={w.agentName} value={agent.name} page={page} />
        <Line path="agent.idNumber" label={w.agentId} value={agent.idNumber} page={page} sensitive />
        <Line path="agent.phone" label={w.agentPhone} value={agent.phone} page={page} />
        <Picks
          id="agent.consent"
          label={agreed}
          options={CONSENTS.map((value) => ({ value, text: consents[value] }))}
          value={agent.consent}
          error={findFault(page, 'agent.consent')}
        />
      </div>
    </details>
  );
}

function Line(props: {
  path: string;
  label: string;
  value: string | undefined;
  page: Page;
  sensitive?: boolean;
  optional?: boolean;
}) {
  const { path, page, ...rest } = props;
  return <TextField id={path} width="medium" autocomplete="off" error={findFault(page, path)} {...rest} />;
}

function Questions({ asked, page }: { asked: OfferedItem['content']['form'][number]; page: Page }) {
  const fields = asked.fields.filter((field) => !isAboutApplicant(field));
  if (fields.length === 0) return null;
  const answers = readTyped(page, {});
  return (
    <Card title={inWords(page, asked.title, asked.titleEn)} tight>
      {fields.map((field: OfferedField) => (
        <AnswerField
          field={field}
          siblings={asked.fields}
          answers={answers}
          error={findFault(page, `answers.${field.code}`)}
          page={page}
        />
      ))}
    </Card>
  );
}

function Materials({ item, page }: { item: OfferedItem; page: Page }) {
  const w = deskWords.in(page.lang).intake;
  return (
    <Card title={w.materials} tight>
      {item.content.materials.map((material) => (
        <MaterialPart material={material} page={page} />
      ))}
    </Card>
  );
}

function MaterialPart({ material, page }: { material: OfferedMaterial; page: Page }): ComponentChildren {
  const w = deskWords.in(page.lang).intake;
  const { code } = material;
  const name = inWords(page, material.name, material.nameEn);
  const typed = (page.refused?.values.seen ?? {}) as Record<string, unknown>;
  if (material.source === 'fetched' || material.source === 'form') {
    return (
      <p>
        {name} <Tag state="ok">{w.sources[material.source]}</Tag>
      </p>
    );
  }
  return (
    <div class="stack tight">
      <Picks
        id={`seen.${code}`}
        label={name}
        hint={inWords(page, material.note, material.noteEn)}
        optional={material.need === 'optional'}
        options={[
          { value: 'original', text: w.seen.original },
          { value: 'copy', text: w.seen.copy },
        ]}
        value={typeof typed[code] === 'string' ? typed[code] : undefined}
        columns
        error={findFault(page, `materials.${code}`) ?? findFault(page, `files.${code}`)}
      />
      <FileField id={`files.${code}`} label={w.scan(name)} quiet accept={ACCEPT} />
      {material.need === 'later' ? (
        <label>
          <input type="checkbox" name="promised[]" value={code} /> {w.later}
        </label>
      ) : null}
    </div>
  );
}

/** Faults in words, each leading to its field. */
function summarise(item: OfferedItem, page: Page): { id: string; text: string }[] {
  const w = deskWords.in(page.lang).intake;
  const labels = new Map<string, string>([
    ['applicant.name', w.name],
    ['applicant.idNumber', w.idNumber],
    ['applicant.phone', w.phone],
    ['applicant.address', w.address],
    ['agent.name', w.agentName],
    ['agent.idNumber', w.agentId],
    ['agent.phone', w.agentPhone],
    ['declaration', w.declarationShort],
    ...item.content.form
      .flatMap((asked) => asked.fields)
      .map((field): [string, string] => [`answers.${field.code}`, inWords(page, field.label, field.labelEn)]),
  ]);
  const colon = page.lang === 'en' ? ': ' : '：';
  return (page.refused?.faults ?? []).map(({ path, message }) => {
    const label = labels.get(path);
    return {
      id: path.replace(/^materials\./, 'seen.'),
      text: label ? `${label}${colon}${message}` : message,
    };
  });
}
