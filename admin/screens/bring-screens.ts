import type { EffectiveScreen } from "../../schema/registry.screen.ts";
import { document } from "../graphql/document.ts";
import { queryClient } from "../graphql/query-client.ts";
import { requestOnce } from "../graphql/request.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { freshScreen, type ScreenAnswer, screenKey } from "./use-screen.ts";

/** So many screens are asked for at once; the server takes 40 names for answers in a request. */
const most = 30;

/** Milliseconds for which a screen that nobody looks at is kept: as long as somebody works. */
const kept = 60 * 60_000;

queryClient.setQueryDefaults(["screen"], { gcTime: kept });

function isFresh(resource: ResourceName, kind: EffectiveScreen["kind"]): boolean {
  const state = queryClient.getQueryState(screenKey(resource, kind, null, null));
  return state?.data !== undefined && !state.isInvalidated && Date.now() - state.dataUpdatedAt < freshScreen;
}

/** Brings the lists' or forms' screens that are not known yet, in one request, so that opening one asks for the rows alone. */
export async function bringScreens(resources: readonly ResourceName[], kind: EffectiveScreen["kind"]): Promise<void> {
  const wanted = resources.filter((resource) => !isFresh(resource, kind)).slice(0, most);
  if (wanted.length === 0) return;
  const fields = wanted.map((resource, place) => `s${place}: effectiveScreen(resource: "${resource}", kind: ${kind})`);
  const operation = document<Readonly<Record<string, ScreenAnswer>>>(`query EffectiveScreens { ${fields.join(" ")} }`);
  const asked = Date.now();
  const answers = await requestOnce(operation);
  for (const [place, resource] of wanted.entries()) {
    const key = screenKey(resource, kind, null, null);
    // What somebody changed or read meanwhile is newer.
    if ((queryClient.getQueryState(key)?.dataUpdatedAt ?? 0) < asked)
      queryClient.setQueryData(key, answers[`s${place}`], { updatedAt: asked });
  }
}
