import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { registersVersion, watchRegisters } from "../graphql/registers-version.ts";
import { requestOnce } from "../graphql/request.ts";
import { personAtPanel } from "../graphql/session.ts";
import { bookRegisters, knownBook } from "../records/book.ts";

interface RegistersAnswer {
  readonly items: readonly { readonly slug: string; readonly published: { readonly definition: RegisterDefinition | null } | null }[];
  readonly hasNext: boolean;
}

/** As many as the server answers at once. */
const pageOf = 100;

const Registers = shapedOperation<{ registers: RegistersAnswer }>()(
  `query Registers($page: Page) { registers(where: { published: { id: { isNull: false } } }, orderBy: [{ slug: ASC }], page: $page) {
    items { id slug published { id definition } } hasNext } }`,
);

/** The registers that the person may know of, as their screens stand before anybody has changed one. */
async function screensOfRegisters() {
  const found: RegistersAnswer["items"][number][] = [];
  for (let more = true; more; ) {
    const { registers } = await requestOnce(Registers, { page: { offset: found.length, limit: pageOf } });
    found.push(...registers.items);
    more = registers.hasNext && registers.items.length > 0;
  }
  const published = found.flatMap(({ slug, published: version }) =>
    version?.definition ? [{ slug, definition: version.definition }] : [],
  );
  if (published.length === 0) return [];
  // What derives screens from definitions comes for those who have a register.
  const { registerScreen } = await import("../../schema/register/register-screen.screen.ts");
  return published.map(({ slug, definition }) => registerScreen(definition, slug));
}

let loading: Promise<void> | null = null;

async function load(): Promise<void> {
  const person = personAtPanel();
  const version = registersVersion();
  const screens = await screensOfRegisters();
  // Nothing of it is for whoever sits there now.
  if (person === personAtPanel()) bookRegisters(version, screens);
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
