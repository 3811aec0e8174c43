/** Address and document of every context in the packages. */
export const packagedContexts: readonly (readonly [url: string, document: object])[];
