import { screens as codeScreens, type ScreenDefault } from "../../schema/registry.screen.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { registersVersion, watchRegisters } from "../graphql/registers-version.ts";
import { requestOnce } from "../graphql/request.ts";
import { personAtPanel } from "../graphql/session.ts";
import { bookRegisters, knownBook } from "../records/book.ts";
import type { KnownRegister } from "../records/known-register.ts";

const MyRegisters = shapedOperation<{ myRegisters: readonly KnownRegister[] }>()("query MyRegisters { myRegisters }");

/** The registers that the person may know of, and their screens as they stand before anybody has changed one. */
async function registersAndScreens() {
  const { myRegisters } = await requestOnce(MyRegisters);
  const published = myRegisters.flatMap(({ slug, definition, archivedOn }) => (definition ? [{ slug, definition, archivedOn }] : []));
  if (published.length === 0) return { known: myRegisters, screens: [], extended: [] };
  // What derives screens from definitions comes for those who have a register.
  const { registerScreen } = await import("../../schema/register/register-screen.screen.ts");
  const extended = new Map<string, ScreenDefault>();
  for (const { slug, definition } of published.filter((one) => one.definition.extends && one.archivedOn === null)) {
    const { withOwnFields } = await import("../../schema/register/own/own-fields.screen.ts");
    const { extends: resource = "people" } = definition;
    extended.set(resource, withOwnFields(extended.get(resource) ?? codeScreens[resource], { slug, definition }));
  }
  const screens = published.map(({ slug, definition }) => registerScreen(definition, slug));
  return { known: myRegisters, screens, extended: [...extended.values()] };
}

let loading: Promise<void> | null = null;

async function load(): Promise<void> {
  const person = personAtPanel();
  const version = registersVersion();
  const { known, screens, extended } = await registersAndScreens();
  // Nothing of it is for whoever sits there now.
  if (person === personAtPanel()) bookRegisters(version, screens, known, extended);
}

/**
 * Brings the registers of the person at the panel into the resource book, where the book is not of the version that the server named last.
 * @param anew also then: what the person may know has changed
 */
export async function loadBook({ anew = false }: { readonly anew?: boolean } = {}): Promise<void> {
  await loading?.catch(() => undefined);
  if (registersVersion() === null || (!anew && registersVersion() === knownBook().version)) return;
  loading ??= load().finally(() => {
    loading = null;
  });
  await loading;
}

/** Takes what somebody knew of out of the book: whoever signs in next gets their own. */
export const forgetBook = (): void => bookRegisters(null, []);

watchRegisters(() => {
  // The first book comes with whoever is at the panel.
  if (knownBook().version === null || loading || registersVersion() === knownBook().version) return;
  // What could not be loaded now is asked for again with the next answer.
  void loadBook().then(
    () => queryClient.invalidateQueries(),
    () => undefined,
  );
});
