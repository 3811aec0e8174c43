import { Refused } from '#platform/http';
import type { FastifyRequest } from 'fastify';

export interface Upload {
  readonly bytes: Uint8Array;
  readonly foreign: boolean;
}

const limits = { files: 1, fields: 4, parts: 5, fileSize: 10 * 1024 * 1024, fieldSize: 1000, fieldNameSize: 100, headerPairs: 20 };

/** The one file of a form, in memory. Throws 400 or 413 for whatever is no such form. */
export const readUpload = async (request: FastifyRequest): Promise<Upload> => {
  if (!request.isMultipart()) throw new Refused(400, 'bad-request');
  try {
    return await partsOf(request);
  } catch (error) {
    throw error instanceof Error && 'statusCode' in error ? error : new Refused(400, 'bad-request');
  }
};

const partsOf = async (request: FastifyRequest): Promise<Upload> => {
  let bytes: Uint8Array | undefined;
  let foreign = false;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') bytes = await part.toBuffer();
    else if (part.fieldname === 'foreign') foreign = part.value === 'yes';
  }
  if (!bytes) throw new Refused(400, 'bad-request');
  return { bytes, foreign };
};
