import { computed, inject, Service } from '@angular/core';
import { certificateRoutes } from '#award/domain/contract';
import { Commands, read } from '#platform/web-client';

/** The reader's own documents, and what juries decided of their files. */
@Service()
export class CertificatesStore {
  private readonly commands = inject(Commands);
  readonly reading = read(certificateRoutes.mine, () => ({}));
  readonly items = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  readonly settled = computed(() => (this.reading.hasValue() ? this.reading.value().settled : []));

  async share(certificate: string, shared: boolean) {
    const answer = await this.commands.send(certificateRoutes.share, { params: { certificate }, body: { shared } });
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
