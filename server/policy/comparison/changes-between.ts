import { apart } from "../../apart/apart.ts";
import { type ProvisionChange, provisionChanges, type ReadProvision, type TwoTexts } from "./provision-changes.ts";

/** Characters of two texts that are compared at once; longer ones would keep everybody else waiting, and are compared apart. */
const MOST_AT_ONCE = 60_000;

/** What became of each provision of two texts; of long ones worked out apart. */
export async function changesBetween(
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
): Promise<readonly ProvisionChange[]> {
  const texts: TwoTexts = { before, after };
  const characters = [...before, ...after].reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
  return characters > MOST_AT_ONCE ? apart("compare-apart", import.meta.url, texts, "to", { lane: "own" }) : provisionChanges(texts);
}
