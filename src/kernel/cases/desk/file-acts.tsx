// The acts of a case on the desk: the usual one as a form, the others one step away, what cannot be undone apart.
import { nameIn } from '#kernel/organs/contract.ts';
import { titleIn } from '#kernel/people/rules/title.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { inBrackets, say } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Draft, DraftStatus } from '#ui/parts/enhance.tsx';
import type { ActRule } from '../contract.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { getKind } from '../registry.ts';
import { ActForm, type Choices } from '../view/act-form.tsx';
import { sayState } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { status } from '../words/status.ts';
import { sayPost } from './overview.tsx';

/**
 * `chosen` is the act named in the address; a refused one is shown again before all else. Whoever the case does not
 * wait for is proposed nothing: what they may do stands there as links.
 */
export function ActPane({ data, page, chosen }: { data: DeskCase; page: Page; chosen: string | undefined }) {
  const w = desk.in(page.lang).file;
  const wanted = page.refused?.act ?? chosen;
  const current = data.acts.find((name) => name === wanted) ?? (data.mine ? data.acts[0] : undefined);
  const rule = current === undefined ? undefined : getKind(data.kind).acts[current];
  if (current === undefined || !rule) {
    return (
      <Card title={sayState(page.lang, data, 'desk')} aside={<Holder data={data} page={page} />}>
        <p class="dim">{data.phase === 'closed' ? w.closed : w.noAct}</p>
        {data.acts.length > 0 && (
          <p class="row">
            <OtherActs data={data} page={page} />
          </p>
        )}
      </Card>
    );
  }
  const title = rule.irreversible ? w.confirmTitle(say(page.lang, rule)) : say(page.lang, rule);
  return (
    <Card title={title} aside={<Holder data={data} page={page} />} id="act">
      <Draft id={draftId(data.id, current, page.actor)}>
        <ActForm
          name={current}
          rule={rule}
          action={`/desk/cases/${data.id}/acts/${current}`}
          choices={choicesOf(data, page)}
          lang={page.lang}
          refused={page.refused}
          seen={data.seq}
          beside={<Beside data={data} page={page} rule={rule} current={current} />}
        />
      </Draft>
    </Card>
  );
}

/** The draft of an act's form; the user is part of it where several share a computer. */
export function draftId(caseId: string, act: string, actor: Actor): string {
  return `${actor.id}:${caseId}:${act}`;
}

/** The way back from an act that cannot be undone, the other acts, and when the draft was last kept. */
function Beside({ data, page, rule, current }: { data: DeskCase; page: Page; rule: ActRule; current: string }) {
  const isAsked = rule.irreversible && current !== data.acts[0];
  return (
    <>
      {isAsked ? (
        <LinkButton href={`/desk/cases/${data.id}`}>{desk.in(page.lang).file.cancel}</LinkButton>
      ) : (
        <OtherActs data={data} page={page} current={current} />
      )}
      <DraftStatus />
    </>
  );
}

function Holder({ data, page }: { data: DeskCase; page: Page }) {
  if (!data.holder) return null;
  const { post, officer, officerEn } = data.holder;
  const name = page.lang === 'en' ? (officerEn ?? officer) : officer;
  return <span>{desk.in(page.lang).file.holder({ post: sayPost(post, page), officer: name ?? '' })}</span>;
}

function OtherActs({ data, page, current }: { data: DeskCase; page: Page; current?: string }) {
  const { acts } = getKind(data.kind);
  return (
    <>
      {data.acts
        .filter((name) => name !== current)
        .map((name) => (
          <LinkButton
            href={`/desk/cases/${data.id}?act=${name}#act`}
            kind={acts[name]?.irreversible ? 'stop' : undefined}
          >
            {say(page.lang, acts[name])}
          </LinkButton>
        ))}
    </>
  );
}

function choicesOf(data: DeskCase, page: Page): Choices {
  const w = status.in(page.lang).materials;
  const holder = data.holder?.post;
  // Officers of the same post first: the work is most often handed to one of them.
  const officers = data.officers.toSorted((a, b) => Number(b.post === holder) - Number(a.post === holder));
  return {
    officers: officers.map((officer) => ({
      value: officer.id,
      text: `${nameIn(page.lang, officer)} · ${titleIn(page.lang, officer)}`,
    })),
    organs: data.organs,
    materials: data.materials.map((material) => ({
      value: material.code,
      text: nameIn(page.lang, material) + inBrackets(page.lang, w[material.state]),
    })),
  };
}
