import { inject } from '@angular/core';
import { employerRoutes } from '#award/domain/contract';
import { Commands } from '#platform/web-client';

/** Whether the reader checks documents for an employer; called where things can be injected. */
export const hasEmployerSpace = async (): Promise<boolean> => {
  const answer = await inject(Commands).send(employerRoutes.look, {});
  return answer.ok && answer.value.employer !== null;
};
