import * as z from 'zod';

/** A file to download, or to show in place when `inline`. Its name carries no personal or clinical word. */
export const fileAnswer = z.strictObject({
  name: z.string(),
  content: z.union([z.custom<Uint8Array>((value) => value instanceof Uint8Array), z.string()]),
  inline: z.boolean().default(false),
  /** Only for pages: the HTTP status, when it is not 200. */
  status: z.number().int().optional(),
});

export type FileAnswer = z.input<typeof fileAnswer>;

/** The bytes a `binary` route receives, with their name. */
export const fileBody = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const fileName = z.strictObject({ name: z.string().trim().min(1).max(200) });
