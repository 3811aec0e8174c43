import { HttpClient } from '@angular/common/http';
import { DOCUMENT, effect, inject, Service } from '@angular/core';
import type { Language } from '#kernel';
import { CurrentLanguage } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';

/** The language somebody reads in: theirs by account until they choose here; a choice goes to the account, for mails. */
@Service()
export class SpokenLanguage {
  private readonly current = inject(CurrentLanguage);
  private readonly session = inject(CurrentSession);
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  constructor() {
    effect(() => {
      const account = this.session.account();
      if (account && !/(^|; )pc-lang=/.test(this.document.cookie)) this.current.choose(account.language);
    });
  }

  choose(language: Language): void {
    this.current.choose(language);
    // The page has changed already; a mail in the other language is no harm if this does not arrive.
    if (this.session.signedIn()) this.http.put('/api/account/language', { language }).subscribe({ error: () => undefined });
  }
}
