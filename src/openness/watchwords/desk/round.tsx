// `/desk/watchwords/rounds/:scan`: what a look through everything found, and what becomes of it.
import { z } from 'zod';
import { sayMoment } from '#kernel/cases/view/telling.ts';
import { nameRule } from '#kernel/documents/scan/words.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { ADDRESS, hitInput, permissions } from '../contract.ts';
import { keepHit, withdrawHit } from '../service/rounds.ts';
import { findRound, type Hit, listHits, type Round } from '../store.ts';
import { words } from '../words.ts';

const params = z.object({ scan: z.uuid() });

interface Shown extends Round {
  readonly hits: readonly Hit[];
  readonly mayManage: boolean;
}

export const roundPage = resource({
  name: 'scan-round',
  path: `${ADDRESS}/rounds/:scan`,
  face: 'bench',
  access: holds(permissions.see),
  params,
  load: async ({ db, actor }, input): Promise<Shown> => {
    const round = await findRound(db, input.params.scan);
    if (!round) throw notFound();
    const hits = await listHits(db, round.id, actor.scopes(permissions.see));
    return { ...round, hits, mayManage: actor.scopes(permissions.manage).length > 0 };
  },
  view: showRound,
  acts: {
    withdraw: act({
      access: holds(permissions.manage),
      params,
      body: hitInput,
      do: async (ctx, { params: { scan }, body }) => {
        await withdrawHit(ctx, body);
        return { to: addressOf(scan), say: words.in(ctx.lang).withdrawn };
      },
    }),
    keep: act({
      access: holds(permissions.manage),
      params,
      body: hitInput,
      do: async (ctx, { params: { scan }, body }) => {
        await keepHit(ctx, body);
        return { to: addressOf(scan), say: words.in(ctx.lang).kept };
      },
    }),
  },
});

const addressOf = (round: string) => `${ADDRESS}/rounds/${round}`;

function showRound(round: Shown, page: Page): PageView {
  const w = words.in(page.lang);
  const title = w.round(sayMoment(page.lang, round.startedAt));
  return {
    title,
    current: ADDRESS,
    body: (
      <>
        <BenchHead title={title} back={{ href: ADDRESS, text: w.title }} />
        <p class="dim">{round.doneAt ? w.lookedAt(round) : w.running}</p>
        {page.refused && <Note state="over">{page.refused.message}</Note>}
        <Card flush>
          <Table
            rows={[...round.hits]}
            rowKey={(hit) => `${hit.versionId} ${hit.rule}`}
            empty={w.noHits}
            columns={[
              { head: w.text, rowHead: true, cell: (hit) => hit.title },
              {
                head: w.found,
                cell: (hit) => `${nameRule(hit.rule, page.lang)} · ${hit.place}${colon(page.lang)}${hit.excerpt}`,
              },
              { head: w.state, cell: (hit) => <Decision round={round} hit={hit} page={page} /> },
            ]}
          />
        </Card>
      </>
    ),
  };
}

function Decision({ round, hit, page }: { round: Shown; hit: Hit; page: Page }) {
  const w = words.in(page.lang);
  if (hit.state !== 'open') {
    return (
      <>
        <Tag state={hit.state === 'kept' ? 'ok' : 'held'}>{w.states[hit.state]}</Tag> {hit.decidedBy}
        {colon(page.lang)}
        {hit.reason}
      </>
    );
  }
  if (!round.mayManage) return <Tag state="near">{w.states.open}</Tag>;
  const id = `reason-${hit.versionId}-${hit.rule}`;
  return (
    <Form
      action={`${addressOf(round.id)}/acts/withdraw`}
      rhythm="row"
      hidden={{ version: hit.versionId, rule: hit.rule }}
      label={`${w.state} ${hit.title}`}
    >
      <TextField id={id} name="reason" label={w.reason} maxlength={200} />
      <Button kind="stop">{w.withdraw}</Button>
      <Button action={`${addressOf(round.id)}/acts/keep`}>{w.keep}</Button>
    </Form>
  );
}
