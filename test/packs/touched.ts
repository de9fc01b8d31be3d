import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { MeantDepartment, Who } from "../../schema/register/definition/who.screen.ts";
import { partsOf, whoText } from "./pack-parts.ts";
import type { SmallCompany } from "./small-company.ts";

/** A record as a story knows it. */
export interface Kept {
  id: string;
  number: string;
  version: number;
  state: string | null;
  creator: string;
  handler: string | null;
  department: string | null;
  data: Record<string, unknown>;
}

const within = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * What a story has told of its pack. It looks at the pack as it lies in its file, so that it can say what is missing; what is expected stands in the
 * stories alone.
 */
export class Touched {
  private readonly told = new Set<string>();
  private readonly parts: ReadonlySet<string>;

  constructor(
    readonly definition: RegisterDefinition,
    private readonly company: SmallCompany,
  ) {
    this.parts = new Set(partsOf(definition));
  }

  touch(part: string): void {
    this.told.add(part);
  }

  /** Touches, of several parts that end with whom they mean, those that mean one of these people. */
  touchWho(before: string, whos: readonly Who[], names: readonly string[], record: Kept | null): void {
    for (const who of whos) if (names.some((name) => this.means(who, name, record))) this.touch(`${before} ${whoText(who)}`);
  }

  /** Parts that the story did not tell. */
  untold(): readonly string[] {
    return [...this.parts].filter((part) => !this.told.has(part));
  }

  private unitOf(of: MeantDepartment, record: Kept | null): string {
    if (typeof of === "object") return of.id.replace("$", "");
    if (of === "register") return "own";
    const id = of === "record" ? record?.department : null;
    const known = [...this.company.units].find(([, unit]) => unit.id === id);
    return known?.[0] ?? [...this.company.people.values()].find((one) => one.id === record?.creator)?.department ?? "own";
  }

  private leads(name: string, unit: string): boolean {
    const led = this.company.upwards(unit).find((one) => this.company.units.get(one)?.head);
    return led !== undefined && this.company.units.get(led)?.head === name;
  }

  private means(who: Who, name: string, record: Kept | null): boolean {
    const { id, department, position } = this.company.somebody(name);
    switch (who.kind) {
      case "creator":
        return record?.creator === id;
      case "handler":
        return record?.handler === id;
      case "head": {
        const units = this.company.upwards(this.unitOf(who.of, record));
        return this.leads(name, units[Math.min(who.up ?? 0, units.length - 1)] ?? "own");
      }
      case "members": {
        const unit = this.unitOf(who.of, record);
        return who.subtree ? this.company.upwards(department).includes(unit) : department === unit;
      }
      case "position":
        return position === who.position.replace("$", "");
      case "people":
        return who.people.some((one) => name.startsWith(one.replace("$", "")));
      case "field": {
        const value = record?.data[who.field];
        const unit = [...this.company.units].find(([, one]) => one.id === value)?.[0];
        return unit === undefined ? within(value).includes(id) : this.leads(name, unit);
      }
      case "otherParty": {
        const { from, to } = this.definition.handover ?? { from: "", to: "" };
        return [record?.data[from], record?.data[to]].includes(id);
      }
      case "onDuty":
      case "staff":
        return true;
      case "role":
        return name === who.role;
    }
  }
}
