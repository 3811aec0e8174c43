import { signal } from '@angular/core';
import type { PasswordRefusal } from '#identity/domain';
import { type IdentityMessage, identityMessages } from '#identity/domain/messages';
import { type FieldFault, messagesFrom } from '#platform/ui';
import { type CommonRefusal, fieldFaults, refusalsFrom, type Refused } from '#platform/web-client';

type Code = (IdentityMessage extends infer Key ? (Key extends `refusal.${infer One}` ? One : never) : never) | CommonRefusal;

const passwordCodes: Readonly<Record<PasswordRefusal, true>> = {
  'password-too-short': true,
  'password-too-long': true,
  'password-too-common': true,
  'password-too-personal': true,
};

/** What a form has to have looked at again: the summary above it lists them, each field shows its own. */
export class FormFaults {
  private readonly say = messagesFrom(identityMessages);
  private readonly explain = refusalsFrom(identityMessages);
  private readonly fieldsOf = fieldFaults();
  private readonly faults = signal<readonly FieldFault[]>([]);
  readonly list = this.faults.asReadonly();

  of = (field: string): string => this.faults().find((fault) => fault.field === field)?.text ?? '';

  clear(): void {
    this.faults.set([]);
  }

  /** Asks for what was left empty: the field's id and its sentence. True when nothing is missing. */
  requires(fields: Readonly<Record<string, readonly [present: boolean, sentence: IdentityMessage]>>): boolean {
    const missing = Object.entries(fields).filter(([, [present]]) => !present);
    this.faults.set(missing.map(([field, [, sentence]]) => ({ field, text: this.say(sentence) })));
    return missing.length === 0;
  }

  /** `field`: the one a refusal with that code belongs to; rules of passwords belong to `password`. */
  take(refusal: Refused<Code>, field: Partial<Record<Code, string>> = {}): void {
    const fields = Object.entries(this.fieldsOf(refusal)).map(([name, text]) => ({ field: name, text }));
    const where = field[refusal.code] ?? (refusal.code in passwordCodes ? 'password' : undefined);
    this.faults.set(fields.length ? fields : [{ ...(where && { field: where }), text: this.explain(refusal) }]);
  }
}

/** An address somebody could have: the server has the last word. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
