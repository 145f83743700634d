// How an officer's account is shown on the workbench.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { OfficerView } from '../service/overview.ts';
import { words } from '../words/desk.ts';
import { words as faults } from '../words/faults.ts';
import { names } from '../words/names.ts';
import { EndGrantForm, GrantForm, ManageForms } from './administer-forms.tsx';
import { AbsenceForm, DelegateForm, DeputyForm, Withdraw } from './substitution-forms.tsx';

/** Whoever came with a pack has the pack for a reason, and everybody else somebody’s own words. */
function sayReason(page: Page, reason: string | null): string | null {
  return reason === faults.zh.loading.reason ? faults.in(page.lang).loading.reason : reason;
}

interface Props {
  officer: OfficerView;
  page: Page;
}

export function showOfficer(officer: OfficerView, page: Page): PageView {
  const w = words.in(page.lang);
  const props = { officer, page };
  return {
    title: nameIn(page.lang, officer),
    islands: ['x-pick'],
    current: '/desk/people',
    body: (
      <>
        <BenchHead
          title={nameIn(page.lang, officer)}
          back={officer.own && !officer.mayManage ? undefined : { href: '/desk/people', text: w.back }}
          beside={<State {...props} />}
        />
        <div class="duo">
          <div class="stack">
            <Posts {...props} />
            <Grants {...props} />
            <Periods {...props} />
            <History {...props} />
          </div>
          <div class="stack">
            {officer.mayManage && <ManageForms {...props} />}
            {officer.mayGrant && <GrantForm {...props} />}
            {officer.mayGrant && <EndGrantForm {...props} />}
            {(officer.own || officer.maySubstitute) && <AbsenceForm {...props} />}
            {officer.own && <DelegateForm {...props} />}
          </div>
        </div>
      </>
    ),
  };
}

function State({ officer, page }: Props) {
  const w = words.in(page.lang);
  return (
    <>
      <Tag state={officer.state === 'active' ? 'ok' : 'over'}>{w.states[officer.state]}</Tag>
      {officer.locked && <Tag state="near">{w.locked}</Tag>}
      <span class="dim sm">
        {officer.login} · {w.lastSignIn} {officer.lastSignInAt?.slice(0, 16).replace('T', ' ') ?? w.never}
      </span>
    </>
  );
}

function Posts({ officer, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  return (
    <Card title={w.posts} tight>
      {officer.posts.map((post) => (
        <div class="stack tight">
          <p>
            <a href={`/desk/organs/${post.organCode}`}>
              {nameIn(page.lang, { name: post.organ, nameEn: post.organEn })}
            </a>{' '}
            {n.posts[post.post as 'clerk']} {post.title && <Title post={post} page={page} />}
            <span class="dim">
              {' '}
              ·{' '}
              {post.deputyName
                ? `${w.deputyName} ${post.deputyName}${inBrackets(page.lang, post.deputyLogin ?? '')}`
                : w.noDeputy}
            </span>
          </p>
          {officer.maySubstitute && <DeputyForm officer={officer} post={post} page={page} />}
        </div>
      ))}
    </Card>
  );
}

/** As the city wrote it, where it has no English word for it. */
function Title({ post, page }: { post: OfficerView['posts'][number]; page: Page }) {
  if (page.lang !== 'en') return <>{post.title}</>;
  return post.titleEn === null ? <span lang="zh-CN">{post.title}</span> : post.titleEn;
}

function Grants({ officer, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  return (
    <Card title={w.grants} tight>
      <Facts
        items={officer.grants.map((grant) => [
          n.roles[grant.role as 'handler'],
          <>
            {nameIn(page.lang, { name: grant.organ, nameEn: grant.organEn })}{' '}
            <span class="dim">
              {w.since} {grant.grantedAt.slice(0, 10)} · {sayReason(page, grant.reason)}
            </span>
          </>,
        ])}
        small
      />
    </Card>
  );
}

function Periods({ officer, page }: Props) {
  const w = words.in(page.lang);
  const when = (one: { startsAt: string; endsAt: string }) =>
    `${one.startsAt.slice(0, 16).replace('T', ' ')} – ${one.endsAt.slice(0, 16).replace('T', ' ')}`;
  const mayWithdraw = officer.own || officer.maySubstitute;
  return (
    <Card title={`${w.absence} · ${w.delegation}`} tight>
      {officer.absences.length === 0 && <p class="dim">{w.noAbsence}</p>}
      {officer.absences.map((one) => (
        <div class="row ends">
          <span>
            {w.absence} {when(one)} <span class="dim">{one.reason}</span>
          </span>
          {mayWithdraw && <Withdraw officer={officer} act="cancel-absence" id={one.id} text={w.cancel} />}
        </div>
      ))}
      {officer.delegations.length === 0 && <p class="dim">{w.noDelegation}</p>}
      {officer.delegations.map((one) => (
        <div class="row ends">
          <span>
            {w.delegation} {one.to} {when(one)} <span class="dim">{one.reason}</span>
          </span>
          {mayWithdraw && <Withdraw officer={officer} act="revoke" id={one.id} text={w.revoke} />}
        </div>
      ))}
    </Card>
  );
}

function History({ officer, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  return (
    <Card title={w.history} tight>
      <ol class="line">
        {officer.events.map((event) => (
          <li>
            <p class="t">
              {n.events[event.what]} <time dateTime={event.at}>{event.at.slice(0, 16).replace('T', ' ')}</time>
            </p>
            <p class="sm">
              {event.actor ?? w.system} <span class="dim">{sayReason(page, event.reason)}</span>{' '}
              <span class="dim">{Object.values(event.detail).filter(Boolean).join(' · ')}</span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
