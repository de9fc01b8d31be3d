/** That a field follows another one; null puts it first. */
export interface Placement {
  readonly field: string;
  readonly after: string | null;
}

/**
 * Rearranges fields: whatever no placement names keeps its order, the others follow their anchors, of several behind the same anchor the
 * one said last comes first, as if each had been moved there in turn. Each field stays exactly once, and doing it again changes nothing.
 * A placement that would close a circle is left out and answered in `circular`.
 */
export function arrange(
  fields: readonly string[],
  placements: readonly Placement[],
): { readonly order: readonly string[]; readonly circular: readonly Placement[] } {
  const anchors = new Map<string, string | null>();
  const circular: Placement[] = [];
  for (const placement of lastOfEach(placements)) {
    if (leadsTo(anchors, placement.after, placement.field)) circular.push(placement);
    else anchors.set(placement.field, placement.after);
  }
  const followers = new Map<string | null, string[]>();
  for (const [field, after] of anchors) followers.set(after, [field, ...(followers.get(after) ?? [])]);
  const order: string[] = [];
  const put = (field: string): void => {
    order.push(field);
    followers.get(field)?.forEach(put);
  };
  followers.get(null)?.forEach(put);
  for (const field of fields) if (!anchors.has(field)) put(field);
  return { order, circular };
}

function lastOfEach(placements: readonly Placement[]): Iterable<Placement> {
  const last = new Map<string, Placement>();
  for (const placement of placements) {
    last.delete(placement.field);
    last.set(placement.field, placement);
  }
  return last.values();
}

function leadsTo(anchors: ReadonlyMap<string, string | null>, from: string | null, field: string): boolean {
  for (let at: string | null | undefined = from; at != null; at = anchors.get(at)) if (at === field) return true;
  return false;
}
