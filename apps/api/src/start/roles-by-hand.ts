/** What an administrator runs once, when the account in DATABASE_URL may not create roles. */
export const rolesByHand = (
  database: string,
): string => `The account in DATABASE_URL may not create roles. Ask the administrator of the PostgreSQL server to run, with three passwords of their own:

  create role paircours_owner login nosuperuser nobypassrls password '…';
  create role paircours_api login nosuperuser nobypassrls password '…';
  create role paircours_public login nosuperuser nobypassrls password '…';
  grant create, connect, temporary on database "${database}" to paircours_owner;
  \\connect "${database}"
  grant usage, create on schema public to paircours_owner;

Then set DATABASE_URL as paircours_owner, PAIRCOURS_API_DATABASE_URL as paircours_api and PAIRCOURS_PUBLIC_DATABASE_URL as paircours_public.`;
