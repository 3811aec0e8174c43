export { oids, SignedEnvelope, SigningCertificate, SigningCertificateId } from './cms-schema';
