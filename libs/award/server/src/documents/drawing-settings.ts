/** Where papers are drawn. */
export abstract class DrawingSettings {
  /** How many threads draw at the same time; 0: the house draws itself, one paper after another. */
  abstract readonly threads: number;
  /** File that each of these threads runs. */
  abstract readonly worker: () => string | Promise<string>;
}
