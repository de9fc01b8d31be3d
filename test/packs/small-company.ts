import { Department } from "../../schema/organisation/Department.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Position } from "../../schema/organisation/Position.ts";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import type { Client, TestServer } from "../support/server.ts";

/** Somebody with a part in a story. */
export interface Somebody {
  readonly name: string;
  readonly id: string;
  readonly department: string;
  /** Key of the pack's parameter whose position they hold. */
  readonly position: string | null;
}

/** A unit with a part in a story, the one above it and who leads it. */
export interface Unit {
  readonly id: string;
  readonly above: string | null;
  readonly head: string | null;
}

/** In which units those sit who hold the position of a parameter; two of them are `engineer` and `engineer_2`. In the owning one where left out. */
export type Places = Readonly<Record<string, readonly string[]>>;

/**
 * The company in which a pack tells its story: `company` led by boss; below it `own`, which owns the register (head, clerk, second; below in its
 * `section`), `other` (outsider_head, outsider; administrator) and one for each department that the pack asks for (`office`: office_head, office_clerk);
 * whoever holds its positions; and of named people three, such as circle, circle_2 and circle_3.
 */
export class SmallCompany {
  readonly people = new Map<string, Somebody>();
  readonly units = new Map<string, Unit>();
  /** Values of the packs' parameters, by their keys. */
  readonly parameters: Record<string, unknown> = {};
  /** Who installs the pack. */
  installer = "administrator";
  private readonly clients = new Map<string, Promise<Client>>();

  private constructor(private readonly server: TestServer) {}

  static async found(server: TestServer, packs: readonly RegisterPack[], places: Places): Promise<SmallCompany> {
    const company = new SmallCompany(server);
    await company.build(packs, places);
    return company;
  }

  private async build(packs: readonly RegisterPack[], places: Places): Promise<void> {
    const { make } = this.server;
    await make.level();
    const departments = new Map<string, Department>();
    const kept = new Map<string, Person>();
    const unit = async (name: string, above: string | null, head: string | null) => {
      const parent = above === null ? undefined : departments.get(above);
      const department = await make.department({ name, ...(parent ? { parent } : {}) });
      departments.set(name, department);
      this.units.set(name, { id: department.id, above, head });
    };
    const person = async (name: string, at: string, position?: Position) => {
      const one = await make.person({ name, in: null });
      const department = departments.get(at);
      if (!department) throw new Error(`No unit ${at}`);
      await make.membership({ person: one, department, ...(position ? { position } : {}) });
      kept.set(name, one);
      const held = position ? name.replace(/_\d+$/, "") : null;
      this.people.set(name, { name, id: one.id, department: at, position: held });
      return one;
    };
    await unit("company", null, "boss");
    await unit("own", "company", "head");
    await unit("section", "own", null);
    await unit("other", "company", "outsider_head");
    const parameters = new Map(packs.flatMap((pack) => pack.parameters.map((one) => [one.key, one.of] as const)));
    for (const [key, of] of parameters) if (of === "department") await unit(key, "company", `${key}_head`);
    await person("boss", "company");
    for (const name of ["head", "clerk", "second"]) await person(name, "own");
    await person("below", "section");
    for (const name of ["outsider_head", "outsider", "administrator"]) await person(name, "other");
    for (const [key, of] of parameters) {
      if (of === "department") {
        this.parameters[key] = this.department(key);
        for (const name of [`${key}_head`, `${key}_clerk`]) await person(name, key);
      }
      if (of === "position") {
        const position = await make.position({ name: key });
        this.parameters[key] = position.id;
        for (const [place, at] of (places[key] ?? ["own"]).entries()) await person(place === 0 ? key : `${key}_${place + 1}`, at, position);
      }
      if (of === "people") {
        const named = [key, `${key}_2`, `${key}_3`];
        for (const name of named) await person(name, "other");
        this.parameters[key] = named.map((name) => this.id(name));
        // Nobody installs what they could not change afterwards.
        const installer = kept.get(key);
        if (installer) await make.role(installer, "administrator");
        this.installer = key;
      }
      if (of === "level") this.parameters[key] = (await make.level()).id;
    }
    for (const [name, { head }] of this.units) Object.assign(departments.get(name) ?? {}, { head: head ? kept.get(head) : undefined });
    await make.em.flush();
    const administrator = kept.get("administrator");
    if (administrator) await make.role(administrator, "administrator");
  }

  /** Somebody holds a position of the packs beside their own. */
  async hold(name: string, key: string): Promise<void> {
    const { make } = this.server;
    const { id, department } = this.somebody(name);
    const [person, position] = [make.em.getReference(Person, id), make.em.getReference(Position, String(this.parameters[key]))];
    await make.membership({ person, position, department: make.em.getReference(Department, this.department(department)), primary: false });
  }

  somebody(name: string): Somebody {
    const found = this.people.get(name);
    if (!found) throw new Error(`Nobody is called ${name}: ${[...this.people.keys()].join(", ")}`);
    return found;
  }

  id = (name: string): string => this.somebody(name).id;

  department(name: string): string {
    const found = this.units.get(name);
    if (!found) throw new Error(`No unit ${name}`);
    return found.id;
  }

  /** What the person of the identity is called here. */
  nameOf = (id: string): string => [...this.people.values()].find((one) => one.id === id)?.name ?? id;

  client(name: string): Promise<Client> {
    const client = this.clients.get(name) ?? this.server.as({ id: this.id(name) });
    this.clients.set(name, client);
    return client;
  }

  /** The unit and those above it, from below. */
  upwards(name: string): readonly string[] {
    const { above } = this.units.get(name) ?? { above: null };
    return above === null ? [name] : [name, ...this.upwards(above)];
  }
}
