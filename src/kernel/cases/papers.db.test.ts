// Papers: real text in PDF, and verification that tells an original from a copy that was altered.
import { inflateSync } from 'node:zlib';
import { create } from 'qrcode';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseServer, openCaseServer } from './fixture/server.ts';
import type { Town } from './fixture/town.ts';
import { listPapers } from './store.ts';

let at: CaseServer;
let town: Town;
beforeAll(async () => {
  at = await openCaseServer();
  town = at.town;
});
afterAll(() => at.close());
beforeEach(() => town.clock.set('2026-09-21T09:15:00+08:00'));

describe('papers', () => {
  it('are PDF with text that can be copied', async () => {
    const { file } = await at.openWorking();
    const paper = (await listPapers(town.db, file.id)).at(-1);
    const pdf = await at.ask(`/cases/${file.number}/papers/${paper?.id}.pdf`, 'citizen');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const codes = mappedCharacters(pdf.rawPayload);
    for (const sign of '受理通知书李荣') expect(codes, sign).toContain(sign.codePointAt(0));
  });

  it('carry the code of the page on which they are verified', async () => {
    const { file } = await at.openWorking();
    const paper = (await listPapers(town.db, file.id)).at(-1);
    const { address } = await at.json(`/cases/${file.number}/papers/${paper?.id}`, 'citizen');
    const pdf = await at.ask(`/cases/${file.number}/papers/${paper?.id}.pdf`, 'citizen');
    const { modules } = create(address, { errorCorrectionLevel: 'M' });
    const dark = Array.from(modules.data, (one, index) =>
      one ? [index % modules.size, Math.floor(index / modules.size)] : [],
    );
    expect(drawnModules(pdf.rawPayload, modules.size)).toEqual(dark.filter(({ length }) => length > 0));
  });

  it('are verified by anybody without a name: original, wrong check code, altered on file', async () => {
    const { file } = await at.openWorking();
    const paper = (await listPapers(town.db, file.id)).at(-1);
    const printed = await at.json(`/cases/${file.number}/papers/${paper?.id}`, 'citizen');
    const address = new URL(printed.address);
    const original = await at.ask(address.pathname + address.search);
    expect(original.body).toContain('没有改动');
    expect(original.body).not.toContain('李荣');
    expect((await at.ask(`${address.pathname}?check=AAAA-AAAA`)).body).toContain('核验码对不上');
    await alterPaper(paper?.id ?? '');
    const altered = await at.json(address.pathname, '');
    expect(altered.verdict).toEqual({ inLedger: false, chainWhole: true, signed: false });
  });
});

/** As somebody with the owner's rights on the database could. */
async function alterPaper(id: string): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: town.url });
  await owner.connect();
  await owner.query(`update city.case_paper set body = '{"word": "已准予"}' where id = $1`, [id]);
  await owner.end();
}

/** The dark modules of the code that is drawn in a PDF, by column and row: squares side by side, the first in its corner. */
function drawnModules(pdf: Buffer, size: number): number[][] {
  const squares = streamsOf(pdf).flatMap((text) =>
    [...text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\b/g)].map((match) => match.slice(1).map(Number)),
  );
  const [left = 0, top = 0] = squares[0] ?? [];
  const right = Math.max(...squares.map(([x = 0]) => x));
  const step = (right - left) / (size - 1);
  return squares.map(([x = 0, y = 0]) => [Math.round((x - left) / step), Math.round((y - top) / step)]);
}

/** Characters that the font maps of a PDF name: what copying from it gives. */
function mappedCharacters(pdf: Buffer): Set<number> {
  const found = new Set<number>();
  for (const text of streamsOf(pdf)) {
    if (!text.includes('beginbfrange')) continue;
    for (const [, hex = ''] of text.matchAll(/<([0-9a-f]{4})>/gi)) found.add(Number.parseInt(hex, 16));
  }
  return found;
}

function streamsOf(pdf: Buffer): string[] {
  const streams = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g);
  return Array.from(streams, ([, bytes = '']) => inflate(Buffer.from(bytes, 'latin1')));
}

function inflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
