import argon2 from "@node-rs/argon2";
import { expect, it, vi } from "vitest";
import { hashPassword, isPassword } from "../../server/identity/password.ts";

it("does the same work whether there is a password to compare with or not", async () => {
  const verify = vi.spyOn(argon2, "verify");
  const known = await hashPassword("correct horse battery");
  expect(await isPassword("correct horse battery", known)).toBe(true);
  for (const [password, hash] of [
    ["correct horse battery", null],
    ["", null],
    ["x".repeat(300), null],
    ["x".repeat(300), known],
    ["wrong", known],
  ] as const) {
    verify.mockClear();
    expect(await isPassword(password, hash)).toBe(false);
    expect(verify).toHaveBeenCalledTimes(1);
    expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  }
});
