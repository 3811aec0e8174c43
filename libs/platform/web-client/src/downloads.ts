import { HttpClient, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, inject, Service } from '@angular/core';
import type { RefusalOf, RequestOf, Route } from '#kernel/contract';
import { lastValueFrom } from 'rxjs';
import { LinkToken } from './link-token';
import { type Answer, type CommonRefusal, refusedFrom } from './refused';
import { httpRequest } from './request';

export interface Downloaded {
  readonly name: string;
  readonly content: Blob;
}

type Downloadable = Route & { readonly media: string };

const nameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)/i.exec(disposition ?? '')?.[1] ?? 'paircours');
};

/** Files the server makes: fetched with the person's own rights, then saved or shown. */
@Service()
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly link = inject(LinkToken);

  async fetch<R extends Downloadable>(route: R, request: RequestOf<R>): Promise<Answer<Downloaded, RefusalOf<R> | CommonRefusal>> {
    const { method, url, params, headers, body } = httpRequest(route, request, this.link);
    try {
      const answer: HttpResponse<Blob> = await lastValueFrom(
        this.http.request(method, url, { params, headers, body, responseType: 'blob', observe: 'response' }),
      );
      return { ok: true, value: { name: nameIn(answer.headers.get('content-disposition')), content: answer.body ?? new Blob() } };
    } catch (error) {
      return { ok: false, refusal: await refusedFrom(error, Object.keys(route.refusals ?? {}) as RefusalOf<R>[]) };
    }
  }

  /** Puts the file among the person's downloads. */
  async save<R extends Downloadable>(route: R, request: RequestOf<R>) {
    const answer = await this.fetch(route, request);
    if (answer.ok) this.follow(answer.value, { download: answer.value.name });
    return answer;
  }

  /** Shows the file in a new tab. */
  async open<R extends Downloadable>(route: R, request: RequestOf<R>) {
    const answer = await this.fetch(route, request);
    if (answer.ok) this.follow(answer.value, { target: '_blank' });
    return answer;
  }

  private follow({ content }: Downloaded, how: { readonly download?: string; readonly target?: string }): void {
    const href = URL.createObjectURL(content);
    Object.assign(this.document.createElement('a'), { href, ...how }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
}
