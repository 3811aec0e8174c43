import { fileAnswer, fileBody, routes } from '#kernel/contract';
import * as z from 'zod';
import { disclosureLevels, documentKinds } from '../disclosure';
import { layoutLimits } from '../layout/layout-settings';

const text = (most: number) => z.string().trim().max(most);
const both = (most: number) => z.strictObject({ fr: text(most), en: text(most) });
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const picture = z.uuid().nullable();
const line = both(layoutLimits.line);

export const layoutSettings = z
  .strictObject({
    legalName: text(layoutLimits.name).min(1),
    programme: text(layoutLimits.name).min(1),
    place: text(layoutLimits.place).min(1),
    logo: picture,
    logoFrom: z.literal([0, 2]),
    colours: z.strictObject({ words: colour, first: colour, second: colour }),
    signatories: z
      .array(z.strictObject({ name: text(layoutLimits.name).min(1), role: both(layoutLimits.role), signature: picture }))
      .max(layoutLimits.signatories)
      .readonly(),
    footer: both(layoutLimits.footer),
    lines: z.strictObject({ certificate: line, attestation: line, completion: line, unit: line, transcript: line }),
  })
  .meta({ id: 'LayoutSettings' });

export const layoutView = z
  .strictObject({
    organisation: z.uuid(),
    name: z.string(),
    jurisdiction: z.enum(['FR', 'QC']),
    /** 0: nobody has set one yet, the look of the house is used. */
    version: z.int(),
    settings: layoutSettings,
    /** All there were, the latest first. */
    versions: z.array(z.strictObject({ version: z.int(), madeBy: z.string(), madeAt: z.iso.datetime() })).readonly(),
  })
  .meta({ id: 'Layout' });

export type LayoutView = z.output<typeof layoutView>;

const lead = { roles: ['programme-lead'] } as const;
const one = z.strictObject({ organisation: z.uuid() });
const unknown = { 'organisation-unknown': 404 } as const;
const wrong = { 'colour-too-pale': 422, 'picture-unknown': 422, 'text-not-printable': 422 } as const;

export const layoutRoutes = routes({
  layout: { method: 'GET', path: '/layouts/:organisation', policy: lead, params: one, answer: layoutView, refusals: unknown },
  save: {
    method: 'PUT',
    path: '/layouts/:organisation',
    policy: lead,
    params: one,
    ifMatch: true,
    body: layoutSettings,
    answer: layoutView,
    refusals: { ...unknown, ...wrong, 'changed-meanwhile': 412 },
  },
  earlier: {
    method: 'GET',
    path: '/layouts/:organisation/versions/:number',
    policy: lead,
    params: one.extend({ number: z.coerce.number().int().min(1) }),
    answer: layoutSettings,
    refusals: { ...unknown, 'layout-unknown': 404 },
  },
  /** PNG, JPEG or SVG by what is in it; drawn again as PNG, so that nothing but the picture is kept. */
  addPicture: {
    method: 'POST',
    path: '/layouts/:organisation/pictures',
    policy: lead,
    unitOfWork: 'own',
    binary: true,
    params: one,
    query: z.strictObject({ name: text(200).optional(), use: z.enum(['logo', 'signature']) }),
    body: fileBody,
    answer: z.strictObject({ id: z.uuid(), width: z.int(), height: z.int() }),
    refusals: { ...unknown, 'file-kind': 422, 'file-unreadable': 422, 'file-too-large': 413 },
  },
  picture: {
    method: 'GET',
    path: '/layouts/:organisation/pictures/:picture',
    policy: lead,
    params: one.extend({ picture: z.uuid() }),
    media: 'image/png',
    answer: fileAnswer,
    refusals: { 'picture-unknown': 404 },
  },
  /** The very page that would be drawn, of somebody who does not exist, marked as a specimen and without a seal. */
  preview: {
    method: 'POST',
    path: '/layouts/:organisation/preview',
    policy: lead,
    unitOfWork: 'own',
    params: one,
    body: z.strictObject({ settings: layoutSettings, kind: z.enum(documentKinds), level: z.literal(disclosureLevels), language: z.enum(['fr', 'en']) }),
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { ...unknown, ...wrong },
  },
});
