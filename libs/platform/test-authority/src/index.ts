export { makeTestAuthority, type TestAuthority, type TestSigner, type Wanted } from './test-authority';
