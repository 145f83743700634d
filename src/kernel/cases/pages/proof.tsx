// `/ledger/proofs/:number`: whoever may see a case checks that none of its acts was altered, put in or back-dated.
import { type Proof, proveActs } from '#kernel/ledger/service/prove.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import type { CaseKind } from '../contract.ts';
import { readCase } from '../queries/casefile.ts';
import { formatCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import { CaseProof, type ProvenEntry } from '../view/proof.tsx';
import { sayTitle } from '../view/telling.ts';
import { portal } from '../words/portal.ts';
import { belowStatus, codeQuery, numberParams, publicAccess } from './address.ts';

interface ProvenCase {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly entries: readonly ProvenEntry[];
  readonly proof: Proof;
}

export function proofPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'case-proof',
    path: '/ledger/proofs/:number',
    access: publicAccess(kinds),
    rate: 'guess',
    params: numberParams,
    query: codeQuery,
    load: async (ctx: Context, { params }): Promise<ProvenCase> => {
      const { snapshot, chain, timeline } = await readCase(ctx, await store.findCaseByNumber(ctx.db, params.number));
      const { kind, number, title, title_en } = snapshot.file;
      return {
        kind,
        number,
        title,
        titleEn: title_en,
        entries: timeline.map(({ seq, label, at, organName }) => ({ seq, label, at, organName })),
        proof: await proveActs(ctx.runtime, chain),
      };
    },
    view: showProof,
  });
}

function showProof(data: ProvenCase, page: Page): PageView {
  const w = portal.in(page.lang).proof;
  return {
    title: `${w.title} ${formatCaseNumber(data.number)}`,
    ...belowStatus(data, page),
    islands: ['x-proof'],
    body: (
      <div class="stack loose">
        <PageHead
          title={w.title}
          lead={w.lead({ number: formatCaseNumber(data.number), title: sayTitle(page.lang, data) })}
        />
        <CaseProof proof={data.proof} entries={data.entries} page={page} />
        <p class="dim">{w.how}</p>
        <p class="row">
          <a href="/ledger/days">{w.days}</a>
        </p>
      </div>
    ),
  };
}
