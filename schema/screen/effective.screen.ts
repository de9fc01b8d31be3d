import type { FieldKindDefinition } from "../register/definition/field.screen.ts";
import type { AnyResource } from "../registry.ts";
import type { Role } from "../shared/access.ts";
import type { FieldKind, FieldOption, ScreenSection, SortKey, WordsName } from "../shared/screen.ts";
import type { Bilingual, FieldCondition, FieldProperty, ListProperty, ScreenFilter } from "./operations.ts";

/** Who said something about a screen. What nobody said comes from the code default. */
export interface LayerSource {
  readonly level: "organisation" | "department" | "role" | "person" | "view";
  /** Of the department, the person or the view; of the organisation that of its screen. A role's is that of where it is held. */
  readonly id: string;
  /** Of the organisation, the department, the person or the view. */
  readonly name: string;
  /** At the level of a role, which one. */
  readonly role?: Role;
}

/** A list's shape: rows of a table, cards, a board with a column for each word of the field `by`, or a calendar by its days. */
export interface ListLayout {
  readonly as: "table" | "cards" | "board" | "calendar";
  readonly by: string | null;
}

/** One field as this person sees it. Hidden ones are listed too, so that they can be shown. */
export interface EffectiveField {
  readonly field: string;
  readonly kind: FieldKind;
  readonly words?: WordsName;
  readonly options?: readonly FieldOption[];
  /** Of a register's field: how it is defined there. */
  readonly of?: FieldKindDefinition;
  readonly record?: AnyResource;
  readonly visible: boolean;
  readonly label: Bilingual;
  readonly help: Bilingual | null;
  /** Pixels; null lets the panel decide. */
  readonly width: number | null;
  /** Whether the list may be ordered and filtered by it. */
  readonly comparable: boolean;
  /** Whether the list offers to filter by it. */
  readonly offered: boolean;
  /** Key of the form's section. */
  readonly section: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Filled in when the record is made, read-only afterwards. */
  readonly createOnly: boolean;
  /** What a new record begins with. */
  readonly default: string | number | boolean | null;
  /** Of a form: shows only while another field of it shows and holds this; null for always. */
  readonly when: FieldCondition | null;
  /** Where a property comes from; those of the code default are left out. */
  readonly sources: Partial<Record<FieldProperty, LayerSource>>;
  /** Which properties the levels below may no longer change, and who said so. */
  readonly locks: Partial<Record<FieldProperty, LayerSource>>;
}

/** A list or form with every level's changes applied, cut down to what the person may see. */
export interface EffectiveScreen {
  readonly resource: AnyResource;
  readonly kind: "list" | "form";
  readonly title: { readonly singular: Bilingual; readonly plural: Bilingual };
  readonly recordTitle: readonly string[];
  /** In order; each field once. */
  readonly fields: readonly EffectiveField[];
  /** Of a form, in order; those without a visible field are left out. */
  readonly sections: readonly ScreenSection[];
  readonly sort: readonly SortKey[];
  /** What the list shows until somebody filters it otherwise. */
  readonly filters: readonly ScreenFilter[];
  readonly layout: ListLayout;
  readonly density: "comfortable" | "compact";
  /** Where the settings of the whole list come from; those of the code default are left out. */
  readonly sources: Partial<Record<ListProperty, LayerSource>>;
  /** Which of these settings the levels below may no longer change, and who said so. */
  readonly locks: Partial<Record<ListProperty, LayerSource>>;
}

/** Why a part of a screen's configuration does not count; the rest of it does. */
export interface ScreenWarning {
  readonly source: LayerSource;
  /** Place of the operation in its layer; null for what follows from all layers together. */
  readonly operation: number | null;
  readonly field: string | null;
  readonly code: string;
}
