import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackDesk } from "./pack-desk.ts";

/**
 * Tells the story of a pack: `tell` gives its parts as tests, on one desk. What the pack says and the story does not tell is a failure.
 * @param how `long` where it is told by `npm run check:long` alone
 */
export function packStory(
  slug: string,
  time: string,
  tell: (desk: () => PackDesk) => void,
  how: Parameters<typeof PackDesk.open>[2] & { readonly long?: true } = {},
): void {
  describe.skipIf(how.long && !process.env.LONG)(`the pack ${slug}`, () => {
    let desk: PackDesk;
    beforeAll(async () => {
      desk = await PackDesk.open(slug, time, how);
    });
    afterAll(() => desk?.close());

    tell(() => desk);

    it("is told whole", () => expect(desk.touched.untold()).toEqual([]));
  });
}
