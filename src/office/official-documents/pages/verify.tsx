// `/official-documents/verify`: anybody with a document in hand learns whether it was sealed here and is unaltered.
import { z } from 'zod';
import { fileSchema } from '#kernel/cases/fields.ts';
import { text } from '#kernel/cases/inputs.ts';
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { FileField, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { VERIFY } from '../contract.ts';
import { sayNumber } from '../rules/papers.ts';
import { judgeSeal, type SealVerdict } from '../service/seal.ts';
import { type Format, findSealed } from '../store/seals.ts';
import { verifyWords } from '../words/verify.ts';

const plain = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
/** 〔〕 are typed as any brackets. */
const same = (typed: string, number: string | null) => {
  const fold = (said: string) => said.replaceAll(/[\s〔〕[\]()（）【】]/g, '');
  return number !== null && fold(typed) === fold(number);
};

export const verifyFormPage = resource({
  name: 'official-document-verify-form',
  path: VERIFY,
  access: anyone,
  load: async () => ({}),
  view: (_data, page) => showForms(page),
  acts: {
    '': act({
      access: anyone,
      rate: 'guess',
      body: z.object({ number: text(4, 60), code: text(4, 40) }),
      do: async (ctx, { body }) => {
        const found = await findSealed(ctx.tx, { code: plain(body.code) });
        if (!found || !same(body.number, sayNumber(found))) throw refuse(ctx, 'code');
        return { to: `${VERIFY}/${found.code}`, data: { code: found.code } };
      },
    }),
    file: act({
      access: anyone,
      rate: 'upload',
      files: true,
      body: z.object({ file: fileSchema }),
      do: async (ctx, { body }) => {
        const found = await findSealed(ctx.tx, { fileId: body.file.id });
        if (!found) throw refuse(ctx, 'file');
        return { to: `${VERIFY}/${found.code}`, data: { code: found.code } };
      },
    }),
  },
});

function refuse({ lang }: Context, path: 'code' | 'file') {
  return invalidInput({ count: 1 }, [{ path, message: verifyWords.in(lang).unknown[path] }]);
}

/** No words of what is not public. */
interface Verified extends SealVerdict {
  readonly number: string | null;
  readonly organ: string;
  readonly title: string | null;
  readonly sealedAt: Date;
  readonly digest: string;
  readonly signature: string;
  readonly code: string;
  readonly voided: boolean;
  readonly format: Format;
}

export const verifyPage = resource({
  name: 'official-document-verify',
  path: `${VERIFY}/:code`,
  access: anyone,
  rate: 'guess',
  params: z.object({ code: z.string().max(20) }),
  load: async (ctx, { params: { code } }): Promise<Verified> => {
    const found = await findSealed(ctx.db, { code });
    if (!found) throw notFound();
    return {
      ...(await judgeSeal(ctx, found)),
      number: sayNumber(found),
      organ: found.organ_name,
      title: found.openness === 'open' ? found.title : null,
      sealedAt: found.sealed_at,
      digest: found.digest,
      signature: found.signature,
      code: found.code,
      voided: found.voided,
      format: found.format,
    };
  },
  view: showVerified,
});

function showForms(page: Page): PageView {
  const w = verifyWords.in(page.lang);
  const byCode = describeForm(page, '', { number: w.number, code: w.code });
  const byFile = describeForm(page, 'file', { file: w.file });
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Form action={VERIFY} card label={w.byCode}>
          <h2>{w.byCode}</h2>
          <ErrorSummary errors={byCode.summary} />
          <TextField {...byCode.field('number')} hint={w.numberHint} width="medium" maxlength={60} />
          <TextField {...byCode.field('code')} width="medium" maxlength={40} />
          <div class="row">
            <Button kind="go">{w.check}</Button>
          </div>
        </Form>
        <Form action={`${VERIFY}/acts/file`} card files label={w.byFile}>
          <h2>{w.byFile}</h2>
          <ErrorSummary errors={byFile.summary} />
          <FileField {...byFile.field('file')} hint={w.fileHint} accept=".pdf,.ofd" />
          <div class="row">
            <Button kind="go">{w.check}</Button>
          </div>
        </Form>
      </div>
    ),
  };
}

function showVerified(data: Verified, page: Page): PageView {
  const { lang } = page;
  const w = verifyWords.in(lang);
  const good = data.whole && data.signed && !data.voided;
  return {
    title: w.title,
    unlisted: true,
    crumbs: [{ href: VERIFY, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={data.number ?? w.title} lead={data.title ?? w.notShown} />
        <Note state={good ? 'ok' : 'over'}>{data.voided ? w.voided : good ? w.good : w.bad}</Note>
        <Card>
          <Facts
            items={[
              [w.organ, data.organ],
              [w.sealedAt, sayDatedMoment(lang, data.sealedAt)],
              [w.code, data.code],
              [w.format, data.format.toUpperCase()],
              [w.digest, <span class="sm">{data.digest}</span>],
              [w.signature, <span class="sm">{data.signature}</span>],
              [w.publicKey, <span class="sm">{data.publicKey}</span>],
            ]}
          />
          <p class="sm dim">{w.how}</p>
        </Card>
      </div>
    ),
  };
}
