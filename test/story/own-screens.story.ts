import { describe, expect, test } from "vitest";
import { departmentId, give } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";

/** Lists as a department wants them. */
export const ownScreens = (stage: Stage) =>
  describe("a department's screen is changed", () => {
    test.skipIf(stage.isPhone)("its people see the change, and nobody else", async () => {
      const administrator = await stage.client("admin");
      const heading = { zh: "信息部制度", en: "IT rule" };
      const { screen } = await give(
        administrator,
        "saveScreen",
        {
          resource: "policyDocuments",
          kind: "list",
          departmentId: await departmentId(administrator, "IT"),
          operations: [
            { op: "label", field: "title", value: heading },
            { op: "hide", field: "category" },
          ],
        },
        "screen { id version }",
      );
      await give(administrator, "publishScreen", { screenId: screen.id, expectedVersion: screen.version }, "id");

      const inside = await stage.enter("staff.it", "/policyDocuments");
      await inside.page.getByRole("columnheader", { name: heading[stage.setting.language] }).waitFor();
      expect(await inside.page.getByRole("columnheader", { name: inside.words("制度类别") }).count()).toBe(0);
      await inside.picture("documents-of-a-department");

      const outside = await stage.enter("head.hr", "/policyDocuments");
      await outside.page.getByRole("columnheader", { name: outside.words("制度类别") }).waitFor();
      expect(await outside.page.getByRole("columnheader", { name: heading[stage.setting.language] }).count()).toBe(0);
    });
  });
