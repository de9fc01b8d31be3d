/** The head of a mutation with one command: its variables, the command's name, its arguments. */
const commandHead = /^(\s*mutation\s+\w+\s*\()([^)]*)(\)\s*\{\s*(?:\w+\s*:\s*)?(\w+)\s*\()([^)]*)(\))/;

/** The mutation with a place for an idempotency key; null where its command takes none. */
export function withKey(text: string, takesKey: (command: string) => boolean): string | null {
  const head = commandHead.exec(text);
  if (!head || text.includes("idempotencyKey") || !takesKey(head[4] ?? "")) return null;
  const [whole, before, declared, between, , given, after] = head;
  return `${before}${declared}, $idempotencyKey: String${between}${given}, idempotencyKey: $idempotencyKey${after}${text.slice(whole.length)}`;
}
