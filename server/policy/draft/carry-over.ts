import type { TextProvision } from "./provision-store.ts";

/** What became of something that one text changes in another that was written beside it. */
export type Carried = "held" | "missing" | "conflict";

const same = (one: TextProvision | undefined, other: TextProvision | undefined): boolean =>
  one && other ? one.kind === other.kind && one.heading === other.heading && one.text === other.text : one === other;

const byIdentity = (text: readonly TextProvision[]) => new Map(text.map((provision) => [provision.identity, provision]));

/**
 * Of each provision that `now` changes against `before`, whether the other text says the same already, left it as it was before, or says
 * something else again. Labels do not count: they follow from what stands around.
 */
export function carriedStates(
  before: readonly TextProvision[],
  now: readonly TextProvision[],
  other: readonly TextProvision[],
): ReadonlyMap<string, Carried> {
  const [olds, news, others] = [byIdentity(before), byIdentity(now), byIdentity(other)];
  const states = new Map<string, Carried>();
  for (const identity of new Set([...news.keys(), ...olds.keys()])) {
    const [old, fresh, there] = [olds.get(identity), news.get(identity), others.get(identity)];
    if (same(old, fresh)) continue;
    states.set(identity, same(there, fresh) ? "held" : same(there, old) ? "missing" : "conflict");
  }
  return states;
}

interface Node {
  provision: TextProvision;
  above: string | null;
}

/**
 * The other text with what `now` changes against `before` carried into it where it was left as it was. What the other text changed as well,
 * or gives no place for, stays as that has it: these identities are answered as conflicts.
 */
export function carryOver(
  before: readonly TextProvision[],
  now: readonly TextProvision[],
  other: readonly TextProvision[],
): { readonly text: readonly TextProvision[]; readonly conflicts: readonly string[] } {
  const states = carriedStates(before, now, other);
  const news = byIdentity(now);
  const aboveIn = (text: readonly TextProvision[], provision: TextProvision) =>
    provision.parent === null ? null : (text[provision.parent]?.identity ?? null);
  const conflicts = [...states].filter(([, state]) => state === "conflict").map(([identity]) => identity);
  let nodes: Node[] = other.map((provision) => ({ provision, above: aboveIn(other, provision) }));
  const olds = byIdentity(before);
  for (const [place, provision] of now.entries()) {
    const { identity } = provision;
    if (states.get(identity) !== "missing") continue;
    const at = nodes.findIndex((node) => node.provision.identity === identity);
    if (at >= 0) {
      const there = nodes[at]?.provision ?? provision;
      const relabelled = olds.get(identity)?.label === provision.label ? {} : { label: provision.label, number: provision.number };
      const { kind, heading, text } = provision;
      nodes[at] = { above: nodes[at]?.above ?? null, provision: { ...there, ...relabelled, kind, heading, text } };
      continue;
    }
    const above = aboveIn(now, provision);
    const parentAt = above === null ? -1 : nodes.findIndex((node) => node.provision.identity === above);
    if (above !== null && parentAt < 0) {
      conflicts.push(identity);
      continue;
    }
    // Behind the nearest provision that stands before it in both texts, with all that lies below that.
    const known = now
      .slice(0, place)
      .findLast((one) => aboveIn(now, one) === above && nodes.some((node) => node.provision.identity === one.identity));
    const from = known ? nodes.findIndex((node) => node.provision.identity === known.identity) : parentAt;
    nodes.splice(known ? endOf(nodes, from) : from + 1, 0, { provision, above });
  }
  for (const [identity, state] of states) {
    if (state !== "missing" || news.has(identity)) continue;
    if (nodes.some((node) => node.above === identity && states.get(node.provision.identity) !== "missing")) conflicts.push(identity);
    else nodes = nodes.filter((node) => node.provision.identity !== identity && node.above !== identity);
  }
  const places = new Map(nodes.map((node, place) => [node.provision.identity, place]));
  const text: TextProvision[] = [];
  for (const { provision, above } of nodes) {
    const parent = above === null ? null : (places.get(above) ?? null);
    text.push({ ...provision, parent, depth: parent === null ? 0 : (text[parent]?.depth ?? 0) + 1 });
  }
  return { text, conflicts };
}

/** The place behind a provision and all that lies below it. */
function endOf(nodes: readonly Node[], from: number): number {
  const below = new Set([nodes[from]?.provision.identity]);
  let end = from + 1;
  for (let above = nodes[end]?.above; above && below.has(above); above = nodes[end]?.above) {
    below.add(nodes[end]?.provision.identity);
    end += 1;
  }
  return end;
}
