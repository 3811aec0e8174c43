export type * from './pathway-edition';
export { hourKinds, provenanceLabels } from './pathway-edition';
export type * from './requirement';
export { answers } from './evaluation';
export type * from './evaluation';
