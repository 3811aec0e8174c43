/** Why a document was not simply found good; each has one meaning. */
export type PdfReason =
  /** No PDF header at the very start, or no object after it. */
  | 'pdf-unreadable'
  | 'pdf-too-large'
  | 'pdf-encrypted'
  /** The end is missing. */
  | 'pdf-truncated'
  | 'pdf-not-signed'
  /** A field to sign is there, but its signature was taken out. */
  | 'pdf-signature-removed'
  | 'pdf-several-signatures'
  /** The part said to be signed is not the whole file around the signature. */
  | 'pdf-signature-misplaced'
  /** Bytes were added after the signed end. */
  | 'pdf-changed-after-signing'
  /** The signature cannot be decoded. */
  | 'pdf-signature-malformed'
  /** The document is not the one that was signed: altered, or the signature comes from another. */
  | 'pdf-content-altered'
  /** The signature was not made with the key of the certificate it names. */
  | 'pdf-signature-wrong'
  /** The signature is for another certificate than the one shown. */
  | 'pdf-certificate-mismatch'
  /** A method we do not judge. */
  | 'pdf-algorithm-unsupported'
  /** No chain to a root that is known. */
  | 'pdf-signer-unknown'
  /** Bears the names of an authority that is known, under another key. */
  | 'pdf-signer-impostor'
  /** A certificate of the chain was not valid at the time of signing. */
  | 'pdf-certificate-out-of-date'
  /** A certificate of the chain is not meant for this. */
  | 'pdf-certificate-misused'
  /** The time is what the signer says; no authority vouches for it. */
  | 'pdf-time-claimed'
  | 'pdf-timestamp-wrong'
  /** The time-stamp is sound, but its authority is not one that is known. */
  | 'pdf-timestamp-authority-unknown'
  | 'pdf-attachment-unread';
