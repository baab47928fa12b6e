import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { unsafe } from '@noble/ciphers/aes.js';
import fc from 'fast-check';
import { pbkdf2Sha1 } from '../../src/seal/pbkdf2';
import { ae2AuthCode, ae2Cipher, ae2Keys } from '../../src/seal/ae2';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const ofText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const shown = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('The cipher under the ZIP', () => {
  it('encrypts a block as FIPS 197, appendix C.3 (AES-256) has it', () => {
    const block = hex('00112233445566778899aabbccddeeff');
    const key = unsafe.expandKeyLE(hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'));
    unsafe.encryptBlock(key, block);
    expect(shown(block)).toBe('8ea2b7ca516745bfeafc49904b496089');
  });

  it('counts as SP 800-38A, F.5.5 (CTR-AES256) does, where the counter is big-endian', () => {
    const key = unsafe.expandKeyLE(hex('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4'));
    const text = hex('6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51 30c81c46a35ce411e5fbc1191a0a52ef f69f2445df4f9b17ad2b417be66c3710');
    const out = unsafe.ctr32(key, false, hex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'), text);
    expect(shown(out)).toBe('601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c52b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6');
  });

  it.each([
    ['password', 'salt', 1, 20, '0c60c80f961f0e71f3a9b524af6012062fe037a6'],
    ['password', 'salt', 2, 20, 'ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957'],
    ['password', 'salt', 4096, 20, '4b007901b765489abead49d926f721d065a429c1'],
    ['passwordPASSWORDpassword', 'saltSALTsaltSALTsaltSALTsaltSALTsalt', 4096, 25, '3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038'],
    ['pass\0word', 'sa\0lt', 4096, 16, '56fa6aa75548099dcc37d7f03425e0c3'],
  ])('derives a key as RFC 6070 has it (%j, %j, %i rounds)', (password, salt, c, dkLen, key) => {
    expect(shown(pbkdf2Sha1(ofText(password), ofText(salt), c, dkLen))).toBe(key);
  });

  it.each([
    ['0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b', ofText('Hi There'), 'b617318655057264e28bc0b6fb378c8ef146be00'],
    [Buffer.from('Jefe').toString('hex'), ofText('what do ya want for nothing?'), 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
    ['aa'.repeat(20), hex('dd'.repeat(50)), '125d7342b9ac11cd91a39af48aa17b4f63f175d3'],
    ['aa'.repeat(80), ofText('Test Using Larger Than Block-Size Key - Hash Key First'), 'aa4ae5e15272d00e95705637ce8a3b55ed402112'],
  ])('signs as RFC 2202 has it, cut to ten bytes', (key, data, mac) => {
    expect(shown(ae2AuthCode({ authentication: hex(key) }, data))).toBe(mac.slice(0, 20));
  });

  it('gives the keys, key stream and code of another implementation, for any passphrase, salt and length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 80 }), fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ maxLength: 100 }), fc.integer({ min: 0, max: 300 }), (passphrase, salt, content, blocks) => {
      const keys = ae2Keys(ofText(passphrase), salt);
      const derived = pbkdf2Sync(Buffer.from(passphrase, 'latin1'), salt, 1000, 66, 'sha1');
      expect(shown(keys.encryption) + shown(keys.authentication) + shown(keys.verifier)).toBe(derived.toString('hex'));
      // 300 blocks carry the counter over its first byte.
      const long = Buffer.concat([Buffer.alloc(blocks * 16, 7), content]);
      const counters = Buffer.alloc((blocks + 8) * 16);
      for (let index = 0; index < blocks + 8; index += 1) counters.writeUInt32LE(index + 1, index * 16);
      const stream = createCipheriv('aes-256-ecb', derived.subarray(0, 32), null).update(counters);
      const encrypted = ae2Cipher(keys, long);
      expect(shown(encrypted)).toBe(shown(long.map((byte, index) => byte ^ (stream[index] ?? 0))));
      expect(shown(ae2AuthCode(keys, encrypted))).toBe(createHmac('sha1', derived.subarray(32, 64)).update(encrypted).digest('hex').slice(0, 20));
      expect(shown(ae2Cipher(keys, encrypted))).toBe(long.toString('hex'));
    }), { numRuns: 12 });
  });
});
