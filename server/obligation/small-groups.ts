/** Numbers about fewer people than these would tell what a single one has done. */
export const FEWEST_PEOPLE = 5;

/**
 * Which of these groups of people are too small to be told of one by one. Those are told of together, and that must not be too few either:
 * the next smallest group joins them, so that nobody can work a small one out from the rest.
 * @param people how many people each group has
 */
export function tooSmall<Group>(people: ReadonlyMap<Group, number>): ReadonlySet<Group> {
  const small = new Set<Group>();
  let together = 0;
  for (const [group, count] of [...people].sort(([, one], [, other]) => one - other)) {
    if (count >= FEWEST_PEOPLE && (small.size === 0 || together >= FEWEST_PEOPLE)) break;
    small.add(group);
    together += count;
  }
  return small;
}
