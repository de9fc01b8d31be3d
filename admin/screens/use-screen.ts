import { useQuery } from "@tanstack/react-query";
import type { EffectiveField, EffectiveScreen, LayerSource, ScreenWarning } from "../../schema/registry.screen.ts";
import type { ApiError } from "../graphql/api-error.ts";
import { document } from "../graphql/document.ts";
import { request } from "../graphql/request.ts";
import { useSessionEnd } from "../providers/use-session-end.ts";
import type { ResourceName } from "./resource-name.ts";
import { usePreview } from "./screen-design.tsx";

/** A list or form as this person sees it, and where that comes from. */
interface ScreenAnswer {
  readonly screen: EffectiveScreen;
  readonly warnings: readonly ScreenWarning[];
  readonly layers: readonly LayerSource[];
  readonly departmentId: string | null;
}

const EffectiveScreenQuery = document<{ effectiveScreen: ScreenAnswer }, { resource: string; kind: string; departmentId: string | null }>(
  "query EffectiveScreen($resource: String!, $kind: ScreenKind!, $departmentId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId) }",
);

/**
 * The effective screen of the person's department, or of another one; undefined while it is on its way. While it is being configured
 * beside the page, it has the changes that nobody else has yet.
 */
export function useScreen(resource: ResourceName, kind: EffectiveScreen["kind"], departmentId: string | null = null) {
  const { data, error } = useQuery<ScreenAnswer, ApiError>({
    queryKey: ["screen", resource, kind, departmentId],
    queryFn: async ({ signal }) => (await request(EffectiveScreenQuery, { resource, kind, departmentId }, signal)).effectiveScreen,
    staleTime: 60_000,
  });
  const preview = usePreview(resource, kind);
  useSessionEnd(error);
  return { screen: preview ?? data?.screen, answer: data, error };
}

/** The fields that the screen shows, in its order. */
export const visibleFields = (screen: EffectiveScreen): readonly EffectiveField[] => screen.fields.filter(({ visible }) => visible);
