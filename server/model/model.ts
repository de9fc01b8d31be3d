import type { FindScreen } from "../../schema/code-screen.screen.ts";
import { screens } from "../../schema/registry.screen.ts";
import { type AnyResource, type RegisterResource, type ResourceName, resourceNames, resourceOf, resources } from "../../schema/registry.ts";
import type { Access, ActorCondition } from "../../schema/shared/access.ts";
import {
  describe,
  type EntityClass,
  type EntityDescription,
  type FieldDescription,
  type ManyField,
  type OneField,
} from "../../schema/shared/description.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";

/** What is known of one kind of record. */
interface Kind {
  readonly resource: AnyResource;
  /** What one of them is called in the API. */
  readonly single: string;
  /** Its class; null for a register, which has none of its own. */
  readonly entity: EntityClass | null;
  readonly description: EntityDescription;
  readonly access: Access;
  /** How it looks before anybody has changed a screen. */
  readonly screen: ScreenDefault;
  /** SQL: which rows of the table are of this kind, for the given alias; left out where all are. */
  readonly rows?: (alias: string) => string;
  /** Of a register: its identity. */
  readonly registerId?: string;
  /**
   * Of a register: the ways in which somebody may know that there is such a kind; all conditions of one of them hold. Which records they may
   * read, its rules say.
   */
  readonly knownTo?: readonly (readonly ActorCondition[])[];
}

/** A kind of record among all that there are, to which its relations lead. */
export interface Model extends Kind {
  readonly models: Models;
}

/** A published register, as whoever reads its records has to know it. */
export interface RegisterModelSource {
  /** What it is called in addresses: its records are the kind `r/<slug>`. */
  readonly slug: string;
  readonly registerId: string;
  /** What one of its records is called in the API. */
  readonly single: string;
  /** Its name is the kind's in rules in memory, and no other kind's; its table holds the records of all registers. */
  readonly description: EntityDescription;
  readonly access: Access;
  readonly screen: ScreenDefault;
  /** SQL: which rows of the table are its records. */
  readonly rows: (alias: string) => string;
  /** Who may know that there is such a register, see `Model`. */
  readonly knownTo: readonly (readonly ActorCondition[])[];
}

const codeKinds: readonly Kind[] = resourceNames.map((resource) => {
  const { entity, single, access } = resources[resource];
  return { resource, single, entity, access, screen: screens[resource], description: describe(entity, resourceOf) };
});

const registerKind = ({ slug, ...source }: RegisterModelSource): Kind => ({ ...source, resource: `r/${slug}`, entity: null });

/** The kind without relations to kinds that there are not, such as a register that was archived. */
function withoutLooseEnds(kind: Kind, isThere: (resource: AnyResource) => boolean): Kind {
  const { fields } = kind.description;
  const kept = [...fields].filter(([, field]) => field.kind === "scalar" || isThere(field.target));
  return kept.length === fields.size ? kind : { ...kind, description: { ...kind.description, fields: new Map(kept) } };
}

/**
 * All kinds of records that there are at one version of the registers: those of the code, and each published register. A value that
 * never changes; a newer version is another one.
 */
export class Models {
  readonly all: readonly Model[];
  /** The kinds that are registers. */
  readonly registers: readonly Model[];
  private readonly byName = new Map<string, Model>();
  private readonly byEntity = new Map<EntityClass, Model>();

  /** @param version of the registers; null where nobody has looked which there are */
  private constructor(
    readonly version: number | null,
    kinds: readonly Kind[],
  ) {
    const names = new Set(kinds.map(({ resource }) => resource));
    this.all = kinds.map((kind) => ({ ...withoutLooseEnds(kind, (resource) => names.has(resource)), models: this }));
    this.registers = this.all.filter(({ registerId }) => registerId !== undefined);
    for (const model of this.all) {
      this.byName.set(model.resource, model);
      if (model.entity) this.byEntity.set(model.entity, model);
    }
  }

  /** The kinds that the code defines, for whatever is the same at every version. */
  static ofCode(): Models {
    return new Models(null, codeKinds);
  }

  /** Those of the code with the registers that are published at a version. */
  with(version: number, registers: readonly RegisterModelSource[]): Models {
    return new Models(version, [...codeKinds, ...registers.map(registerKind)]);
  }

  /** The model of a kind by its plural name, which must be there. */
  of(resource: AnyResource): Model {
    const model = this.byName.get(resource);
    if (!model) throw new Error(`No model for ${resource}.`);
    return model;
  }

  /** The model of whatever an untrusted name means; null for what is no kind of record. */
  find(name: string): Model | null {
    return this.byName.get(name) ?? null;
  }

  /** The model of an entity class. */
  ofEntity(entity: EntityClass): Model {
    const model = this.byEntity.get(entity);
    if (!model) throw new Error(`${entity.name} is not a resource of the registry.`);
    return model;
  }

  /** How the records of a kind look, as what people call a record is put together by it. */
  readonly screenOf: FindScreen = (name) => this.byName.get(name)?.screen;
}

/** The kinds of the code alone. Rules that go by registers cannot be asked of them: whoever reads for a person takes the actor's `models`. */
export const codeModels = Models.ofCode();

/** The model of a kind that the code defines, for its description: what may be read of it, the actor's `models` say. */
export const codeModel = (resource: ResourceName): Model => codeModels.of(resource);

/** Whether it is a register. */
export const isRegister = (resource: AnyResource): resource is RegisterResource => resource.startsWith("r/");

/** The field of a model, or an error of ours: descriptions and rules name fields that exist. */
export function fieldOf(model: Model, name: string): FieldDescription {
  const field = model.description.fields.get(name);
  if (!field) throw new Error(`${model.description.name} has no field ${name}.`);
  return field;
}

/** The kind of record to which a relation of a model leads. */
export const targetOf = ({ models }: Model, { target }: OneField | ManyField): Model => models.of(target);
