/** Where the built-in editions are: one YAML file each. */
export abstract class PathwaysFolder {
  abstract readonly path: string;
}
