import { createHash, randomBytes, randomInt } from 'node:crypto';
import { walletLife } from '#award/domain';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 128 random bits: what the address of an offer ends with, and the code it tells. */
export const newOfferCode = (): string => randomBytes(16).toString('base64url');

/** How tokens of wallets begin, so that they are known from an employer's key. */
export const tokenMark = 'pcw_';
export const newToken = (): string => `${tokenMark}${randomBytes(32).toString('base64url')}`;

/** Digits to type, with their leading zeros. */
export const newPin = (): string => String(randomInt(10 ** walletLife.pinDigits)).padStart(walletLife.pinDigits, '0');

/** All that is kept of a code or token. */
export const secretHash = sha256;

/** Six digits are soon tried: bound to the code, which is kept nowhere, their hash tells nothing to who reads the database. */
export const pinHash = (code: string, pin: string): Buffer => sha256(`${code}\n${pin}`);
