import { type Resource, type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import type { Access } from "../../schema/shared/access.ts";
import { describe, type EntityClass, type EntityDescription, type FieldDescription } from "../../schema/shared/description.ts";

/** What the reader knows of one kind of record. */
export interface Model {
  readonly resource: ResourceName;
  readonly single: string;
  readonly entity: EntityClass;
  readonly description: EntityDescription;
  readonly access: Access;
}

const models = new Map<ResourceName, Model>();
const byClass = new Map<EntityClass, Model>();

for (const resource of resourceNames) {
  const { entity, single, access }: Resource = resources[resource];
  const model = { resource, single, entity, access, description: describe(entity) };
  models.set(resource, model);
  byClass.set(entity, model);
}

export const allModels: readonly Model[] = [...models.values()];

/** The model of a resource by its plural name. */
export function modelOf(resource: ResourceName): Model {
  const model = models.get(resource);
  if (!model) throw new Error(`No model for ${resource}.`);
  return model;
}

/** The model of an entity class. */
export function modelOfEntity(entity: EntityClass): Model {
  const model = byClass.get(entity);
  if (!model) throw new Error(`${entity.name} is not a resource of the registry.`);
  return model;
}

/** The field of a model, or an error of ours: descriptions and rules name fields that exist. */
export function fieldOf(model: Model, name: string): FieldDescription {
  const field = model.description.fields.get(name);
  if (!field) throw new Error(`${model.description.name} has no field ${name}.`);
  return field;
}
