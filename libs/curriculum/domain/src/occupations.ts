/** Roles the field names; one person may hold several, and a pathway prepares for some. Labels are `role.<code>`. */
export const peerRoles = [
  'peer-supporter',
  'health-peer-mediator',
  'peer-intervener',
  'peer-counsellor',
  'peer-advocate',
  'patient-expert',
  'resource-patient',
  'patient-partner',
  'patient-teacher',
  'user-representative',
  'peer-researcher',
] as const;
export type PeerRole = (typeof peerRoles)[number];

/** Where the experience lies that a pathway draws on. Labels are `field.<code>`. */
export const peerFields = [
  'mental-health',
  'disability',
  'chronic-illness',
  'homelessness-and-housing',
  'addictions',
  'ageing',
  'families-and-carers',
] as const;
export type PeerField = (typeof peerFields)[number];

/** Where the work is done. Labels are `setting.<code>`. */
export const peerSettings = [
  'housing-first-team',
  'hospital-team',
  'medico-social-service',
  'mutual-aid-group',
  'association',
  'school',
  'institution-board',
] as const;
export type PeerSetting = (typeof peerSettings)[number];
