import { describe, expect, test } from "vitest";
import { password, type Stage } from "./support/stage.ts";

/** The auditor at work. */
export const examining = (stage: Stage) =>
  describe("the evidence is examined", () => {
    test("the auditor signs in, reads the trail and verifies the chain", async () => {
      const auditor = await stage.visitor();
      await auditor.open("/auditEvents");
      await auditor.signIn("auditor", password);
      await auditor.seeTitle("审计日志");
      await auditor.see("登录", auditor.page.getByRole("main"));
      await auditor.picture("audit-trail");
      await auditor.follow("核验");
      await auditor.seeTitle("核验留痕凭证");
      await auditor.click("开始核验");
      await auditor.see("完好：没有发现任何改动");
      await auditor.picture("verified");
      const [[events]] = (await stage.server.sql<[number]>(`select count(*)::int from "audit_event"`)) as [[number]];
      expect(events).toBeGreaterThan(0);
    });
  });
