export { GuardedFetch, type OutboundAnswer, type OutboundRequest } from './guarded-fetch';
export { OutboundFault, type OutboundFaultCode, outboundFaults } from './outbound-fault';
export { OutboundModule } from './outbound.module';
export { OutboundSettings } from './outbound-settings';
export { isPublicAddress } from './public-addresses';
