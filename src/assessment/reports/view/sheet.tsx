// A report or a circular as it is printed: the text on a sheet of A4, the figures it rests on after it.
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Paper } from '#ui/parts/paper.tsx';
import type { IssueData } from '../contract.ts';
import { layOut } from '../rules/papers.ts';
import { basisOf } from '../service/read.ts';
import type { WholeIssue } from '../store.ts';
import { words } from '../words/reports.ts';
import { RankedGroups } from './ranked-groups.tsx';
import { ReportAnnex } from './report-annex.tsx';

interface Props {
  readonly issue: WholeIssue;
  readonly page: Page;
  /** Where the things behind a figure are listed; nowhere on the portal. */
  readonly linkTo?: (figure: string, organ?: string) => string;
  readonly alone?: boolean;
}

/** The text with its signature on one sheet, the annex on the next. In Chinese, whatever the reader’s language. */
export function Sheet({ issue, page, linkTo, alone }: Props) {
  const w = words.zh;
  const { text, signer, leaders = [] }: IssueData = issue.data;
  const basis = basisOf(issue);
  const lang = page.lang === 'en' ? 'zh-CN' : undefined;
  return (
    <div>
      <Paper
        label={issue.title}
        lang={lang}
        organ={w.kinds[issue.kind]}
        number={issue.number ?? w.notNumbered}
        title={issue.title}
        to={leaders.length > 0 ? `${w.to}：${leaders.map(({ name }) => name).join('、')}` : undefined}
        sign={[issue.organName, issue.signedAt ? sayDay(issue.signedAt) : w.notNumbered]}
        alone={alone}
        foot={signer && <span class="sm">{`${w.signer}：${signer}`}</span>}
      >
        {layOut(issue.kind, text).map(({ head, lines }) => (
          <>
            <p>
              <b>{head}</b>
            </p>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </>
        ))}
        <p>{w.annex}</p>
      </Paper>
      <Paper label={w.data} lang={lang} title={w.data}>
        {basis ? (
          <RankedGroups ranking={basis.ranking} called={basis.called} />
        ) : (
          <ReportAnnex issue={issue} linkTo={linkTo} />
        )}
        <p class="sm">{w.asOf(sayDatedMoment('zh', issue.asOf))}</p>
        <p class="sm">
          {w.digest} <span class="code">{inGroups(issue.digest)}</span>
        </p>
      </Paper>
    </div>
  );
}

/** So that it breaks on paper, and can be compared by eye. */
const inGroups = (digest: string) => (digest.match(/.{1,8}/g) ?? []).join(' ');

function sayDay(at: Date): string {
  const [year, month, day] = localDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
