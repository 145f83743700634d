// The 国密 algorithms against the examples printed in their standards.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sm4Counter, verifySm2 } from './provider.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('known answers', () => {
  it('SM3 of "abc" (GB/T 32905 example 1)', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  it('SM4 of the standard block (GB/T 32907 example 1), seen through the counter mode', () => {
    const block = hex('01234567 89abcdef fedcba98 76543210');
    const stream = sm4Counter(block, block, Buffer.alloc(16));
    expect(stream.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM2 verifies the signature of "message digest" (GB/T 32918.5 annex A)', () => {
    const publicKey =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    const signature =
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
      'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
    const message = Buffer.from('message digest');
    expect(verifySm2(message, signature, publicKey)).toBe(true);
    expect(verifySm2(Buffer.from('message digesT'), signature, publicKey)).toBe(false);
    expect(verifySm2(message, signature.replace('f5', 'f4'), publicKey)).toBe(false);
    expect(verifySm2(message, 'not hex', publicKey)).toBe(false);
  });
});
