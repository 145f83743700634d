// Files sent along with a form: taken in, refused in words, and never kept for somebody who may not send them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERS, multipart, openTinyHouse, type TinyHouse, UPLOAD_MAX_BYTES } from './fixture.tsx';

let tiny: TinyHouse;
beforeAll(async () => {
  tiny = await openTinyHouse();
});
afterAll(() => tiny?.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj');
const pdf = (bytes = PDF) => ({ name: '申请.pdf', bytes });
type Parts = Parameters<typeof multipart>[0];

function send(parts: Parts, who?: string, headers: Record<string, string> = { accept: 'application/json' }) {
  const body = multipart(parts);
  return tiny.ask({
    method: 'POST',
    url: `/things/${HERS}/acts/paper`,
    ...(who ? { who } : {}),
    payload: body.payload,
    headers: { ...body.headers, 'sec-fetch-site': 'same-origin', ...headers },
  });
}

describe('an upload', () => {
  it('is kept and handed to the act with the fields around it', async () => {
    const answer = await send(
      [
        ['file', pdf()],
        ['text', 'after the file'],
      ],
      'anna',
    );
    expect(answer.statusCode).toBe(200);
    expect(await tiny.house.runtime.files.has(answer.json().file)).toBe(true);
  });

  it('of exactly the largest size is taken, one byte more is refused in words', async () => {
    const fill = Buffer.alloc(UPLOAD_MAX_BYTES - PDF.length, 32);
    const largest = Buffer.concat([PDF, fill]);
    expect(
      (
        await send(
          [
            ['text', 'x'],
            ['file', pdf(largest)],
          ],
          'anna',
        )
      ).statusCode,
    ).toBe(200);
    const answer = await send(
      [
        ['text', 'x'],
        ['file', pdf(Buffer.concat([largest, Buffer.from(' ')]))],
      ],
      'anna',
    );
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({
      code: 'file.too-large',
      faults: [{ path: 'file', message: '“申请.pdf”超过 1 MB。请压缩或者拆成几份再上传。' }],
    });
  });

  it.each([
    ['of a kind we do not take', { name: 'page.html', bytes: Buffer.from('<p>') }, 415, 'file.kind-refused'],
    ['that is not what it says', { name: 'a.pdf', bytes: Buffer.from('MZ program') }, 415, 'file.kind-mismatch'],
    ['that is empty', { name: 'a.pdf', bytes: Buffer.alloc(0) }, 422, 'file.empty'],
  ])('%s shows the form again with what was typed after it', async (_what, file, status, code) => {
    const before = await tiny.countFiles();
    const page = await send(
      [
        ['file', file],
        ['text', '写了很多'],
      ],
      'anna',
      {},
    );
    expect(page.statusCode).toBe(status);
    expect(page.body).toContain('value="写了很多"');
    expect(page.body).toContain('class="error">file: ');
    expect(
      (
        await send(
          [
            ['file', file],
            ['text', 'x'],
          ],
          'anna',
        )
      ).json().code,
    ).toBe(code);
    expect(await tiny.countFiles()).toBe(before);
  });

  it('is looked into before it is kept, and refused with its field when the look says so', async () => {
    const before = await tiny.countFiles();
    const secret = pdf(Buffer.concat([PDF, Buffer.from(' SECRET ')]));
    const parts: Parts = [
      ['file', secret],
      ['text', '写了很多'],
    ];
    const answer = await send(parts, 'anna');
    expect(answer.json()).toMatchObject({ code: 'thing.secret', faults: [{ path: 'file' }] });
    expect((await send(parts, 'anna', {})).body).toContain('value="写了很多"');
    expect(await tiny.countFiles()).toBe(before);
  });

  it('tells every refused file with its field', async () => {
    const answer = await send(
      [
        ['a', { name: 'a.exe', bytes: PDF }],
        ['b', { name: 'b.exe', bytes: PDF }],
      ],
      'anna',
    );
    expect(answer.json().faults.map((fault: { path: string }) => fault.path)).toEqual(['a', 'b']);
  });

  it('by somebody who may not send it is not kept at all', async () => {
    const before = await tiny.countFiles();
    const fresh = pdf(Buffer.concat([PDF, Buffer.from('never seen')]));
    for (const who of [undefined, 'boris', 'stranger']) {
      expect(
        (
          await send(
            [
              ['text', 'x'],
              ['file', fresh],
            ],
            who,
          )
        ).statusCode,
      ).toBe(404);
    }
    expect(await tiny.countFiles()).toBe(before);
  });

  it('is let in by a query code that comes before it', async () => {
    const answer = await send([
      ['code', 'ABC234'],
      ['text', 'x'],
      ['file', pdf()],
    ]);
    expect(answer.statusCode).toBe(200);
  });

  it('without a chosen file is a form without one', async () => {
    const answer = await send(
      [
        ['text', 'x'],
        ['file', { name: '', bytes: Buffer.alloc(0) }],
      ],
      'anna',
    );
    expect(answer.json()).toMatchObject({ code: 'http.invalid-input', faults: [{ path: 'file' }] });
  });

  it('with a field too long to be kept whole is refused, not cut', async () => {
    const answer = await send(
      [
        ['text', 'x'.repeat(70_000)],
        ['file', pdf()],
      ],
      'anna',
    );
    expect(answer.json()).toMatchObject({
      status: 422,
      faults: [{ path: 'text', message: '这一项太长，请缩短后再提交' }],
    });
  });

  it('with a nought in a field is refused with the field', async () => {
    const answer = await send(
      [
        ['text', 'a\0b'],
        ['file', pdf()],
      ],
      'anna',
    );
    expect(answer.json()).toMatchObject({ status: 422, faults: [{ path: 'text' }] });
  });

  it.each([
    [
      'with fields named to harm',
      () =>
        send(
          [
            ['__proto__', 'x'],
            ['text', 'x'],
          ],
          'anna',
        ),
      400,
    ],
    ['with names of inherited things', () => send([['toString', 'x']], 'anna'), 400],
    [
      'with too many files',
      () =>
        send(
          Array.from({ length: 21 }, () => ['file', pdf()] as const),
          'anna',
        ),
      413,
    ],
    ['without a boundary', () => sendRaw('multipart/form-data', '--edge--'), 400],
    [
      'that breaks off',
      () =>
        sendRaw(
          'multipart/form-data; boundary=edge',
          '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
        ),
      400,
    ],
  ])('%s is refused without a 500', async (_what, request, status) => {
    expect((await request()).statusCode).toBe(status);
  });

  function sendRaw(type: string, payload: string) {
    return tiny.ask({
      method: 'POST',
      url: `/things/${HERS}/acts/paper`,
      who: 'anna',
      headers: { 'content-type': type },
      payload,
    });
  }
});
