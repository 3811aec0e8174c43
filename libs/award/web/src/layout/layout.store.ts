import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { LayoutSettings } from '#award/domain';
import { layoutRoutes } from '#award/domain/contract';
import { draftOf } from '#platform/ui';
import { addressFor, Commands, CurrentSession, read } from '#platform/web-client';

const { layout, save, earlier, addPicture, picture } = layoutRoutes;

/** The layout of an organisation that the reader leads, and what they are changing in it. */
@Service()
export class LayoutStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly organisations = computed(() => this.session.organisations('programme-lead'));
  /** The first one, until another is chosen. */
  readonly organisation = draftOf(() => this.organisations()[0]?.organisation ?? '');
  readonly reading = read(layout, () => (this.organisation() ? { params: { organisation: this.organisation() } } : undefined));
  private readonly saved = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly version = computed(() => this.saved()?.version ?? 0);
  readonly versions = computed(() => this.saved()?.versions ?? []);
  readonly jurisdiction = computed(() => this.saved()?.jurisdiction ?? 'FR');
  /** As typed so far; undefined until something was read. What the server says anew replaces it. */
  readonly draft = linkedSignal<LayoutSettings | undefined>(() => this.saved()?.settings);
  readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.saved()?.settings));
  /** Percent of a picture on its way. */
  readonly sending = signal<number | undefined>(undefined);

  change = (part: Partial<LayoutSettings>): void => this.draft.update((draft) => draft && { ...draft, ...part });

  async save(settings: LayoutSettings) {
    const answer = await this.commands.send(save, { params: { organisation: this.organisation() }, version: this.version(), body: settings });
    if (answer.ok) this.reading.set(answer.value);
    return answer;
  }

  /** Takes up an earlier version as a draft: saved, it becomes the latest one. */
  async takeUp(number: number) {
    const answer = await this.commands.send(earlier, { params: { organisation: this.organisation(), number } });
    if (answer.ok) this.draft.set(answer.value);
    return answer;
  }

  async addPicture(file: File, use: 'logo' | 'signature') {
    const body = new Uint8Array(await file.arrayBuffer());
    this.sending.set(0);
    const answer = await this.commands.send(
      addPicture,
      { params: { organisation: this.organisation() }, query: { use }, body },
      this.sending.set.bind(this.sending),
    );
    this.sending.set(undefined);
    return answer;
  }

  pictureAddress = (id: string): string => addressFor(picture, { params: { organisation: this.organisation(), picture: id } });
}
