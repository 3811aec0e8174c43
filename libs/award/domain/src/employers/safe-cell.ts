/**
 * A cell that no spreadsheet takes for a formula (CSV injection, OWASP): what begins with a sign that starts one, also
 * after spaces, gets an apostrophe in front; control characters go.
 */
export const safeCell = (text: string): string => {
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(/\p{Cc}/gu, '');
  return /^\s*[=+\-@＝＋－＠]/u.test(plain) || /^[\t\r\n]/.test(text) ? `'${plain}` : plain;
};
