// The packages that canonicalise and sign linked data carry no types; linked-data.d.mts beside this file declares what is used of them.
import jsonld from 'jsonld';
export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
export { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
export { createVerifyCryptosuite as jcsVerifySuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
export { cryptosuite as rdfcSuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
export { decode as base58Decode, encode as base58Encode } from 'base58-universal';

export const toRdf = (document, options) => jsonld.toRDF(document, options);
