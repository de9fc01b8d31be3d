declare module "virtual:schema-facts" {
  export const resources: Readonly<Record<string, import("./schema-facts.ts").ResourceFacts>>;
  export const commands: Readonly<Record<string, import("./schema-facts.ts").CommandFacts>>;
  export const forms: readonly import("./schema-facts.ts").FormFacts[];
  export const archiving: Readonly<Record<string, string>>;
}
