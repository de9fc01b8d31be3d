import type { PackParameter, RegisterPack } from "../../../schema/register/definition/pack.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Context } from "../../context.ts";
import { forbidden, unauthenticated } from "../../errors.ts";
import { PAGE_LIMIT } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { readPacks, withNeeds } from "./read-packs.ts";
import { kindOfParameter, type Suggested, suggestionsFor } from "./suggestions.ts";

/** What whoever installs a pack chooses. */
interface OfferedParameter extends Pick<PackParameter, "key" | "label" | "of"> {
  /** Of which records. */
  readonly resource: string;
  readonly suggested: readonly Suggested[];
}

/** A pack before it is installed, in words. */
export interface OfferedPack extends Pick<RegisterPack, "slug" | "says" | "group"> {
  readonly titles: RegisterPack["definition"]["titles"];
  readonly about: Bilingual | null;
  /** Packs that are installed before it, whether or not they are there already. */
  readonly needs: readonly string[];
  readonly parameters: readonly OfferedParameter[];
  /** What it is made of, for whoever compares packs. */
  readonly counts: {
    readonly fields: number;
    readonly states: number;
    readonly limits: number;
    readonly duties: number;
    readonly reports: number;
  };
  /** Figures that a regulation says, with the words that the rule would say. */
  readonly figures: readonly Bilingual[];
  /** Whether only the people of its circle learn that there is such a register. */
  readonly sealed: boolean;
  /** The register at its address, as far as the reader may know of it. */
  readonly installedId: string | null;
}

/** The registers at the addresses of packs that the actor may know of. */
async function installed(context: Context): Promise<ReadonlyMap<string, string>> {
  const { items } = await context.reader.list({
    resource: "registers",
    selection: new SelectionBuilder().add(["id"]).add(["slug"]),
    where: { slug: { in: readPacks().map(({ slug }) => slug) } },
    orderBy: [],
    page: { offset: 0, limit: PAGE_LIMIT },
  });
  return new Map(items.map((row) => [String(row.slug), String(row.id)]));
}

/** The packs that whoever may make registers chooses from, with what of this organisation they suggest. */
export async function offeredPacks(context: Context): Promise<readonly OfferedPack[]> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  if (!mayPerhaps(actor, "create", "registers")) throw forbidden();
  const packs = readPacks();
  const there = await installed(context);
  const suggested = await suggestionsFor(context.reader, actor.personId, packs);
  return packs.map((pack) => {
    const { slug, says, group, parameters, definition } = pack;
    const { titles, about, fields, states, limits = [], duties = [], reports = [], bindings = [], access } = definition;
    return {
      ...{ slug, says, group, titles, about: about ?? null },
      needs: withNeeds(pack).flatMap((one) => (one === pack ? [] : [one.slug])),
      parameters: parameters.map((parameter) => {
        const { key, label, of } = parameter;
        return { key, label, of, resource: kindOfParameter[of].resource, suggested: suggested(pack, parameter) };
      }),
      counts: {
        ...{ fields: fields.length, states: states.length, limits: limits.length },
        duties: duties.length,
        reports: reports.length,
      },
      figures: bindings.flatMap((binding) => binding.says ?? []),
      sealed: access.read.template === "circle",
      installedId: there.get(slug) ?? null,
    };
  });
}
