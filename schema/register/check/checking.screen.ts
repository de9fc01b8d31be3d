import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { Expression } from "../definition/expression.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../definition/field.screen.ts";
import { compileExpression, hasProblems, type Wanted } from "../expression/compile.screen.ts";
import { recordScope, type Scope } from "../expression/scope.screen.ts";
import { hiddenInputs } from "../hidden-inputs.screen.ts";
import { recordFields, reservedKeys } from "../record-fields.screen.ts";
import { Findings } from "./finding.screen.ts";

/** What of the installation a definition refers to; whatever is left out is not looked at, as with a pack that is not installed yet. */
export interface CheckSurroundings {
  /** The register's own. */
  readonly slug: string;
  /** Fields of the other registers by their slugs, with their kinds. */
  readonly registers?: ReadonlyMap<string, ReadonlyMap<string, FieldKindDefinition["kind"]>>;
  readonly departments?: ReadonlySet<string>;
  readonly positions?: ReadonlySet<string>;
  /** People who are employed. */
  readonly people?: ReadonlySet<string>;
  /** Codes of the levels. */
  readonly levels?: ReadonlySet<string>;
  /** All versions that were published before. */
  readonly before?: readonly RegisterDefinition[];
}

/** What a field has to be that says when something is. */
export const aDay = both("日期或日期时间字段", "a day or a moment field");

/** Words that mean something in a formula. */
const formulaWords = ["in", "true", "false", "null", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let"];
const moreFormulaWords = ["loop", "package", "namespace", "return", "var", "void", "while", "prototype", "cel", "constructor"];
/** Words that no field may have for its key: those of the record itself, and those that mean something in a formula. */
export const reservedWords: ReadonlySet<string> = new Set([...reservedKeys, ...formulaWords, ...moreFormulaWords]);

const keyShape = /^[a-z][a-z0-9_]{0,39}$/;

/** What the parts of a check share: the definition, what is known, and what was found. */
export class Checking {
  readonly findings = new Findings();
  readonly fields: ReadonlyMap<string, RegisterField>;
  readonly states: ReadonlySet<string>;
  readonly scope: Scope;
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    readonly definition: RegisterDefinition,
    readonly around: CheckSurroundings,
  ) {
    this.fields = new Map(definition.fields.map((field) => [field.key, field]));
    this.states = new Set(definition.states.map(({ key }) => key));
    this.scope = recordScope(definition, around.slug);
    this.hidden = hiddenInputs(definition);
  }

  /** A formula, held to what it has to give. */
  formula(at: string, expression: Expression | undefined, wanted: Wanted, scope: Scope = this.scope): void {
    if (expression === undefined) return;
    const outcome = compileExpression(expression, scope, wanted);
    if (!hasProblems(outcome)) return;
    for (const { key, message, start, end } of outcome.problems) this.findings.add({ at, key, message, range: { start, end } });
  }

  condition(at: string, expression: Expression | undefined): void {
    this.formula(at, expression, { gives: "flag" });
  }

  name(at: string, label: Bilingual): void {
    if (!label.zh.trim() && !label.en.trim()) this.findings.error(at, "noName");
  }

  /** Things with keys and names: each key once, and written as keys are. */
  keyed(at: string, things: readonly { readonly key: string; readonly label?: Bilingual }[], isField = false): void {
    const seen = new Set<string>();
    for (const [place, { key, label }] of things.entries()) {
      const here = `${at}.${place}`;
      if (!keyShape.test(key)) this.findings.error(`${here}.key`, "badKey", { name: key });
      else if (isField && reservedWords.has(key)) this.findings.error(`${here}.key`, "reservedKey", { name: key });
      if (seen.has(key)) this.findings.error(`${here}.key`, "sameKey", { name: key });
      seen.add(key);
      if (label) this.name(`${here}.label`, label);
    }
  }

  /** A field of the record or its own data; undefined, with a finding, where there is none. */
  field(at: string, name: string): FieldKindDefinition["kind"] | "state" | undefined {
    const own = this.fields.get(name);
    if (own?.retired) this.findings.error(at, "retiredField", { name });
    if (own) return own.of.kind === "computed" ? own.of.gives : own.of.kind;
    if (name === "state" && this.states.size > 0) return "state";
    const record: Readonly<Record<string, FieldKindDefinition["kind"]>> = {
      ...{ number: "text", title: "text", department: "department", creator: "person", handler: "person" },
      ...{ openedAt: "moment", dueAt: "moment", closedAt: "moment", struck: "flag", createdAt: "moment", updatedAt: "moment" },
    };
    if (Object.hasOwn(recordFields, name) && record[name]) return record[name];
    this.findings.error(at, "unknownField", { name });
    return undefined;
  }

  /** A field of one of these kinds. */
  fieldOf(at: string, name: string, kinds: readonly string[], wanted: Bilingual): void {
    const kind = this.field(at, name);
    if (kind !== undefined && !kinds.includes(kind)) this.findings.error(at, "wrongField", { name, wanted });
  }

  state(at: string, name: string): void {
    if (!this.states.has(name)) this.findings.error(at, "unknownState", { name });
  }

  whole(at: string, value: number | undefined, least: number, most: number): void {
    if (value !== undefined && (!Number.isSafeInteger(value) || value < least || value > most))
      this.findings.error(at, "badNumber", { least, most });
  }
}
