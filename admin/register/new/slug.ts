/** An address out of what a register is called, as far as that is written in small letters; a plain one with a few random letters else. */
export function plainSlug(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 50)
    .replace(/^[^a-z]+|-$/gu, "");
  return slug.length > 1 ? slug : `register-${Math.random().toString(36).slice(2, 7)}`;
}

/** The address, or the next one after it that none of the registers has which the person knows of. */
export function freeSlug(slug: string, known: readonly { readonly slug: string }[]): string {
  const taken = new Set(known.map((one) => one.slug));
  let free = slug;
  for (let next = 2; taken.has(free); next += 1) free = `${slug}-${next}`;
  return free;
}

/** The address that a file of a register says; empty where it says none. */
export function slugIn(text: string): string {
  try {
    const { slug }: { slug?: unknown } = JSON.parse(text) ?? {};
    return typeof slug === "string" ? slug.slice(0, 50) : "";
  } catch {
    return "";
  }
}
