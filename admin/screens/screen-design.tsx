import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useLocation } from "react-router";
import type { EffectiveScreen } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import type { HeadAction } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import type { ResourceName } from "./resource-name.ts";
import { screenPageWords } from "./words.ts";

/** The list or form that is being configured. */
export interface DesignTarget {
  readonly resource: ResourceName;
  readonly kind: EffectiveScreen["kind"];
}

interface ScreenDesign {
  /** What is being configured; null when nothing is, or when the person has gone to another page. */
  readonly target: DesignTarget | null;
  /** The screen with the changes that nobody else has yet. */
  readonly preview: EffectiveScreen | null;
  readonly open: (target: DesignTarget) => void;
  readonly close: () => void;
  readonly show: (preview: EffectiveScreen | null) => void;
}

const idle: ScreenDesign = { target: null, preview: null, open: () => undefined, close: () => undefined, show: () => undefined };

const ScreenDesignContext = createContext<ScreenDesign>(idle);

/** Remembers which screen is being configured beside the page, and what it looks like meanwhile. */
export function ScreenDesignProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [target, setTarget] = useState<DesignTarget | null>(null);
  const [preview, show] = useState<EffectiveScreen | null>(null);
  const open = useCallback((next: DesignTarget) => {
    setTarget(next);
    show(null);
  }, []);
  const close = useCallback(() => {
    setTarget(null);
    show(null);
  }, []);
  const [resource, ...record] = pathname.split("/").slice(1);
  const elsewhere = target !== null && (resource !== target.resource || (target.kind === "form") !== record.length > 0);
  if (elsewhere) close();
  const design = useMemo(() => ({ target, preview, open, close, show }), [target, preview, open, close]);
  return <ScreenDesignContext value={design}>{children}</ScreenDesignContext>;
}

/** What is being configured beside the page. */
export const useScreenDesign = (): ScreenDesign => useContext(ScreenDesignContext);

/** The screen with changes that are being made beside the page right now; undefined when it is not being configured. */
export function usePreview(resource: ResourceName, kind: EffectiveScreen["kind"]): EffectiveScreen | undefined {
  const { preview } = useScreenDesign();
  return preview?.resource === resource && preview.kind === kind ? preview : undefined;
}

/** The line of the page's menu that opens the configuration beside it: everybody has lists of their own, forms belong to departments. */
export function useConfigureAction(resource: ResourceName, kind: EffectiveScreen["kind"]): readonly HeadAction[] {
  const { open } = useScreenDesign();
  const me = useMe();
  const say = useSay();
  const offered = me.has("head", "administrator") || (kind === "list" && me.has("staff"));
  return offered ? [{ label: say(screenPageWords.configure), onClick: () => open({ resource, kind }) }] : [];
}
