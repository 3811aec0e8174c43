import { Service } from '@angular/core';

/** The zone of the reader's own device: an employer belongs to no organisation of the house. */
@Service()
export class CurrentZone {
  readonly now = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
