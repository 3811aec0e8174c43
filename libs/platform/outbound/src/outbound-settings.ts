/** Whom the house may speak to. */
export abstract class OutboundSettings {
  /** Also this machine itself, and without TLS: for tests and trials alone. */
  abstract readonly loopback: boolean;
}
