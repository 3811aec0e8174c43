import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '#identity/server';
import { Clock, UnitOfWork } from '#platform/database';

/** What goes of somebody's applications when their account is erased; those that still wait for an answer are withdrawn. */
@Injectable()
export class AdmissionErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasures.on(
      'admission',
      async (account) => void (await this.unitOfWork.manager.query('select erase_person_in_admission($1, $2)', [account, this.clock.now()])),
    );
  }
}
