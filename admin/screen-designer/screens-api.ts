import type { EffectiveScreen, LayerSource, ScreenOperation, ScreenWarning } from "../../schema/registry.screen.ts";
import { operation, shapedOperation } from "../graphql/operation.ts";

/** One state of a level: published with a number, or a draft. */
export interface LevelVersion {
  readonly ordinal: number;
  readonly operations: readonly ScreenOperation[];
  readonly note: string | null;
  readonly author: string | null;
  readonly at: string;
}

/** What one level says about a screen, and what it starts from. */
export interface ScreenLevel {
  readonly screenId: string | null;
  readonly version: number | null;
  readonly published: LevelVersion | null;
  readonly draft: LevelVersion | null;
  /** The screen as the levels above make it. */
  readonly base: EffectiveScreen;
  readonly versions: readonly LevelVersion[];
}

/** A screen with changes that nobody else has yet. */
export interface ScreenPreview {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
  readonly layers: readonly LayerSource[];
}

export const ScreenLevelQuery = shapedOperation<{ screenLevel: ScreenLevel }>()(
  `query ScreenLevel($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean) {
    screenLevel(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal) }`,
);

export const PreviewScreenQuery = shapedOperation<{ previewScreen: ScreenPreview }>()(
  `query PreviewScreen($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean, $operations: JSON!, $asPersonId: ID, $asRole: Role) {
    previewScreen(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal, operations: $operations, asPersonId: $asPersonId, asRole: $asRole) }`,
);

/** The levels at which the person may change a screen. */
export interface ScreenLevels {
  readonly departmentId: string | null;
  readonly mayConfigure: readonly { readonly departmentId: string | null; readonly name: string }[];
}

export const ScreenLevelsQuery = shapedOperation<{ effectiveScreen: ScreenLevels }>()(
  "query ScreenLevels($resource: String!, $kind: ScreenKind!) { effectiveScreen(resource: $resource, kind: $kind) }",
);

const changed = "{ id ordinal screen { id version } }";

export const SaveScreen = operation(`mutation SaveScreen($input: SaveScreenInput!) { saveScreen(input: $input) ${changed} }`);
