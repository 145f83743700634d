// `/desk/field-checks/:id`: the check as its team has it in hand on the spot, and the form for what they find.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import type { Fact } from '#kernel/cases/contract.ts';
import { findCase } from '#kernel/cases/store.ts';
import { ActForm } from '#kernel/cases/view/act-form.tsx';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Draft, DraftDone, DraftStatus } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { BOARD, onSpot } from '../addresses.ts';
import { CHECK, type CheckData, type Found, permissions } from '../contract.ts';
import { checkKind } from '../rules/check.ts';
import { checkOf, findingOf, isOfTeam } from '../rules/process.ts';
import { recordFields } from '../rules/recording.ts';
import { loadReadable } from '../service/load.ts';
import { recordFinding } from '../service/record.ts';
import { words } from '../words.ts';
import { FindingList } from './findings.tsx';

interface OnSpot {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly seq: number;
  readonly subject: string;
  readonly facts: readonly Fact[];
  readonly organs: CheckData['organs'];
  readonly checklist: CheckData['checklist'];
  readonly findings: readonly Found[];
  readonly mayRecord: boolean;
}

const RECORD = 'record';
const params = z.object({ id: z.uuid() });

export const spotPage = resource({
  name: 'desk-field-check',
  path: onSpot(':id'),
  face: 'bench',
  access: over(CASE, permissions.run),
  params,
  query: z.object({ did: z.literal(RECORD).optional() }),
  load: (ctx, { params: { id } }) => loadOnSpot(ctx, id),
  view: showOnSpot,
  acts: {
    [RECORD]: act({
      access: over(CASE, permissions.run),
      params,
      // The fields are those of the check: which organs, which checklist.
      body: z.looseObject({}),
      files: true,
      do: async (ctx, { params: { id }, body }) => {
        const { file } = await recordFinding(ctx, id, body);
        return {
          to: `${onSpot(id)}?did=${RECORD}`,
          created: true,
          say: words.in(ctx.lang).recorded(findingOf({ file }).n),
          data: { id: file.id, number: file.number, state: file.state },
        };
      },
    }),
  },
});

/** @throws notFound */
async function loadOnSpot(ctx: Context, id: string): Promise<OnSpot> {
  const file = await findCase(ctx.db, id);
  if (file?.kind !== CHECK) throw notFound();
  const check = checkOf({ file });
  const { number, state, last_seq: seq } = file;
  const { subject, organs, checklist } = check;
  const facts = checkKind.facts?.(null, file) ?? [];
  const mayRecord = state === 'checking' && isOfTeam(check, ctx.actor);
  const findings = await loadReadable(ctx, file);
  return { id, number, state, seq, subject, facts, organs, checklist, findings, mayRecord };
}

function showOnSpot(data: OnSpot, page: Page): PageView {
  const w = words.in(page.lang);
  const { id } = data;
  const title = w.spotOf(data.subject);
  const draft = `${page.actor.id}:${id}:${RECORD}`;
  return {
    title,
    current: BOARD,
    islands: ['x-draft'],
    body: (
      <>
        {page.query.did && page.refused === null && <DraftDone id={draft} />}
        <BenchHead title={title} back={{ href: `/desk/cases/${id}`, text: w.back }} />
        <div class="duo">
          {data.mayRecord ? (
            <Card title={w.record}>
              <Draft id={draft}>
                <RecordForm data={data} page={page} />
              </Draft>
            </Card>
          ) : (
            <Note>{w.notNow}</Note>
          )}
          <div class="stack">
            <Card title={w.findings}>
              <FindingList findings={data.findings} page={page} />
            </Card>
            <Card tight title={say(page.lang, checkKind)}>
              <Facts small items={data.facts.map((fact) => [say(page.lang, fact), say(page.lang, fact.value)])} />
            </Card>
          </div>
        </div>
      </>
    ),
  };
}

function RecordForm({ data, page }: { data: OnSpot; page: Page }) {
  const rule = { zh: words.zh.record, en: words.en.record, fields: recordFields(data) };
  return (
    <ActForm
      name={RECORD}
      rule={rule}
      action={`${onSpot(data.id)}/acts/${RECORD}`}
      choices={{ officers: [], organs: [], materials: [] }}
      lang={page.lang}
      refused={page.refused}
      seen={data.seq}
      beside={<DraftStatus />}
    />
  );
}
