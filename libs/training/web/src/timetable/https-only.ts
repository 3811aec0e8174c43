/** A link that learners may follow without their address or words travelling in clear. */
export const httpsOnly = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
