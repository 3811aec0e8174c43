export interface ProfileEntry {
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  /** `2026-07` or a whole day. */
  readonly month: string;
  readonly validUntil: string | null;
}

/** LinkedIn's own form to add to a profile, filled in. No address of ours goes with it: a profile is public, and must not lead back. */
export const linkedInAddress = ({ title, issuer, number, month, validUntil }: ProfileEntry): string => {
  const [issueYear = '', issueMonth = ''] = month.split('-');
  const [expirationYear, expirationMonth] = validUntil?.split('-') ?? [];
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: title,
    organizationName: issuer,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    ...(expirationYear && expirationMonth && { expirationYear, expirationMonth: String(Number(expirationMonth)) }),
    certId: number,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
};
