/** Names and numbers of PKCS #11 2.40 and 3.0 (OASIS, pkcs11t.h), those that are needed here. */
export const CKR_OK = 0;
export const CKR_ALREADY_INITIALIZED = 0x191;
export const CKR_USER_ALREADY_LOGGED_IN = 0x100;
export const CKF_SESSION = 0x2 | 0x4;
export const CKF_OS_LOCKING = 0x2;
export const CKU_USER = 1;
export const CKO_PUBLIC_KEY = 2;
export const CKO_PRIVATE_KEY = 3;
export const CKA_CLASS = 0x0;
export const CKA_TOKEN = 0x1;
export const CKA_PRIVATE = 0x2;
export const CKA_LABEL = 0x3;
export const CKA_ID = 0x102;
export const CKA_SENSITIVE = 0x103;
export const CKA_SIGN = 0x108;
export const CKA_VERIFY = 0x10a;
export const CKA_EXTRACTABLE = 0x162;
export const CKA_EC_PARAMS = 0x180;
export const CKA_EC_POINT = 0x181;

/** What to say of the answers that whoever runs the house can do something about. */
export const reasons: Readonly<Record<number, string>> = {
  0x03: 'no such slot',
  0x31: 'the device is out of order',
  0x70: 'the device does not know this kind of key',
  0xa0: 'the PIN is wrong',
  0xa4: 'the PIN is locked',
  0xe0: 'the token is not in the device',
  0xe1: 'the token was not initialised',
};
