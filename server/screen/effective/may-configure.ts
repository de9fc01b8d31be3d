import { createMongoAbility, subject } from "@casl/ability";
import { type Ability, caslRules } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { codeModel } from "../../model/model.ts";

/** Where somebody may configure screens. */
export interface Configuring {
  /** The organisation and every department. */
  readonly everywhere: boolean;
  /** Departments, those below them included; for who may everywhere these need not be told. */
  readonly departmentIds: readonly string[];
  /** For themselves. */
  readonly own: boolean;
  /** Whether a department is among them, or, with null, the organisation. */
  level(departmentId: string | null): boolean;
}

/** Where the actor may publish screens, worked out from the rules about screens. */
export function configures(actor: Actor): Configuring {
  const ability = createMongoAbility<Ability>(caslRules(actor.models.of("screens"), actor));
  const may = (departmentId: string | null, personId: string | null) =>
    ability.can(
      "publish",
      subject("Screen", {
        department: departmentId === null ? null : { id: departmentId },
        person: personId === null ? null : { id: personId },
        // Which registers somebody knows of is decided where a screen of one is asked for.
        register: null,
      }),
    );
  const level = (departmentId: string | null) => may(departmentId, null);
  return { everywhere: level(null), departmentIds: scopeOf(actor), own: may(null, actor.personId), level };
}

/** Departments in which a role lets the actor publish screens; where that asks for more than the department, the rules decide later. */
function scopeOf(actor: Actor): readonly string[] {
  const { rules } = codeModel("screens").access;
  const scopes = rules
    .filter(({ actions, when: [only, ...more] }) => actions.includes("publish") && only?.kind === "inSubtree" && more.length === 0)
    .map(({ role }) => actor.roles.get(role) ?? []);
  return [...new Set(scopes.flatMap((scope) => (scope === "everywhere" ? [] : scope)))];
}
