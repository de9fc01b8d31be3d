import type { EffectiveScreen, ScreenOperation } from "../../../schema/registry.screen.ts";
import { settled } from "../../../schema/screen/operation-key.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { operation, shapedOperation } from "../../graphql/operation.ts";
import { queryClient } from "../../graphql/query-client.ts";
import { request } from "../../graphql/request.ts";
import type { ResourceName } from "../../records/resource-name.ts";

interface OwnScreen {
  readonly version: number;
  readonly published: { readonly operations: readonly ScreenOperation[] } | null;
}

const OwnScreenQuery = shapedOperation<{ screens: { items: readonly OwnScreen[] } }>()(
  `query OwnScreen($resource: String!, $personId: ID!) {
    screens(where: { resource: { eq: $resource }, kind: { eq: list }, person: { id: { eq: $personId } } }) { items { version published { operations } } } }`,
);

const SaveOwnScreen = operation("mutation SaveOwnScreen($input: SaveScreenInput!) { saveScreen(input: $input) { id } }");

/** Milliseconds without another change after which a person's changes are kept on the server. */
const pause = 500;

const waiting = new Map<ResourceName, { operations: readonly ScreenOperation[]; timer: ReturnType<typeof setTimeout> }>();

/** Replaces what the person changes about the list, by what `next` makes of it. Another device that was faster is taken into account. */
async function save(
  resource: ResourceName,
  personId: string,
  next: (before: readonly ScreenOperation[]) => readonly ScreenOperation[],
  again = true,
): Promise<void> {
  const { screens } = await request(OwnScreenQuery, { resource, personId });
  const [own] = screens.items;
  const input = {
    resource,
    kind: "list" as const,
    personal: true,
    operations: next(own?.published?.operations ?? []),
    ...(own ? { expectedVersion: own.version } : {}),
  };
  try {
    await request(SaveOwnScreen, { input });
  } catch (error) {
    const overtaken = error instanceof ApiError && (error.code === "CONFLICT" || error.at("expectedVersion") !== undefined);
    if (!overtaken || !again) throw error;
    await save(resource, personId, next, false);
  }
}

const readAgain = (resource: ResourceName) =>
  queryClient.invalidateQueries({ queryKey: ["screen", resource, "list"] satisfies [string, string, EffectiveScreen["kind"]] });

/** Keeps changes of a person's own list on the server, a moment after the last one; `failed` is told when that was not possible. */
export function keepOwn(
  resource: ResourceName,
  personId: string,
  operations: readonly ScreenOperation[],
  failed: (error: unknown) => void,
): void {
  const before = waiting.get(resource);
  clearTimeout(before?.timer);
  const all = settled([...(before?.operations ?? []), ...operations]);
  const timer = setTimeout(async () => {
    waiting.delete(resource);
    try {
      await save(resource, personId, (known) => settled([...known, ...all]));
    } catch (error) {
      failed(error);
    }
    // Also after a failure: the list is shown as the server has it.
    if (!waiting.has(resource)) await readAgain(resource);
  }, pause);
  waiting.set(resource, { operations: all, timer });
}

/** Takes back everything that the person has changed about the list. */
export async function resetOwn(resource: ResourceName, personId: string): Promise<void> {
  clearTimeout(waiting.get(resource)?.timer);
  waiting.delete(resource);
  await save(resource, personId, () => []);
  await readAgain(resource);
}
