import { createHmac } from 'node:crypto';
import { signedText } from '#award/domain';

/** `t=1790000000,v1=…`: HMAC-SHA256 over the time and the body, in hexadecimal, once for each secret that counts. */
export const signatureOf = (body: string, seconds: number, secrets: readonly string[]): string =>
  [`t=${seconds}`, ...secrets.map((secret) => `v1=${createHmac('sha256', secret).update(signedText(seconds, body)).digest('hex')}`)].join(',');
