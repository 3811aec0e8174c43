export { CompromiseKey } from './compromise-key.use-case';
export { ImportSeal, type SealFault, type SealWanted } from './import-seal.use-case';
export { IssuingKeys, type IssuingSeal, type IssuingSigner } from './issuing-keys';
export { OurKeys } from './our-keys';
export { RetireKey } from './retire-key.use-case';
export { RotateKey } from './rotate-key.use-case';
