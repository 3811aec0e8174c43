export interface Pkcs11Settings {
  /** Path of the device maker's library. */
  readonly module: string;
  /** Label of the token in which keys are made. */
  readonly token: string;
  readonly pin: string;
}
