/** Whether a body came as a form; parameters such as the charset may follow. */
export const isForm = (contentType: string | undefined): boolean => /^application\/x-www-form-urlencoded *(;|$)/i.test(contentType ?? '');
