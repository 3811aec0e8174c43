import { signal } from '@angular/core';
import type { KeptDrafts, Saving } from '#platform/ui';
import type { Answer } from '#platform/web-client';

const PAUSE = 800;
const RETRY = 10_000;

interface Saved {
  readonly version: number;
  readonly savedAt: string;
}

export interface AutosavePort<Value> {
  /** Under which the text waits on this device. */
  readonly name: () => string;
  readonly send: (value: Value, version: number) => Promise<Answer<Saved, string>>;
}

/**
 * Saves at every pause in the typing. Until the server has it, each keystroke is kept on this device, so that an ended session
 * or a lost network loses nothing. What another window saved meanwhile is never written over.
 */
export class Autosave<Value> {
  readonly saving = signal<Saving>({ state: 'idle' });
  readonly overtaken = signal(false);
  /** Kept here from an earlier time, and newer than what the server has: the person says which counts. */
  readonly found = signal<Value | undefined>(undefined);
  private name = '';
  private version = 0;
  private pending: { readonly value: Value } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();
  private left = false;

  constructor(
    private readonly kept: KeptDrafts,
    private readonly port: AutosavePort<Value>,
  ) {}

  /**
   * What the server holds now. What waits to be sent goes on from the version it was written on, so that another window's words are noticed;
   * an answer older than the last save says nothing.
   */
  open(version: number, saved: Value): void {
    const name = this.port.name();
    if (this.pending || this.late(version)) return;
    this.name = name;
    this.version = version;
    const kept = this.kept.find(name);
    const value = kept && (JSON.parse(kept.text) as Value);
    this.found.set(value !== undefined && JSON.stringify(value) !== JSON.stringify(saved) ? value : undefined);
  }

  /** Whether this is from before the last save. */
  late(version: number): boolean {
    return this.port.name() === this.name && version < this.version;
  }

  change(value: Value): void {
    this.pending = { value };
    this.kept.keep(this.port.name(), JSON.stringify(value));
    this.later(PAUSE);
  }

  /** The saved text counts; what was kept here goes. */
  forget(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.kept.drop(this.port.name());
    this.found.set(undefined);
    this.overtaken.set(false);
    this.saving.set({ state: 'idle' });
  }

  /** After comparing with the version somebody saved meanwhile: what is written here follows it. */
  continueFrom(version: number): void {
    this.version = version;
    this.overtaken.set(false);
  }

  /** Saves now; resolves once all that was written has been tried. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => this.save());
    return this.sending;
  }

  /** The page goes: one last try. What cannot be sent any more is kept on this device already. */
  leave(): void {
    this.left = true;
    void this.flush().catch(() => undefined);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    if (!this.left) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async save(): Promise<void> {
    const { pending } = this;
    if (!pending || this.overtaken()) return;
    this.saving.set({ state: 'saving' });
    const answer = await this.port.send(pending.value, this.version);
    if (answer.ok) {
      this.version = answer.value.version;
      this.saving.set({ state: 'saved', at: answer.value.savedAt });
      if (this.pending !== pending) return;
      this.pending = undefined;
      this.kept.drop(this.port.name());
      return;
    }
    const { code } = answer.refusal;
    this.overtaken.set(code === 'changed-meanwhile');
    this.saving.set({ state: code === 'not-signed-in' ? 'session' : 'kept' });
    if (code !== 'changed-meanwhile') this.later(RETRY);
  }
}
