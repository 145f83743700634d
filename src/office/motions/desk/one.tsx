// `/desk/motions/mine/:motion`: one proposal as its signers follow it, with all its clocks, and what they may do.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { joinNames, say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { CLASSES, HOUSE_NAMES, KIND, LEVELS, MINE, permissions } from '../contract.ts';
import { evaluation, nothing, revision, takingBack } from '../rules/input.ts';
import { type Followed, readFollowed } from '../service/read.ts';
import { words } from '../words.ts';
import { SignerForms } from './signer-forms.tsx';

const params = z.object({ motion: z.uuid() });

/** Done to the case by the rule of its kind; whoever may not know of it finds nothing. */
const doing = (name: string, body: z.ZodType<object>) =>
  act({
    access: holds(permissions.propose),
    params,
    body,
    do: async (ctx, { params: { motion: id }, body: given }) => {
      await readFollowed({ ...ctx, db: ctx.tx }, id);
      await performAct(ctx, { caseId: id, act: name, body: given });
      return { to: `${MINE}/${id}`, say: words.in(ctx.lang).done };
    },
  });

export const oneDesk = resource({
  name: 'desk-my-motion',
  path: `${MINE}/:motion`,
  face: 'bench',
  access: holds(permissions.propose),
  params,
  load: (ctx, { params: { motion: id } }) => readFollowed(ctx, id),
  view: showOne,
  acts: {
    cosign: doing('motion-cosign', nothing),
    submit: doing('motion-submit', nothing),
    revise: doing('motion-revise', revision),
    'take-back': doing('take-motion-back', takingBack),
    evaluate: doing('evaluate-motion', evaluation),
  },
});

function showOne(data: Followed, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: data.title,
    current: MINE,
    body: (
      <>
        <BenchHead title={<span lang="zh-CN">{data.title}</span>} back={{ href: MINE, text: w.mine }}>
          {data.paper && data.leads && (
            <LinkButton href={`/cases/${data.number}/papers/${data.paper}`}>{w.print}</LinkButton>
          )}
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Stands data={data} page={page} />
            <Card title={w.proposal}>
              <p>{written(data.motion.text)}</p>
            </Card>
            {data.motion.reply && <ReplyCard data={data} page={page} />}
            <Card title={w.history}>
              <List
                small
                items={data.steps.map((step) => ({
                  text: say(lang, step),
                  end: <span class="dim">{sayDatedMoment(lang, step.at)}</span>,
                }))}
              />
            </Card>
          </div>
          <div class="stack">
            <SignerForms data={data} page={page} />
            <Clocks data={data} page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function Stands({ data, page: { lang } }: { data: Followed; page: Page }) {
  const w = words.in(lang);
  const { house, group, signers } = data.motion;
  const names = joinNames(
    lang,
    signers.map(({ name }) => name),
  );
  return (
    <Card>
      <Facts
        items={[
          [w.state, <b>{say(lang, getKind(KIND).states[data.state])}</b>],
          [w.house, say(lang, HOUSE_NAMES[house])],
          [w.by, <span lang="zh-CN">{[group, names].filter(Boolean).join(' · ')}</span>],
          [w.organ, nameIn(lang, data.organ)],
          [w.number, formatCaseNumber(data.number)],
        ]}
      />
    </Card>
  );
}

function ReplyCard({ data, page: { lang } }: { data: Followed; page: Page }) {
  const w = words.in(lang);
  const { reply, signers } = data.motion;
  if (!reply) return null;
  return (
    <Card title={w.reply} aside={say(lang, nameOf(CLASSES, reply.class))}>
      <p class="dim sm">
        {nameIn(lang, data.organ)} · {reply.on}
      </p>
      <p>{written(reply.text)}</p>
      <p class="sm">{reply.contact}</p>
      <h3>{w.evaluations}</h3>
      <List
        small
        items={signers.map(({ name, level }) => ({
          text: name,
          end: level ? say(lang, nameOf(LEVELS, level)) : <span class="dim">{w.waiting}</span>,
        }))}
      />
    </Card>
  );
}

function Clocks({ data, page: { lang } }: { data: Followed; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.clocks} tight>
      <List
        small
        empty={w.noClocks}
        items={data.clocks.map((clock) => ({
          text: say(lang, clock),
          note: [clock.due && w.due(clock.due), clock.isLocal && w.local].filter(Boolean).join(' · '),
          end: w.states[clock.state],
        }))}
      />
    </Card>
  );
}
