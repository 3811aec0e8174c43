/** Of the text's UTF-8, in hexadecimal: what a server hands in, since a browser has it only as a promise. */
export const sha256: (text: string) => string;
