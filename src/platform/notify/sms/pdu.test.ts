// SMPP as bytes: whole units out of a stream in pieces, and nothing but an error out of what is none.
import { expect, it } from 'vitest';
import { answerTo, COMMAND, encodePdu, isAnswer, readDeliver, splitPdus, submitBody } from './pdu.ts';

const unit = (sequence: number) => ({
  command: COMMAND.submit,
  status: 0,
  sequence,
  body: submitBody('10690000', '13812345678', '您的办件已办结。'),
});

it('units come whole out of a stream that was cut anywhere', () => {
  const stream = Buffer.concat([encodePdu(unit(1)), encodePdu(unit(2))]);
  for (let cut = 0; cut <= stream.length; cut += 7) {
    const first = splitPdus(stream.subarray(0, cut));
    const second = splitPdus(Buffer.concat([first.rest, stream.subarray(cut)]));
    expect([...first.whole, ...second.whole].map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(second.rest).toHaveLength(0);
  }
});

it('an answer bears the number of its question', () => {
  const answer = answerTo(unit(7), 0x58);
  expect(splitPdus(encodePdu(answer)).whole).toMatchObject([{ command: 0x80000004, status: 0x58, sequence: 7 }]);
  expect([isAnswer(answer), isAnswer(unit(7))]).toEqual([true, false]);
});

it('what is no SMPP, or longer than any unit, is an error', () => {
  expect(() => splitPdus(Buffer.from('HTTP/1.1 400 Bad Request\r\n'))).toThrow('not SMPP');
  const short = Buffer.alloc(16);
  short.writeUInt32BE(15);
  expect(() => splitPdus(short)).toThrow('not SMPP');
});

it('a message that was delivered reads as it was sent, and one that was cut is an error', () => {
  const { body } = unit(1);
  expect(readDeliver(body)).toMatchObject({ from: '10690000', text: '您的办件已办结。', isReceipt: false });
  expect(() => readDeliver(body.subarray(0, 20))).toThrow();
  expect(() => readDeliver(Buffer.alloc(0))).toThrow();
});
