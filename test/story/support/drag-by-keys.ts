import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Visitor } from "./visitor.ts";

/** Picks something up by its handle, moves it one place on, and drops it; each step is told to those who cannot see it. */
export async function dragDownByKeys(visitor: Visitor, handle: Locator): Promise<void> {
  const told = visitor.page.locator("[aria-live=assertive]").filter({ hasText: /\S/ });
  await handle.focus();
  let before = "";
  for (const key of ["Space", "ArrowDown", "Space"]) {
    await handle.press(key);
    await expect.poll(() => told.last().textContent()).not.toBe(before);
    before = (await told.last().textContent()) ?? "";
  }
}
