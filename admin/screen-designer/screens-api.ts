import type { EffectiveScreen, LayerSource, ScreenOperation, ScreenWarning } from "../../schema/registry.screen.ts";
import { document } from "../graphql/document.ts";
import type { RoleName } from "../providers/me.ts";
import type { ResourceName } from "../screens/resource-name.ts";
import type { Level } from "../screens/screen-design.tsx";

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

interface Place extends Level {
  readonly resource: ResourceName;
  readonly kind: EffectiveScreen["kind"];
}

export const ScreenLevelQuery = document<{ screenLevel: ScreenLevel }, Place>(
  `query ScreenLevel($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean) {
    screenLevel(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal) }`,
);

interface PreviewVariables extends Place {
  readonly operations: readonly ScreenOperation[];
  readonly asPersonId: string | null;
  readonly asRole: RoleName | null;
}

export const PreviewScreenQuery = document<{ previewScreen: ScreenPreview }, PreviewVariables>(
  `query PreviewScreen($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean, $operations: JSON!, $asPersonId: ID, $asRole: Role) {
    previewScreen(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal, operations: $operations, asPersonId: $asPersonId, asRole: $asRole) }`,
);

/** The levels at which the person may change a screen. */
export interface ScreenLevels {
  readonly departmentId: string | null;
  readonly mayConfigure: readonly { readonly departmentId: string | null; readonly name: string }[];
}

export const ScreenLevelsQuery = document<{ effectiveScreen: ScreenLevels }, { resource: string; kind: string }>(
  "query ScreenLevels($resource: String!, $kind: ScreenKind!) { effectiveScreen(resource: $resource, kind: $kind) }",
);

interface ChangedScreen {
  readonly id: string;
  readonly ordinal: number;
  readonly screen: { readonly id: string; readonly version: number };
}

const changed = "{ id ordinal screen { id version } }";

export const SaveScreen = document<{ saveScreen: ChangedScreen | null }, { input: object }>(
  `mutation SaveScreen($input: SaveScreenInput!) { saveScreen(input: $input) ${changed} }`,
);
export const PublishScreen = document<{ publishScreen: ChangedScreen | null }, { input: object }>(
  `mutation PublishScreen($input: PublishScreenInput!) { publishScreen(input: $input) ${changed} }`,
);
export const RollBackScreen = document<{ rollBackScreen: ChangedScreen | null }, { input: object }>(
  `mutation RollBackScreen($input: RollBackScreenInput!) { rollBackScreen(input: $input) ${changed} }`,
);
export const DiscardScreenDraft = document<{ discardScreenDraft: { id: string } | null }, { input: object }>(
  "mutation DiscardScreenDraft($input: DiscardScreenDraftInput!) { discardScreenDraft(input: $input) { id } }",
);
