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
  /** Of a register that holds own fields of other records: which, and how. */
  readonly extension?: Extension;
}

/** Own fields: a register with one record for each record to which it adds fields. */
export interface Extension {
  /** The kind of record to which it adds fields. */
  readonly resource: ResourceName;
  /** SQL: the column that names the record which own fields are about. */
  readonly column: string;
  /** How an extended record leads to its own fields; null where these are gone from lists and forms. */
  readonly relation: OneField | null;
  /** In whose lists and forms its fields stand; all conditions of one way hold, and departments are those from which one looks. */
  readonly standsFor: readonly (readonly ActorCondition[])[];
  /** Who fills them in, of those who read them; all conditions of one way hold. */
  readonly filledBy: readonly (readonly ActorCondition[])[];
  /** The screen of the extended kind with its fields. */
  readonly onto: (screen: ScreenDefault) => ScreenDefault;
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
  readonly extension?: Extension;
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

/** The kind with the own fields that these registers add to its records. */
function extended(kind: Kind, extensions: readonly Model[]): Kind {
  const own = extensions.flatMap(({ extension }) => (extension?.relation && extension.resource === kind.resource ? [extension] : []));
  if (own.length === 0) return kind;
  const relations = own.flatMap(({ relation }) => (relation ? [[relation.name, relation] as const] : []));
  return {
    ...kind,
    description: { ...kind.description, fields: new Map([...kind.description.fields, ...relations]) },
    screen: own.reduce((screen, { onto }) => onto(screen), kind.screen),
  };
}

/** So many sets of extensions that somebody knows are kept for those who know the same. */
const MOST_KNOWN = 500;

/**
 * All kinds of records that there are at one version of the registers: those of the code, and each published register. A value that
 * never changes; a newer version is another one.
 */
export class Models {
  readonly all: readonly Model[];
  /** The kinds that are registers. */
  readonly registers: readonly Model[];
  /** The registers that hold own fields of other records. */
  readonly extensions: readonly Model[];
  private readonly byName = new Map<string, Model>();
  private readonly byEntity = new Map<EntityClass, Model>();
  private readonly known = new Map<string, Models>();

  /**
   * @param version of the registers; null where nobody has looked which there are
   * @param plain the same without own fields
   */
  private constructor(
    readonly version: number | null,
    private readonly kinds: readonly Kind[],
    private readonly plain: Models | null = null,
  ) {
    const names = new Set(kinds.map(({ resource }) => resource));
    this.all = kinds.map((kind) => ({ ...withoutLooseEnds(kind, (resource) => names.has(resource)), models: this }));
    this.registers = this.all.filter(({ registerId }) => registerId !== undefined);
    this.extensions = this.registers.filter(({ extension }) => extension !== undefined);
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

  /** The kinds as somebody knows them: with the own fields of those extensions that they may know of, and of no others. */
  knowing(isKnown: (extension: Model) => boolean): Models {
    if (this.plain) return this.plain.knowing(isKnown);
    const extensions = this.extensions.filter(isKnown);
    if (extensions.length === 0) return this;
    const key = extensions.map(({ resource }) => resource).join(" ");
    const before = this.known.get(key);
    if (before) return before;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const models = new Models(
      this.version,
      this.kinds.map((kind) => extended(kind, extensions)),
      this,
    );
    this.known.set(key, models);
    return models;
  }

  /** The kind as the code has it, without own fields. */
  plainly(resource: AnyResource): Model {
    return (this.plain ?? this).of(resource);
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
