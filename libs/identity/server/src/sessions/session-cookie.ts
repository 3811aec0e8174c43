import { parseCookie } from 'cookie';

/** `__Host-` binds the cookie to this origin; browsers accept it over plain http on localhost too. */
export const SESSION_COOKIE = '__Host-paircours';

/** The session's token in a `Cookie` header. */
export const sessionTokenIn = (header: string | undefined): string | undefined => (header ? parseCookie(header)[SESSION_COOKIE] : undefined);

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** `Set-Cookie` that opens a session for so many seconds. */
export const sessionCookie = (token: string, maxAge: number): string => `${SESSION_COOKIE}=${token}; Max-Age=${maxAge}; ${attributes}`;

export const endedCookie = (): string => `${SESSION_COOKIE}=; Max-Age=0; ${attributes}`;
