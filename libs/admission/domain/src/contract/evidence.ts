import { fileAnswer, fileBody, routes } from '#kernel/contract';
import * as z from 'zod';
import { evidenceFileView } from './applications';
import { code, day, text } from './values';

const one = z.strictObject({ application: z.uuid(), document: code });
const unknown = { 'application-unknown': 404, 'evidence-kind-unknown': 404 } as const;
const staff = { roles: ['programme-lead', 'secretary'] } as const;
const download = { method: 'GET', params: one, answer: fileAnswer, media: 'application/octet-stream', refusals: { 'evidence-unknown': 404 } } as const;

export const evidenceRoutes = routes({
  /** Joins or replaces; PDF, JPEG or PNG by what is in it, whatever its name says. Pictures are drawn again without their metadata. */
  join: {
    method: 'POST',
    path: '/applications/:application/evidence/:document',
    policy: 'signed-in',
    unitOfWork: 'own',
    binary: true,
    params: one,
    query: z.strictObject({ name: text(200).optional() }),
    body: fileBody,
    answer: evidenceFileView,
    refusals: { ...unknown, 'application-stage': 409, 'file-kind': 422, 'file-active-content': 422, 'file-unreadable': 422, 'file-too-large': 413 },
  },
  remove: {
    method: 'DELETE',
    path: '/applications/:application/evidence/:document',
    policy: 'signed-in',
    params: one,
    answer: z.strictObject({ removed: z.boolean() }),
    refusals: { ...unknown, 'application-stage': 409 },
  },
  /** Always as a download, never shown in the page. Readings other than the owner's are noted and shown to the owner. */
  download: { ...download, path: '/applications/:application/evidence/:document', policy: 'signed-in' },
  check: {
    method: 'POST',
    path: '/staff/applications/:application/evidence/:document/check',
    policy: staff,
    params: one,
    body: z.strictObject({ accepted: z.boolean(), reason: text(1000).optional(), issuedOn: day.optional() }),
    answer: evidenceFileView,
    refusals: { 'evidence-unknown': 404, 'evidence-reason-missing': 422 },
  },
});
