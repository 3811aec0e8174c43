import { Service } from '@angular/core';

export interface Kept {
  readonly text: string;
  readonly at: string;
}

const KEY = 'paircours.kept.';

/** Texts kept on this device while they cannot be sent, so that an ended session or a lost network loses nothing. Cleared once saved. */
@Service()
export class KeptDrafts {
  keep(name: string, text: string): void {
    try {
      localStorage.setItem(KEY + name, JSON.stringify({ text, at: new Date().toISOString() } satisfies Kept));
    } catch {
      // A full or forbidden store must not stop somebody from writing.
    }
  }

  find(name: string): Kept | undefined {
    const found = localStorage.getItem(KEY + name);
    return found ? (JSON.parse(found) as Kept) : undefined;
  }

  drop(name: string): void {
    localStorage.removeItem(KEY + name);
  }

  /** At sign-out: nothing of one person stays for the next. */
  dropAll(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith(KEY)) localStorage.removeItem(key);
  }
}
