/** Why an address was not asked, or gave nothing. */
export const outboundFaults = ['address-malformed', 'address-not-https', 'address-not-public', 'name-unknown', 'unreachable', 'too-slow', 'too-large'] as const;
export type OutboundFaultCode = (typeof outboundFaults)[number];

export class OutboundFault extends Error {
  constructor(readonly code: OutboundFaultCode) {
    super(code);
    this.name = 'OutboundFault';
  }
}
