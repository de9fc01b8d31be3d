import type { GraphQLResolveInfo } from "graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { ProvisionReference } from "../../../schema/policy/ProvisionReference.ts";
import { TextPlaces } from "../../../schema/policy/references/places.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import type { Context } from "../../context.ts";
import { invalid, notFound } from "../../errors.ts";
import { codeModel } from "../../model/model.ts";
import { inOneTransaction, type Snapshot } from "../../queries/one-transaction.ts";
import { recordsInOrder } from "../../reading/records-by-id.ts";
import { RELATED_LIMIT, type Row, type Selection } from "../../reading/request.ts";
import { isAskedFor, selectionUnder } from "../../reading/selection.ts";
import { citedText } from "./text-references.ts";

@ObjectType({ description: "A reference with what it leads to." })
export class LinkedReference {
  @Field(() => ProvisionReference)
  reference!: Row;

  @Field(() => String, { nullable: true, description: "Of a provision of another document its label in the text in force." })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Its first words; null where reading them is logged." })
  opening!: string | null;
}

@ObjectType({ description: "How many references lead to a provision." })
export class BackReferences {
  @Field(() => String, { description: "Identity of the provision; empty for the document as a whole." })
  identity!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "The references of a text, or of one of its provisions, both ways." })
export class TextLinks {
  @Field(() => [LinkedReference], { description: "What it refers to." })
  to!: LinkedReference[];

  @Field(() => [ProvisionReference], {
    description: "What refers to it: its own provisions, and what is in force of other documents. At most 200.",
  })
  from!: Row[];

  @Field(() => [BackReferences], { description: "How many that are for each provision; those without any are left out." })
  counts!: BackReferences[];
}

const MOST_SHOWN = 200;
/** More references than any regulation holds; each may be answered with the records that it leads to. */
const MOST_LINKS = 3_000;
const BATCH = 1_000;
const OPENING = 60;

const only = (...names: string[]): Selection => ({ scalars: new Set(names), ones: new Map(), manys: [] });
const withOnes = (selection: Selection, ones: Readonly<Record<string, Selection>>): Selection => ({
  ...selection,
  ones: new Map([...selection.ones, ...Object.entries(ones)]),
});

const relation = (row: Row | null | undefined, name: string): Row | null => (row?.[name] as Row | null | undefined) ?? null;
const textOf = (row: Row | null | undefined, name: string): string | null => (typeof row?.[name] === "string" ? row[name] : null);

/** The text, and the provision of it that is asked about; NOT_FOUND for what the actor may not read. */
async function askedText({ reader }: Snapshot, revisionId: string | null, provisionId: string | null) {
  if ((revisionId === null) === (provisionId === null)) throw invalid("revisionId", "required");
  if (provisionId === null) {
    const revision = await reader.single("revisions", revisionId ?? "", withOnes(only("id"), { document: only("id") }), "revisionId");
    if (!revision) throw notFound();
    return { revisionId: String(revision.id), documentId: textOf(relation(revision, "document"), "id"), identity: null };
  }
  const selection = withOnes(only("id", "identity"), { revision: withOnes(only("id"), { document: only("id") }) });
  const provision = await reader.single("provisions", provisionId, selection, "provisionId");
  const revision = relation(provision, "revision");
  if (!provision || !revision) throw notFound();
  return {
    revisionId: String(revision.id),
    documentId: textOf(relation(revision, "document"), "id"),
    identity: textOf(provision, "identity"),
  };
}

/** Labels and first words of provisions of other documents, by document and identity, as far as they may be seen without opening them. */
async function glimpses({ reader }: Snapshot, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const texts = new Map<string, string>();
  const identities = new Set<string>();
  for (const row of rows) {
    const document = relation(row, "targetDocument");
    const [text, identity] = [textOf(relation(document, "inForce"), "id"), textOf(row, "targetIdentity")];
    if (!document || !text || !identity) continue;
    texts.set(text, String(document.id));
    identities.add(identity);
  }
  const found = new Map<string, Row>();
  if (identities.size === 0) return found;
  const selection = { ...withOnes(only("id", "kind", "label", "heading", "text", "identity"), { revision: only("id") }), unopened: true };
  const where = { identity: { in: [...identities].slice(0, 500) }, revision: { id: { in: [...texts.keys()].slice(0, 500) } } };
  for await (const batch of reader.batches({ resource: "provisions", selection, where, orderBy: [] }, BATCH, RELATED_LIMIT))
    for (const row of batch) found.set(`${texts.get(textOf(relation(row, "revision"), "id") ?? "")} ${row.identity}`, row);
  return found;
}

const openingOf = (row: Row): string | null => {
  const [heading, text] = [textOf(row, "heading"), textOf(row, "text")];
  if (text === null) return heading;
  return shortenText([heading, plainText({ kind: textOf(row, "kind") ?? "", text })].filter(Boolean).join(" "), OPENING);
};

async function linksTo(
  snapshot: Snapshot,
  revisionId: string,
  provisionId: string | null,
  info: GraphQLResolveInfo,
): Promise<LinkedReference[]> {
  const asked = selectionUnder(info, codeModel("provisionReferences"), ["to", "reference"]);
  const document = withOnes(asked.ones.get("targetDocument") ?? only("id"), { inForce: only("id") });
  const scalars = new Set([...asked.scalars, "targetIdentity"]);
  const selection = withOnes({ ...asked, scalars }, { targetDocument: { ...document, scalars: new Set([...document.scalars, "id"]) } });
  const where = provisionId === null ? null : { provision: { id: { eq: provisionId } } };
  const many = {
    field: "references",
    key: "references",
    where,
    orderBy: [{ provision: { place: "ASC" } }, { from: "ASC" }],
    limit: MOST_LINKS,
    selection,
  };
  const revision = await snapshot.reader.single("revisions", revisionId, { ...only("id"), manys: [many] });
  const rows = Array.isArray(revision?.references) ? (revision.references as Row[]) : [];
  const known = await glimpses(snapshot, rows);
  return rows.map((reference) => {
    const there = known.get(`${textOf(relation(reference, "targetDocument"), "id")} ${reference.targetIdentity}`);
    return { reference, label: textOf(there, "label"), opening: there ? openingOf(there) : null };
  });
}

/** A reference to the text, and which of its provisions it means; none for the document as a whole. */
interface LinkFrom {
  readonly id: string;
  readonly identities: readonly string[];
}

/** References to a text as far as the actor may read where they stand; what a provision says of itself or what holds it is none. */
async function linksFrom(snapshot: Snapshot, revisionId: string, documentId: string | null): Promise<LinkFrom[]> {
  const { reader, sql } = snapshot;
  const { places } = await citedText(sql, revisionId);
  const own = { revision: { id: { eq: revisionId } }, own: { eq: true } };
  const others = { targetDocument: { id: { eq: documentId } }, revision: { state: { in: ["inForce", "trial"] } } };
  const where = documentId === null ? own : { or: [own, others] };
  const selection = withOnes(only("id", "own", "targetIdentity", "targetEndIdentity"), { provision: only("identity") });
  const found: LinkFrom[] = [];
  for await (const batch of reader.batches({ resource: "provisionReferences", selection, where, orderBy: [] }, BATCH, RELATED_LIMIT))
    for (const row of batch) {
      const identities = meant(places, textOf(row, "targetIdentity"), textOf(row, "targetEndIdentity"));
      if (identities === null || (row.own === true && holdsItself(places, textOf(relation(row, "provision"), "identity"), identities)))
        continue;
      found.push({ id: String(row.id), identities });
    }
  return found;
}

/** The provisions that a reference means, those within a range included; null where none of them is there. */
function meant(places: TextPlaces, first: string | null, last: string | null): readonly string[] | null {
  if (first === null) return [];
  const [from, to] = [places.placeOf(first), places.placeOf(last ?? first)];
  if (from === null || to === null) return null;
  const depth = places.provisions[from]?.depth ?? 0;
  const within = places.provisions.slice(from, to + 1).filter((one, at) => at === 0 || at === to - from || one.depth === depth);
  return within.map(({ identity }) => identity);
}

function holdsItself(places: TextPlaces, source: string | null, identities: readonly string[]): boolean {
  const place = source === null ? null : places.placeOf(source);
  for (let at = place ?? -1; at >= 0; at = places.parentOf(at))
    if (identities.length === 1 && places.provisions[at]?.identity === identities[0]) return true;
  return identities.length === 0;
}

function countsOf(found: readonly LinkFrom[]): BackReferences[] {
  const counts = new Map<string, number>();
  for (const { identities } of found)
    for (const identity of identities.length === 0 ? [""] : identities) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return [...counts].map(([identity, count]) => ({ identity, count }));
}

/** The references of a text or of one of its provisions, both ways, as far as the actor may read what they stand in and lead to. */
export async function textLinks(
  context: Context,
  asked: { readonly revisionId: string | null; readonly provisionId: string | null },
  info: GraphQLResolveInfo,
): Promise<TextLinks> {
  return inOneTransaction(context, "read", async (snapshot) => {
    const { revisionId, documentId, identity } = await askedText(snapshot, asked.revisionId, asked.provisionId);
    const to = isAskedFor(info, "to") ? await linksTo(snapshot, revisionId, asked.provisionId, info) : [];
    const isCounted = isAskedFor(info, "from") || isAskedFor(info, "counts");
    const all = isCounted ? await linksFrom(snapshot, revisionId, documentId) : [];
    const found = identity === null ? all : all.filter(({ identities }) => identities.includes(identity));
    const selection = selectionUnder(info, codeModel("provisionReferences"), ["from"]);
    const ids = isAskedFor(info, "from") ? found.slice(0, MOST_SHOWN).map(({ id }) => id) : [];
    return { to, from: await recordsInOrder(snapshot.reader, "provisionReferences", ids, selection), counts: countsOf(found) };
  });
}
