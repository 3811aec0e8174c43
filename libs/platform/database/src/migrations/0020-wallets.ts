import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holders hand to wallets: short offers, taken once. */
export class Wallets1795000000020 implements MigrationInterface {
  readonly name = 'Wallets1795000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- personal: that somebody keeps which level in a wallet, and since when. Link, code and token are not in it, only what they hash to.
      create table wallet_offer (
        id uuid primary key,
        certificate uuid not null references certificate,
        organisation uuid not null,
        account uuid not null,
        level smallint not null check (level between 0 and 3),
        code_hash bytea not null unique check (length(code_hash) = 32),
        pin_hash bytea not null check (length(pin_hash) = 32),
        wrong_pins smallint not null default 0 check (wrong_pins between 0 and 5),
        made_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '10 minutes'),
        redeemed_at timestamptz check (redeemed_at is null or (redeemed_at < expires_at and wrong_pins < 5)),
        token_hash bytea unique check (length(token_hash) = 32),
        taken_at timestamptz check (taken_at >= redeemed_at),
        check ((redeemed_at is null) = (token_hash is null)),
        check (taken_at is null or redeemed_at is not null)
      );
      create index on wallet_offer (certificate);
      create index on wallet_offer (account);

      alter table wallet_offer enable row level security, force row level security;
      create policy own_reading on wallet_offer for select using (account = (select app_account()));
      create policy own_making on wallet_offer for insert with check (account = (select app_account()) and redeemed_at is null);
      create policy own_withdrawal on wallet_offer for delete using (account = (select app_account()));
      create policy house on wallet_offer using ((select app_system())) with check ((select app_system()));
      grant select, insert, delete on wallet_offer to paircours_api;
      grant update (wrong_pins, redeemed_at, token_hash, taken_at) on wallet_offer to paircours_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wallet_offer');
  }
}
