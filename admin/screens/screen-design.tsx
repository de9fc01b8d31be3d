import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useLocation } from "react-router";
import type { EffectiveScreen } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import type { HeadAction } from "../layout/PageHead.tsx";
import { type RoleName, useMe } from "../providers/me.ts";
import { resourceOfPath } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { screenPageWords } from "./words.ts";

/** The list or form that is being configured. */
export interface DesignTarget {
  readonly resource: ResourceName;
  readonly kind: EffectiveScreen["kind"];
}

/** At which level a screen is changed. */
export interface Level {
  /** Null for the organisation. */
  readonly departmentId: string | null;
  /** Only for those who hold this role there; null for everybody. */
  readonly role: RoleName | null;
  readonly personal: boolean;
}

/** What is to be configured; without a level the one at which the person usually does so. */
interface DesignRequest extends DesignTarget {
  readonly level?: Level;
}

/** How a link says that the page that it leads to is to be configured: its `state`. */
export const configuring = (request: DesignRequest) => ({ configure: request });

function requestIn(state: unknown): DesignRequest | undefined {
  return typeof state === "object" && state !== null && "configure" in state
    ? (state as ReturnType<typeof configuring>).configure
    : undefined;
}

interface ScreenDesign {
  /** What is being configured; null when nothing is, or when the person has gone to another page. */
  readonly target: DesignRequest | null;
  /** The screen with the changes that nobody else has yet. */
  readonly preview: EffectiveScreen | null;
  readonly open: (target: DesignRequest) => void;
  readonly close: () => void;
  readonly show: (preview: EffectiveScreen | null) => void;
}

const idle: ScreenDesign = { target: null, preview: null, open: () => undefined, close: () => undefined, show: () => undefined };

const ScreenDesignContext = createContext<ScreenDesign>(idle);

/** Remembers which screen is being configured beside the page, and what it looks like meanwhile. */
export function ScreenDesignProvider({ children }: { readonly children: ReactNode }) {
  const { pathname, state, key } = useLocation();
  const [target, setTarget] = useState<DesignRequest | null>(null);
  const [preview, show] = useState<EffectiveScreen | null>(null);
  const open = useCallback((next: DesignRequest) => {
    setTarget(next);
    show(null);
  }, []);
  const close = useCallback(() => {
    setTarget(null);
    show(null);
  }, []);
  // Once for each time that somebody follows such a link.
  const [followed, setFollowed] = useState("");
  if (followed !== key) {
    setFollowed(key);
    const asked = requestIn(state);
    if (asked) open(asked);
  }
  const here = resourceOfPath(pathname);
  const elsewhere = target !== null && (here?.resource !== target.resource || (target.kind === "form") !== here.rest.length > 0);
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
