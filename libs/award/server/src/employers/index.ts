export { EraseLists } from './checks/erase-lists';
export { TellChanges } from './follows/tell-changes';
export { DeliverMessage } from './webhook/deliver-message';
