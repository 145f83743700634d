// `/desk/case-reviews/:review/files/:file`: the sheet of one file.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, FATAL, type ReviewFile, type Round, scoreInput } from '../contract.ts';
import { getFile, scoreFile } from '../service.ts';
import { findRound } from '../store.ts';
import { words } from '../words.ts';
import { FileGrade, may } from './round.tsx';

const NIL = '00000000-0000-0000-0000-000000000000';
/** What is no id finds nothing, as an unknown one. */
const params = z.object({ review: z.string().max(40), file: z.uuid().catch(NIL) });

interface OneFile {
  readonly round: Round;
  readonly file: ReviewFile;
}

export const deskReviewFile = resource({
  name: 'desk-case-review-file',
  path: `${DESK}/:review/files/:file`,
  face: 'bench',
  access: may,
  params,
  load: async ({ db }, { params: { review, file } }): Promise<OneFile> => {
    const round = await findRound(db, review);
    if (!round) throw notFound();
    return { round, file: await getFile(db, round, file) };
  },
  view: showFile,
  acts: {
    score: act({
      access: may,
      params,
      body: scoreInput,
      do: async (ctx, { params: { review, file }, body }) => {
        await scoreFile(ctx, review, file, body);
        return { to: `${DESK}/${review}`, say: words.in(ctx.lang).scored };
      },
    }),
  },
});

function showFile({ round, file }: OneFile, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const number = formatCaseNumber(file.number);
  const fatal = FATAL.find(({ value }) => value === file.fatal);
  return {
    title: number,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={number}
          back={{ href: `${DESK}/${round.id}`, text: round.title }}
          beside={<FileGrade file={file} page={page} />}
        >
          <LinkButton href={`/desk/cases/${file.caseId}`}>{w.openFile}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card>
            <Facts
              items={[
                [w.file, sayTitle(lang, file)],
                [w.organ, nameIn(lang, file.organ)],
                ...round.sheet.map((item): [string, string] => [
                  say(lang, item),
                  `${file.marks?.[item.code] ?? '–'} / ${item.points}`,
                ]),
                [w.score, file.score ?? '–'],
                [w.fatal, fatal ? say(lang, fatal) : w.noFatal],
                [w.note, file.note && <span lang="zh-CN">{file.note}</span>],
              ]}
            />
          </Card>
          {!round.closedAt && <ScoreForm round={round} file={file} page={page} />}
        </div>
      </>
    ),
  };
}

function ScoreForm({ round, file, page }: OneFile & { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const labels = Object.fromEntries(round.sheet.map((item) => [`marks.${item.code}`, say(lang, item)]));
  const form = describeForm(page, 'score', { ...labels, fatal: w.fatal, note: w.note });
  return (
    <Card title={file.score === null ? w.review : w.rescore}>
      <Form action={`${DESK}/${round.id}/files/${file.caseId}/acts/score`} rhythm="tight" label={w.review}>
        <ErrorSummary errors={form.summary} />
        {round.sheet.map(({ code, points }) => {
          const field = form.field(`marks.${code}`, file.marks?.[code]?.toString());
          return <NumberField {...field} label={`${field.label} / ${points}`} />;
        })}
        <Select
          {...form.field('fatal', file.fatal)}
          options={[
            { value: '', text: w.noFatal },
            ...FATAL.map((one) => ({ value: one.value, text: say(lang, one) })),
          ]}
          optional
        />
        <TextArea {...form.field('note', file.note)} hint={w.noteHint} rows={3} />
        <div class="row">
          <Button>{w.review}</Button>
        </div>
      </Form>
    </Card>
  );
}
