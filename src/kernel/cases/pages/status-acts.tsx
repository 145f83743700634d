// What the applicant can do: forms for what is waited for, one step away for the rest, a question before what is final.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { inBrackets, say } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import type { ActRule } from '../contract.ts';
import type { PublicCase } from '../queries/public-case.ts';
import { getKind } from '../registry.ts';
import { ActForm } from '../view/act-form.tsx';
import { portal } from '../words/portal.ts';
import { status } from '../words/status.ts';
import { caseAddress } from './address.ts';

interface Props {
  readonly data: PublicCase;
  readonly page: Page;
}

export function PartyActs({ data, page }: Props) {
  if (data.acts.length === 0) return null;
  const { acts } = getKind(data.kind);
  const wanted = page.refused?.act ?? page.query.act;
  const shown = data.acts.filter((name) => name === wanted || (data.phase === 'waiting' && !acts[name]?.irreversible));
  const others = data.acts.filter((name) => !shown.includes(name));
  return (
    <div class="stack no-print" id="act">
      {shown.map((name) => {
        const rule = acts[name];
        return rule && <PartyAct name={name} rule={rule} data={data} page={page} />;
      })}
      {others.length > 0 && (
        <nav class="row" aria-label={portal.in(page.lang).status.doSomething}>
          {others.map((name) => (
            <LinkButton href={`${withAct(data, page, name)}#act`} kind={acts[name]?.irreversible ? 'bare' : undefined}>
              {say(page.lang, acts[name])}
            </LinkButton>
          ))}
        </nav>
      )}
    </div>
  );
}

function withAct(data: PublicCase, page: Page, name: string): string {
  const query = new URLSearchParams({ ...(page.query.code ? { code: page.query.code } : {}), act: name });
  return `/cases/${data.number}?${query}`;
}

function PartyAct({ name, rule, data, page }: Props & { name: string; rule: ActRule }) {
  const w = portal.in(page.lang).status;
  const { code } = page.query;
  const label = say(page.lang, rule);
  const form = (
    <ActForm
      name={name}
      rule={rule}
      action={caseAddress(data.number, code, `/acts/${name}`)}
      hidden={code ? { code } : {}}
      choices={{ officers: [], organs: [], materials: choicesOf(data, page) }}
      lang={page.lang}
      refused={page.refused}
      seen={data.seq}
      beside={rule.irreversible && <LinkButton href={caseAddress(data.number, code)}>{w.cancel}</LinkButton>}
    />
  );
  const files = Object.values(rule.fields).some((field) => field.control === 'file');
  return <Card title={rule.irreversible ? w.confirm(label) : label}>{files ? <Upload>{form}</Upload> : form}</Card>;
}

/** What is owed comes first. */
function choicesOf(data: PublicCase, page: Page) {
  const { materials } = status.in(page.lang);
  const owed = (state: string) => ['defective', 'promised', 'missing'].includes(state);
  return data.materials
    .filter((material) => material.state !== 'fetched' && material.state !== 'accepted')
    .toSorted((a, b) => Number(owed(b.state)) - Number(owed(a.state)))
    .map((material) => ({
      value: material.code,
      text: nameIn(page.lang, material) + inBrackets(page.lang, materials[material.state]),
    }));
}
