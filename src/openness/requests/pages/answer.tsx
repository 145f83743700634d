// The files of an answer on the status page of its request, and `/cases/:number/answer/:file`, where they are fetched.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { openMaterial } from '#kernel/cases/desk/download.ts';
import { caseAddress, codeQuery, numberParams, publicAccess } from '#kernel/cases/pages/address.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { notFound } from '#platform/errors.ts';
import { resource } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { KIND, type ReplyFile } from '../contract.ts';
import { listGiven } from '../rules/files.ts';
import { requestKind } from '../rules/kind.ts';
import { words } from '../words.ts';

/** For the applicant, whoever has the query code, and those who may read the case. */
export const answerFile = resource({
  name: 'foi-answer-file',
  path: '/cases/:number/answer/:file',
  access: publicAccess([requestKind]),
  rate: 'guess',
  params: numberParams.extend({ file: z.string().regex(/^[0-9a-f]{64}$/) }),
  query: codeQuery,
  load: async (ctx, { params }) => {
    const file = await findCaseByNumber(ctx.db, params.number);
    if (file?.kind !== KIND || !listGiven(file).some((given) => given.file === params.file)) throw notFound();
    return openMaterial(ctx, file.id, params.file);
  },
});

interface Given {
  readonly number: string;
  readonly files: readonly ReplyFile[];
}

export const answerPanel: CasePanel = {
  name: 'request-answer',
  face: 'portal',
  order: 11,
  load: async (_ctx, file: CaseFile): Promise<Given | null> => {
    const files = file.kind === KIND ? listGiven(file) : [];
    return files.length > 0 ? { number: file.number, files } : null;
  },
  view: ({ number, files }: Given, { lang, query }) => {
    const w = words.in(lang).answer;
    return (
      <Card title={w.title}>
        <List
          items={files.map(({ file, name, fileName }) => ({
            href: caseAddress(number, query.code, `/answer/${file}`),
            text: name,
            note: fileName,
          }))}
        />
      </Card>
    );
  },
};
