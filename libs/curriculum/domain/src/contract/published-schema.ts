import * as z from 'zod';
import { pathwayEdition } from './pathway-edition';

/** The JSON Schema an editor reads beside a YAML file: what may be written, not what it becomes. */
export const publishedSchema = () => z.toJSONSchema(pathwayEdition, { io: 'input', target: 'draft-7' });
