export { type EditionFault, editionFaults } from './edition-faults';
export { evaluate, flatten, isComposite, lackingIn, leavesOf, missingIn, nodesOf, partsOf } from './evaluate';
export { answers, suppliers } from './evaluation';
export type * from './evaluation';
export { factTopics, hourKinds, provenanceLabels } from './pathway-edition';
export type * from './pathway-edition';
export type * from './requirement';
export { statementOf } from './requirement-kinds';
export { spokenDay, spokenParams } from './spoken-params';
