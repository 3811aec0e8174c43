export { StatusListController } from './status-list.controller';
export { Credentials, type Owner, type SignedLevel } from './credentials';
export { type CredentialFacts, titleAt } from './credential-content';
export { PublishedLists } from './published-lists';
export { StatusLists, type StatusPlace } from './status-lists';
