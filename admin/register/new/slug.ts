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
