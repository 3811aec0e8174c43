export { type EmbeddedPostgres, ephemeralDataDir, startEmbeddedPostgres } from './embedded-postgres';
