import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '#identity/server';
import { UnitOfWork } from '#platform/database';

/** What goes of somebody's internships when their account is erased. */
@Injectable()
export class PlacementErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.erasures.on('placement', async (account) => void (await this.unitOfWork.manager.query('select erase_person_in_placement($1)', [account])));
  }
}
