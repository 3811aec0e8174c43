export { type EmbeddedPostgres, ephemeralDataDir, runningPostgres, startEmbeddedPostgres } from './embedded-postgres';
