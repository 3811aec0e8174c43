import * as z from 'zod';

const isPiecemeal = (value: unknown): value is AsyncIterable<Uint8Array> => typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** A file to download, or to show in place when `inline`. Its name carries no personal or clinical word. */
export const fileAnswer = z.strictObject({
  name: z.string(),
  /** Pieces are sent as they come, for a file too large to be held whole. */
  content: z.union([z.custom<Uint8Array>((value) => value instanceof Uint8Array), z.string(), z.custom<AsyncIterable<Uint8Array>>(isPiecemeal)]),
  inline: z.boolean().default(false),
  /** Only for pages: the HTTP status, when it is not 200. */
  status: z.number().int().optional(),
});

export type FileAnswer = z.input<typeof fileAnswer>;

/** The bytes a `binary` route receives, with their name. */
export const fileBody = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const fileName = z.strictObject({ name: z.string().trim().min(1).max(200) });
