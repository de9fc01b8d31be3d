import { describe, expect, test } from "vitest";
import type { Stage } from "./support/stage.ts";

/** The auditor, who works in English. */
export const examining = (stage: Stage) =>
  describe("the evidence is examined", () => {
    test("the auditor switches to English, reads the trail and verifies the chain", async () => {
      const auditor = await stage.enter("auditor");
      await auditor.click("English");
      await auditor.seeTitle(/^Hello, /);
      await auditor.picture("my-work-english");
      await auditor.open("/auditEvents");
      await auditor.seeTitle("Audit trail");
      await auditor.see(/signed in/);
      await auditor.picture("audit-trail-english");
      await auditor.follow("Verify");
      await auditor.seeTitle("Verify the evidence");
      await auditor.click("Verify now");
      await auditor.see("Intact: nothing has been altered");
      await auditor.picture("verified-english");
      const [[events]] = (await stage.server.sql<[number]>(`select count(*)::int from "audit_event"`)) as [[number]];
      expect(events).toBeGreaterThan(0);
      await auditor.open("/policyDocuments");
      await auditor.seeTitle("Policy documents");
      await auditor.see("In force");
      await auditor.picture("documents-english");
    });
  });
