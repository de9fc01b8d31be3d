import { useQuery } from "@tanstack/react-query";
import type { EffectiveField, EffectiveScreen, LayerSource, ScreenWarning } from "../../schema/registry.screen.ts";
import type { ApiError } from "../graphql/api-error.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { useSessionEnd } from "../graphql/use-session-end.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { usePreview } from "./screen-design.tsx";

/** A list or form as this person sees it, and where that comes from. */
export interface ScreenAnswer {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
  readonly layers: readonly LayerSource[];
  readonly departmentId: string | null;
  /** Saved views of the list that the person may open. */
  readonly views: readonly ListedView[];
  /** Levels whose lists the person may configure; null is the whole organisation. */
  readonly mayConfigure: readonly { readonly departmentId: string | null; readonly name: string }[];
}

/** A saved view, as the list offers it. */
export interface ListedView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly level: "organisation" | "department" | "person";
  readonly departmentId: string | null;
  readonly mayChange: boolean;
}

/** Milliseconds for which a screen is taken as it is known; later it is asked for again while the known one is shown. */
export const freshScreen = 5 * 60_000;

/** Under which key an answer about a screen is kept. */
export const screenKey = (
  resource: ResourceName,
  kind: EffectiveScreen["kind"],
  departmentId: string | null,
  viewId: string | null,
): readonly unknown[] => ["screen", resource, kind, departmentId, viewId];

const EffectiveScreenQuery = shapedOperation<{ effectiveScreen: ScreenAnswer }>()(
  `query EffectiveScreen($resource: String!, $kind: ScreenKind!, $departmentId: ID, $viewId: ID) {
    effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId, viewId: $viewId) }`,
);

/**
 * The effective screen of the person's department, or of another one, with a saved view of the list when one is named; undefined while it is on its way. While it is being configured
 * beside the page, it has the changes that nobody else has yet.
 */
export function useScreen(
  resource: ResourceName,
  kind: EffectiveScreen["kind"],
  departmentId: string | null = null,
  viewId: string | null = null,
) {
  const { data, error } = useQuery<ScreenAnswer, ApiError>({
    queryKey: screenKey(resource, kind, departmentId, viewId),
    queryFn: async ({ signal }) => (await request(EffectiveScreenQuery, { resource, kind, departmentId, viewId }, signal)).effectiveScreen,
    staleTime: freshScreen,
  });
  const preview = usePreview(resource, kind);
  useSessionEnd(error);
  return { screen: preview ?? data?.screen, answer: data, error };
}

/** The fields that the screen shows, in its order. */
export const visibleFields = (screen: EffectiveScreen): readonly EffectiveField[] => screen.fields.filter(({ visible }) => visible);
