/** Where the API finds its database: as its own role, and as the role that sees only what is public. */
export abstract class DatabaseSettings {
  abstract readonly apiUrl: string;
  abstract readonly publicUrl: string;
}
