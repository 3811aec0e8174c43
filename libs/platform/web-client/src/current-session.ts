import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Role } from '#kernel';
import type { SessionView } from '#kernel/contract';

const nobody: SessionView = { account: null, memberships: [] };
export const SESSION = '/api/session';

/** Who is signed in. Read without its schema, so that the first page carries no schema library. */
@Service()
export class CurrentSession {
  private readonly http = inject(HttpClient);
  private readonly view = signal<SessionView | undefined>(undefined);
  private asked: Promise<void> | undefined;

  readonly isLoading = computed(() => this.view() === undefined);
  readonly account = computed(() => this.view()?.account ?? null);
  readonly signedIn = computed(() => this.account() !== null);
  readonly memberships = computed(() => this.view()?.memberships ?? []);
  /** The server has ended the session while the person was at work: the page stays, with what was written on it. */
  readonly ended = signal(false);

  holds = (...roles: readonly Role[]): boolean => this.organisations(...roles).length > 0;

  /** Organisations for which the person holds one of the roles. */
  organisations = (...roles: readonly Role[]) => this.memberships().filter((membership) => membership.roles.some((role) => roles.includes(role)));

  /** Resolves once it is known who is there. */
  async known(): Promise<SessionView['account']> {
    await (this.asked ??= this.ask());
    return this.account();
  }

  /** After signing in or out, or coming back to a page whose session had ended. */
  async refresh(): Promise<SessionView['account']> {
    this.asked = this.ask();
    return this.known();
  }

  /** What the server says of itself, when a command already told who is there. */
  take(view: SessionView): void {
    this.asked = Promise.resolve();
    this.view.set(view);
    this.ended.set(false);
  }

  /** A page was answered “not signed in”. Nothing is asked anew: whoever was here still sees the page. */
  end(): void {
    if (this.signedIn()) this.ended.set(true);
  }

  /** False when the server could not be reached: the session then still stands. */
  async signOut(): Promise<boolean> {
    try {
      await firstValueFrom(this.http.delete(SESSION));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return false;
    }
    this.take(nobody);
    return true;
  }

  private async ask(): Promise<void> {
    try {
      const view = await firstValueFrom(this.http.get<SessionView>(SESSION));
      if (view.account || !this.ended()) this.take(view);
    } catch {
      // Unreachable: who was here before is still here; without anybody, the page is a visitor's.
      this.view.update((before) => before ?? nobody);
      this.asked = undefined;
    }
  }
}
