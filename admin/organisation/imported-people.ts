import { operation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { MOST_INVITED } from "../shared/invite-address.ts";
import type { PeopleImport } from "./people-import.ts";

const NumbersQuery = operation(
  `query ImportedPeople($numbers: [String!]!) {
    people(where: { number: { in: $numbers }, state: { in: [active, joining] } }, orderBy: [{ number: ASC }], page: { limit: 100 }) { items { id } }
  }`,
);

/** People of a finished import who work here, now or soon: whoever is new first, at most so many as get accounts at once. */
export async function importedPeople({ rows }: Pick<PeopleImport, "rows">): Promise<readonly string[]> {
  const employed = rows.filter(({ outcome }) => outcome !== "failed" && outcome !== "ended");
  const ordered = [...employed.filter(({ outcome }) => outcome === "created"), ...employed.filter(({ outcome }) => outcome !== "created")];
  const numbers = [...new Set(ordered.flatMap(({ number }) => number ?? []))].slice(0, MOST_INVITED);
  const ids: string[] = [];
  for (let from = 0; from < numbers.length; from += 100) {
    const { people } = await request(NumbersQuery, { numbers: numbers.slice(from, from + 100) });
    ids.push(...people.items.map(({ id }) => id));
  }
  return ids;
}
