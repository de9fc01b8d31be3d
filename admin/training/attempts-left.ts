/** What decides how often somebody may still try. */
interface Tries {
  /** How often one may try each time the course is asked; null without a limit. */
  readonly limit: number | null;
  /** When the course was asked of the person. */
  readonly asked: readonly { readonly createdAt: string | null }[];
  /** When those attempts began that were handed in. */
  readonly taken: readonly { readonly attempt: { readonly startedAt: string | null } | null }[];
}

/** How often somebody may still try, as the server counts: since the course was asked last. Null without a limit. */
export function attemptsLeft({ limit, asked, taken }: Tries): number | null {
  if (limit === null) return null;
  const since = Math.max(0, ...asked.map(({ createdAt }) => (createdAt ? Date.parse(createdAt) : 0)));
  const used = taken.filter(({ attempt }) => attempt?.startedAt && Date.parse(attempt.startedAt) >= since).length;
  return Math.max(0, limit - used);
}
