import { routes } from '#kernel/contract';
import * as z from 'zod';
import { preAuthorised } from '../wallet';

const display = z.array(z.strictObject({ name: z.string(), locale: z.string().optional() }));

/** OpenID4VCI 1.0 §12.2. No binding method and no proof type: the credential is handed over as it was signed on its day. */
const issuerMetadata = z
  .strictObject({
    credential_issuer: z.url(),
    credential_endpoint: z.url(),
    display,
    credential_configurations_supported: z.record(
      z.string(),
      z.strictObject({
        format: z.literal('ldp_vc'),
        credential_definition: z.strictObject({ '@context': z.array(z.string()), type: z.array(z.string()) }),
        credential_signing_alg_values_supported: z.array(z.string()),
        credential_metadata: z.strictObject({ display }),
      }),
    ),
  })
  .meta({ id: 'CredentialIssuerMetadata' });

export type IssuerMetadata = z.output<typeof issuerMetadata>;

/** RFC 8414, with what OpenID4VCI 1.0 §12.3 adds. */
const serverMetadata = z
  .strictObject({
    issuer: z.url(),
    token_endpoint: z.url(),
    response_types_supported: z.array(z.string()),
    grant_types_supported: z.array(z.string()),
    token_endpoint_auth_methods_supported: z.array(z.string()),
    'pre-authorized_grant_anonymous_access_supported': z.literal(true),
  })
  .meta({ id: 'AuthorizationServerMetadata' });

export type ServerMetadata = z.output<typeof serverMetadata>;

/** OpenID4VCI 1.0 §4.1.1. */
const credentialOffer = z
  .strictObject({
    credential_issuer: z.url(),
    credential_configuration_ids: z.array(z.string()),
    grants: z.strictObject({
      [preAuthorised]: z.strictObject({
        'pre-authorized_code': z.string(),
        tx_code: z.strictObject({ input_mode: z.literal('numeric'), length: z.int() }),
      }),
    }),
  })
  .meta({ id: 'CredentialOffer' });

/** What is not named is passed over, as RFC 6749 §3.2 asks; a parameter given twice is an array, and refused. */
const tokenRequest = z.looseObject({
  grant_type: z.string().max(200),
  'pre-authorized_code': z.string().min(1).max(200).optional(),
  tx_code: z.string().min(1).max(50).optional(),
});

const credentialRequest = z.looseObject({
  credential_configuration_id: z.string().max(200).optional(),
  credential_identifier: z.string().max(200).optional(),
  credential_response_encryption: z.unknown().optional(),
});

export type CredentialRequest = z.output<typeof credentialRequest>;

const open = { policy: 'public', page: true, unitOfWork: 'own' } as const;
const oneIssuer = z.strictObject({ issuer: z.string().max(64) });

/** What wallets ask, after OpenID for Verifiable Credential Issuance 1.0. Each organisation is an issuer of its own, `<origin>/issuers/<code>`. */
export const walletIssuerRoutes = routes({
  issuer: {
    ...open,
    method: 'GET',
    path: '/.well-known/openid-credential-issuer/issuers/:issuer',
    params: oneIssuer,
    answer: issuerMetadata,
    refusals: { 'issuer-unknown': 404 },
  },
  server: {
    ...open,
    method: 'GET',
    path: '/.well-known/oauth-authorization-server/issuers/:issuer',
    params: oneIssuer,
    answer: serverMetadata,
    refusals: { 'issuer-unknown': 404 },
  },
  offer: {
    ...open,
    method: 'GET',
    path: '/wallet/offers/:code',
    params: z.strictObject({ code: z.string().max(100) }),
    answer: credentialOffer,
    refusals: { 'wallet-offer-unknown': 404, 'too-many-requests': 429 },
  },
  token: {
    ...open,
    method: 'POST',
    path: '/wallet/token',
    form: true,
    oauth: 'invalid_request',
    body: tokenRequest,
    answer: z.strictObject({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int() }),
    refusals: { 'invalid-grant': 400, 'invalid-request': 400, 'unsupported-grant-type': 400, 'too-many-requests': 429 },
  },
  credential: {
    method: 'POST',
    path: '/wallet/credential',
    policy: { key: 'wallet' },
    page: true,
    unitOfWork: 'own',
    oauth: 'invalid_credential_request',
    body: credentialRequest,
    answer: z.strictObject({ credentials: z.array(z.strictObject({ credential: z.looseObject({}) })) }),
    refusals: {
      'invalid-token': 401,
      'credential-request-denied': 400,
      'invalid-credential-request': 400,
      'unknown-credential-configuration': 400,
      'unknown-credential-identifier': 400,
      'invalid-encryption-parameters': 400,
    },
  },
});
