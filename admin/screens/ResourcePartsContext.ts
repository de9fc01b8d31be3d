import { type ComponentType, createContext, useContext } from "react";
import type { RaRecord } from "react-admin";
import type { CommandName } from "../../schema/registry.commands.screen.ts";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** Own fields of departments, wherever records of a kind are shown. */
export interface OwnFieldsParts {
  readonly sheets: ComponentType<{ readonly resource: ResourceName; readonly id: string }>;
  /** Stands beside a value of the list, to fill it in. */
  readonly fill: ComponentType<{ readonly resource: ResourceName; readonly record: RaRecord; readonly field: EffectiveField }>;
  /** Fills in from a list. */
  readonly importing: ComponentType<{ readonly fields: readonly EffectiveField[] }>;
  /** Fills in one of the fields for all selected records. */
  readonly bulk: ComponentType<{
    readonly resource: ResourceName;
    readonly ids: readonly string[];
    readonly fields: readonly EffectiveField[];
  }>;
}

/** What a resource has beyond its generic pages. */
export interface ResourceParts {
  /** Replaces the generic page. */
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly create?: ComponentType;
  readonly edit?: ComponentType;
  /** Below the fields of the form that makes one: what would follow from what is filled in. */
  readonly createConsequences?: ComponentType<{ readonly resource: string }>;
  /** Above what a command asks: what would follow for this very record. */
  readonly commandConsequences?: Readonly<Partial<Record<CommandName, ComponentType<{ readonly resource: string; readonly id: string }>>>>;
  /** Beside the title of the generic page, for the record in context (`useRecordContext`). */
  readonly showActions?: ComponentType;
  /** Beside the title of the generic list. */
  readonly listActions?: ComponentType;
  /** Beside what can be done to all selected records of the generic list: where else these may be taken. */
  readonly bulkActions?: ComponentType<{ readonly ids: readonly string[] }>;
  /** In the place of the board of the generic list, or of its calendar: where moving a card does something. `by` is the field it is by. */
  readonly board?: ComponentType<{ readonly by: string }>;
  readonly calendar?: ComponentType<{ readonly by: string }>;
  /** Between the title of the generic list and its filters. */
  readonly listAbove?: ComponentType;
  /** Below the fields of the generic page, for the record in context. */
  readonly showBelow?: ComponentType;
  /** What departments add to the records: their sheets at the page of one, and how a value is filled in from the list. */
  readonly own?: OwnFieldsParts;
  /** Fields that these parts need of the record beside what the screen shows, e.g. "document.number". */
  readonly showFields?: readonly string[];
}

/** The parts of all resources that have some. */
export type PartsByResource = Readonly<Partial<Record<ResourceName, ResourceParts>>>;

/** What the modules add to the generic pages, which know none of them. */
export const ResourcePartsContext = createContext<PartsByResource>({});

const none: ResourceParts = {};

/** What all registers have together, unless one has parts of its own. */
export const EVERY_REGISTER = "r/*";

export const partsOf = (parts: PartsByResource, resource: ResourceName): ResourceParts =>
  parts[resource] ?? (resource.startsWith("r/") ? parts[EVERY_REGISTER] : undefined) ?? none;

/** What this resource has beyond its generic pages. */
export const useResourceParts = (resource: ResourceName): ResourceParts => partsOf(useContext(ResourcePartsContext), resource);
