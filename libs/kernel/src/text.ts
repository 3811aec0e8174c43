/** A sentence said in both languages of the house; data (a pathway, an organisation) carries its own. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
