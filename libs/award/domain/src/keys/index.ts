export { didDocument, type DidDocument, type PublicKey } from './did-document';
export { didWebOf, issuerCode } from './issuer-name';
export {
  compromise,
  type CompromiseRefusal,
  type KeyLife,
  type KeyPurpose,
  keyPurposes,
  type KeyState,
  keyState,
  keyStates,
  retire,
  type RetirementRefusal,
} from './issuing-key';
