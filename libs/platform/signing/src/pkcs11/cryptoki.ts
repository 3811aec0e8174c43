import type { KoffiFunc } from 'koffi';
import { KeyFault } from '../key-store';
import { CKR_OK, reasons } from './constants';

/** Position of each function in CK_FUNCTION_LIST, and what it takes. */
const functions = {
  C_Initialize: [0, ['CK_C_INITIALIZE_ARGS *']],
  C_GetSlotList: [4, ['uint8_t', '_Out_ unsigned long *', '_Inout_ unsigned long *']],
  C_GetTokenInfo: [6, ['unsigned long', 'void *']],
  C_OpenSession: [12, ['unsigned long', 'unsigned long', 'void *', 'void *', '_Out_ unsigned long *']],
  C_CloseSession: [13, ['unsigned long']],
  C_Login: [18, ['unsigned long', 'unsigned long', 'void *', 'unsigned long']],
  C_DestroyObject: [22, ['unsigned long', 'unsigned long']],
  C_GetAttributeValue: [24, ['unsigned long', 'unsigned long', '_Inout_ CK_ATTRIBUTE *', 'unsigned long']],
  C_FindObjectsInit: [26, ['unsigned long', 'CK_ATTRIBUTE *', 'unsigned long']],
  C_FindObjects: [27, ['unsigned long', '_Out_ unsigned long *', 'unsigned long', '_Out_ unsigned long *']],
  C_FindObjectsFinal: [28, ['unsigned long']],
  C_SignInit: [42, ['unsigned long', 'CK_MECHANISM *', 'unsigned long']],
  C_Sign: [43, ['unsigned long', 'void *', 'unsigned long', 'void *', '_Inout_ unsigned long *']],
  C_GenerateKeyPair: [
    59,
    ['unsigned long', 'CK_MECHANISM *', 'CK_ATTRIBUTE *', 'unsigned long', 'CK_ATTRIBUTE *', 'unsigned long', '_Out_ unsigned long *', '_Out_ unsigned long *'],
  ],
} satisfies Readonly<Record<string, [position: number, takes: string[]]>>;

export type CryptokiFunction = keyof typeof functions;
/** Calls a function of the device's library away from the event loop; answers its CK_RV. */
export type Cryptoki = (name: CryptokiFunction, ...args: unknown[]) => Promise<number>;

const load = async () => {
  try {
    return (await import('koffi')).default;
  } catch (error) {
    throw new KeyFault('The PKCS #11 store needs the optional package koffi, which is not installed here: run npm ci --include=optional.', { cause: error });
  }
};

type Koffi = Awaited<ReturnType<typeof load>>;
let bound: Promise<Koffi> | undefined;

/** The structures have to be declared once for the process, whatever the number of libraries. */
const withTypes = (): Promise<Koffi> =>
  (bound ??= load().then((koffi) => {
    koffi.struct('CK_ATTRIBUTE', { type: 'unsigned long', pValue: 'void *', ulValueLen: 'unsigned long' });
    koffi.struct('CK_MECHANISM', { mechanism: 'unsigned long', pParameter: 'void *', ulParameterLen: 'unsigned long' });
    koffi.struct('CK_C_INITIALIZE_ARGS', {
      CreateMutex: 'void *',
      DestroyMutex: 'void *',
      LockMutex: 'void *',
      UnlockMutex: 'void *',
      flags: 'unsigned long',
      pReserved: 'void *',
    });
    return koffi;
  }));

/** Opens a device maker's library by its list of functions, the one thing that every such library exports. */
export const openLibrary = async (path: string): Promise<Cryptoki> => {
  if (process.platform === 'win32') throw new KeyFault('The PKCS #11 store works on Linux and macOS only.');
  const koffi = await withTypes();
  const found: unknown[] = [null];
  try {
    const list = koffi.load(path).func('C_GetFunctionList', 'unsigned long', ['_Out_ void **']);
    check('C_GetFunctionList', list(found));
  } catch (error) {
    if (error instanceof KeyFault) throw error;
    throw new KeyFault(`${path} is no PKCS #11 library: check PKCS11_MODULE.`, { cause: error });
  }
  const word = koffi.sizeof('void *');
  const opened = new Map<CryptokiFunction, KoffiFunc<(...args: unknown[]) => number>>();
  for (const [name, [position, takes]] of Object.entries(functions) as [CryptokiFunction, [number, string[]]][]) {
    const prototype = koffi.proto(`unsigned long (${takes.join(', ')})`);
    opened.set(name, koffi.decode(koffi.decode(found[0], word * (position + 1), 'void *'), prototype));
  }
  return (name, ...args) =>
    new Promise((done, fail) => opened.get(name)?.async(...args, (error: unknown, code: number) => (error ? fail(error) : done(Number(code)))));
};

/** The PIN was refused. Devices lock themselves after a few of these, so it is not tried again. */
export class WrongPin extends KeyFault {}

const CKR_PIN_INCORRECT = 0xa0;

/** Throws {@link KeyFault} unless the library says that all is well. */
export const check = (name: string, code: number, ...alsoFine: readonly number[]): void => {
  if (code === CKR_OK || alsoFine.includes(code)) return;
  const Fault = code === CKR_PIN_INCORRECT ? WrongPin : KeyFault;
  throw new Fault(`The key device refused ${name} (0x${code.toString(16)}${reasons[code] ? `: ${reasons[code]}` : ''}).`);
};
