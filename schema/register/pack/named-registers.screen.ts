import type { RegisterDefinition } from "../definition/definition.screen.ts";

/** The other registers that a definition names, with where it does. */
export function namedRegisters({ fields, duties = [] }: RegisterDefinition, own: string): readonly (readonly [at: string, slug: string])[] {
  const byFields = fields.flatMap(({ of }, index) =>
    of.kind === "record" && of.register ? [[`fields.${index}.of.register`, of.register] as const] : [],
  );
  const byDuties = duties.flatMap(({ rhythm }, index) =>
    "register" in rhythm ? [[`duties.${index}.rhythm.register`, rhythm.register] as const] : [],
  );
  return [...byFields, ...byDuties].filter(([, slug]) => slug !== own);
}
