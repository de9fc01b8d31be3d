import * as argon2 from "@node-rs/argon2";
import { expect, it, vi } from "vitest";
import { hashPassword, isPassword } from "../../server/identity/password.ts";

vi.mock("@node-rs/argon2", { spy: true });

it("does the same work whether there is a password to compare with or not", async () => {
  const known = await hashPassword("correct horse battery");
  expect(await isPassword("correct horse battery", known)).toBe(true);
  for (const [password, hash] of [
    ["correct horse battery", null],
    ["", null],
    ["x".repeat(300), null],
    ["x".repeat(300), known],
    ["wrong", known],
  ] as const) {
    vi.mocked(argon2.verify).mockClear();
    expect(await isPassword(password, hash)).toBe(false);
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect(vi.mocked(argon2.verify).mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  }
});
