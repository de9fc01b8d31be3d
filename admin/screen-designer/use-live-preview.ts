import { useEffect, useState } from "react";
import type { ScreenOperation, ScreenWarning } from "../../schema/registry.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import type { RoleName } from "../providers/me.ts";
import type { Level } from "../screens/screen-design.tsx";
import { type DesignTarget, useScreenDesign } from "../screens/screen-design.tsx";
import { PreviewScreenQuery } from "./screens-api.ts";

/** Milliseconds without a change after which the page beside is drawn anew. */
const pause = 250;

/** Through whose eyes the page is looked at; null for one's own. */
export type Viewer = { readonly role: RoleName } | { readonly personId: string; readonly name: string } | null;

/** What of the changes has no effect. */
export interface LivePreview {
  readonly warnings: readonly ScreenWarning[];
  /** The operations that the warnings are about, once they are known. */
  readonly operations: readonly ScreenOperation[] | null;
  /** Why there is no preview. */
  readonly problem: string | undefined;
}

/** Shows the page beside with the changes, as soon as there is a pause in making them; answers what of them has no effect. */
export function useLivePreview(
  target: DesignTarget,
  level: Level,
  operations: readonly ScreenOperation[] | undefined,
  viewer: Viewer,
): LivePreview {
  const { show } = useScreenDesign();
  const settled = usePaused(operations);
  const variables = {
    ...target,
    ...level,
    operations: settled ?? [],
    asPersonId: viewer && "personId" in viewer ? viewer.personId : null,
    asRole: viewer && "role" in viewer ? viewer.role : null,
  };
  const { data, error, isPlaceholderData } = useAnswer(PreviewScreenQuery, variables, {
    enabled: settled !== undefined,
    keepPrevious: true,
  });
  const screen = data?.previewScreen.screen;
  useEffect(() => {
    if (screen) show(screen);
  }, [screen, show]);
  return {
    warnings: data?.previewScreen.warnings ?? [],
    operations: isPlaceholderData ? null : (settled ?? null),
    problem: error ? (error.fields[0]?.message ?? error.message) : undefined,
  };
}

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
