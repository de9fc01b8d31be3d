import type { ValueBinding } from "../../../schema/register/definition/definition.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Reader } from "../../reading/reader.ts";
import { isRow, PAGE_LIMIT, type Row, type WhereInput } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";

const textAt = (row: unknown, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>((within, name) => (isRow(within) ? within[name] : undefined), row);
  return typeof found === "string" ? found : "";
};

async function provisions(reader: Reader, paths: readonly string[], where: WhereInput): Promise<readonly Row[]> {
  const selection = paths.reduce((all, path) => all.add(path.split(".")), new SelectionBuilder());
  const { items } = await reader.list({ resource: "provisions", selection, where, orderBy: [], page: { offset: 0, limit: PAGE_LIMIT } });
  return items;
}

/** Texts that a document has today. */
const holding = { state: { in: ["inForce", "trial"] } } as const;

/** How a file says to which provisions figures are bound: number of the document, label with those above it, as far as the reader may read them. */
export async function citationsOf(reader: Reader, bindings: readonly ValueBinding[]): Promise<(binding: ValueBinding) => ValueBinding> {
  const bound = bindings.flatMap(({ document, provision }) => (isUuid(document) && provision ? [{ document, provision }] : []));
  const documents = [...new Set(bound.map(({ document }) => document))];
  const identities = [...new Set(bound.map(({ provision }) => provision))];
  const items =
    documents.length === 0
      ? []
      : await provisions(reader, ["identity", "path", "revision.document.id", "revision.document.number"], {
          identity: { in: identities },
          revision: { ...holding, document: { id: { in: documents } } },
        });
  const known = new Map(
    items.map((row) => [
      `${textAt(row, "revision", "document", "id")} ${textAt(row, "identity")}`,
      { document: textAt(row, "revision", "document", "number"), provision: textAt(row, "path") },
    ]),
  );
  return ({ document, provision, ...others }) => ({ ...others, ...known.get(`${document} ${provision}`) });
}

/** Finds what a file's citations mean here; what is not found, or found twice, stays a figure with its words alone. */
export async function boundHere(reader: Reader, bindings: readonly ValueBinding[]): Promise<readonly ValueBinding[]> {
  const cited = bindings.flatMap(({ document, provision }) => (document && provision ? [{ document, provision }] : []));
  if (cited.length === 0) return bindings.map(({ document: _, provision: __, ...others }) => others);
  const found: Row[] = [];
  for (const number of new Set(cited.map(({ document }) => document)))
    found.push(
      ...(await provisions(reader, ["identity", "path", "revision.document.id", "revision.document.number"], {
        path: { in: [...new Set(cited.filter(({ document }) => document === number).map(({ provision }) => provision))] },
        revision: { ...holding, document: { number: { eq: number } } },
      })),
    );
  return bindings.map(({ document, provision, ...others }) => {
    const [one, another] = found.filter(
      (row) => textAt(row, "revision", "document", "number") === document && textAt(row, "path") === provision,
    );
    if (!one || another) return others;
    return { ...others, document: textAt(one, "revision", "document", "id"), provision: textAt(one, "identity") };
  });
}
