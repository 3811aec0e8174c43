/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** A credential of the W3C's data model 2.0 before it is signed; Open Badges 3.0 is one kind of it. */
export interface UnsignedCredential {
  readonly '@context': readonly string[];
  /** An address of its own, `urn:uuid:…`. */
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: string | ({ readonly id: string } & JsonObject);
  /** From when it is in force, as an XML Schema dateTime with zone. */
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly name?: string;
  readonly credentialSubject: JsonObject | readonly JsonObject[];
  readonly credentialStatus?: JsonObject | readonly JsonObject[];
  readonly [key: string]: Json | undefined;
}

export interface Proof {
  readonly type: string;
  readonly cryptosuite?: string;
  readonly created?: string;
  readonly verificationMethod: string;
  readonly proofPurpose: string;
  readonly proofValue: string;
  readonly [key: string]: Json | undefined;
}

export interface SignedCredential extends UnsignedCredential {
  /** A list of one: the official Open Badges schema accepts nothing else. */
  readonly proof: readonly [Proof];
}
