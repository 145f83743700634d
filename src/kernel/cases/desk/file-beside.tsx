// The left column of a case: who applied, what was stated and handed in, what else is known.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { type CaseMaterial, INNER } from '../contract.ts';
import type { DeskCase, ShownMaterial } from '../queries/desk-case.ts';
import type { ShownParty } from '../queries/parties.ts';
import { getKind } from '../registry.ts';
import { sayParty, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { status } from '../words/status.ts';
import { Related } from './file-related.tsx';

interface Props {
  readonly data: DeskCase;
  readonly page: Page;
}

export function Beside(props: Props) {
  return (
    <aside class="stack tight">
      <Parties {...props} />
      <Stated {...props} />
      <Materials {...props} />
      <Related {...props} />
    </aside>
  );
}

function Parties({ data, page }: Props) {
  const w = desk.in(page.lang).file;
  const own = getKind(data.kind).party;
  return (
    <>
      {data.parties.map((party) => (
        <Card tight title={party.role === 'agent' ? w.agent : own ? say(page.lang, own) : w.applicant}>
          <Facts small items={factsOf(party, party.role === 'agent' ? party.name : sayParty(page.lang, data), page)} />
          {party.role === 'applicant' && isSealed(party) && <Looks data={data} page={page} />}
        </Card>
      ))}
    </>
  );
}

/** Whether more is known of them than the name: an organ that hands in its own text has nothing to hide. */
const isSealed = ({ idNumber, phone, email, address }: ShownParty): boolean =>
  Boolean(idNumber || phone || email || address);

function factsOf(party: ShownParty, name: string, page: Page): [string, string][] {
  const w = desk.in(page.lang).file;
  const legal = party.kind === 'legal';
  const rows: [string, string | null][] = [
    [legal ? w.name : w.person, name],
    [legal ? w.creditCode : w.idNumber, party.idNumber],
    [w.phone, party.phone],
    [w.email, party.email],
    [w.address, party.address],
    [w.consent, sayConsent(party.consent, page)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
}

function sayConsent(consent: unknown, page: Page): string | null {
  const { consents } = desk.in(page.lang);
  if (typeof consent !== 'string') return null;
  return consents[consent as keyof typeof consents] ?? consent;
}

/** Whole numbers are shown for a reason, and who looked is shown to everybody who may read the case. */
function Looks({ data, page }: Props) {
  const w = desk.in(page.lang).file;
  const refused = page.refused?.act === 'reveal' ? page.refused : null;
  return (
    <>
      {data.revealed ? (
        <p class="sm dim">{w.revealed}</p>
      ) : (
        <details class="sm" open={refused !== null}>
          <summary>{w.reveal}</summary>
          <Form action={`/desk/cases/${data.id}/acts/reveal`} rhythm="tight">
            <TextField id="reveal-reason" name="reason" label={w.revealReason} error={refused?.faults[0]?.message} />
            <Button>{w.revealAct}</Button>
          </Form>
        </details>
      )}
      {data.looks.length > 0 && (
        <details class="sm">
          <summary>{w.shownTo}</summary>
          <ul class="stack tight">
            {data.looks
              .toReversed()
              .slice(0, MOST_LOOKS)
              .map((look) => (
                <li>
                  {w.revealedBy({ name: look.actorName, at: shortMoment(page.lang, look.at) })}
                  <br />
                  <span class="dim">{look.reason}</span>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}
const MOST_LOOKS = 10;

function Stated({ data, page }: Props) {
  if (data.facts.length === 0) return null;
  const kind = getKind(data.kind);
  return (
    <Card tight title={kind.party ? say(page.lang, kind) : desk.in(page.lang).file.stated}>
      <Facts small items={data.facts.map((fact) => [say(page.lang, fact), say(page.lang, fact.value)])} />
    </Card>
  );
}

const MATERIAL_TAGS: Readonly<Record<CaseMaterial['state'], TagState | undefined>> = {
  given: 'on',
  accepted: 'ok',
  defective: 'near',
  promised: 'near',
  fetched: undefined,
  missing: undefined,
};

function Materials({ data, page }: Props) {
  const w = desk.in(page.lang).file;
  if (data.materials.length === 0) {
    return (
      <Card tight title={w.materials({ count: 0 })}>
        <p class="sm dim">{w.noMaterials}</p>
      </Card>
    );
  }
  return (
    <Card tight title={w.materials({ count: data.materials.length })}>
      <ul class="stack tight sm">
        {data.materials.map((material) => (
          <Material material={material} data={data} page={page} />
        ))}
      </ul>
    </Card>
  );
}

function Material({ material, data, page }: Props & { material: ShownMaterial }) {
  const w = desk.in(page.lang).file;
  const { materials } = status.in(page.lang);
  return (
    <li class="row ends">
      <span>
        <FileLink of={material} data={data}>
          {nameIn(page.lang, material)}
          {material.earlier.length > 0 && ` v${material.earlier.length + 1}`}
        </FileLink>
        {material.earlier.map((one, index) => (
          <>
            <br />
            <FileLink of={one} data={data}>
              <small>{w.version(material.earlier.length - index)}</small>
            </FileLink>
          </>
        ))}
      </span>
      <Tag state={MATERIAL_TAGS[material.state]}>{material.source === INNER ? w.inner : materials[material.state]}</Tag>
    </li>
  );
}

function FileLink({ of, data, children }: { of: CaseMaterial; data: DeskCase; children: preact.ComponentChildren }) {
  if (of.file_id === null) return <span>{children}</span>;
  return <a href={`/desk/cases/${data.id}/files/${of.file_id}`}>{children}</a>;
}
