import { describe, expect, test } from "vitest";
import { personId, publishedRule } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

const number = "BM-2026-301";
const title = "机房门禁口令管理办法";
const text = "第一条 门禁口令每季度更换一次。\n\n第二条 口令由两人分别保管。\n";
const nowhere = "没有找到，或者您无权查看。";

/** All ways to a document: the list, the search, its address and the address of its text. */
async function seekInVain(reader: Visitor, documentId: string, revisionId: string): Promise<void> {
  await reader.open("/policyDocuments");
  await reader.seeTitle("制度");
  await reader.fill("在制度中搜索", number);
  await reader.see(/没有符合条件的/);
  await reader.open("/search");
  await reader.fill("搜索", title);
  await reader.see(`没有找到“${title}”`);
  await reader.open(`/policyDocuments/${documentId}/show`);
  await reader.see(nowhere);
  await reader.open(`/reading/${revisionId}`);
  await reader.see(nowhere);
}

/** A classified regulation, who may see it, and what is kept about that. */
export const keepingSecrets = (stage: Stage) =>
  describe("secrets are kept", () => {
    test("a classified regulation is found in no way before clearance and after its revocation; each opening is logged", async () => {
      const audience = { people: [await personId(await stage.client("office"), "RB106")] };
      const documentId = await publishedRule(stage, { number, title, text, level: "CONFIDENTIAL", audience });
      const [[revisionId]] = (await stage.server.sql<[string]>(`select "id" from "revision" where "document_id" = $1`, [documentId])) as [
        [string],
      ];
      const reader = await stage.enter("staff");
      await seekInVain(reader, documentId, revisionId);
      expect(await reader.heard()).not.toContain("口令");
      await reader.picture("hidden-document");

      const officer = await stage.enter("officer");
      await officer.visit("查阅密级");
      await officer.seeTitle("查阅密级");
      await officer.picture("clearances");
      await officer.follow("授予查阅密级");
      await officer.pick("人员", "RB020", /何苗苗/);
      await officer.pick("密级", "普通商密");
      await officer.fill("授予理由", "临时协助机房盘点。");
      await officer.picture("clearance-form");
      await officer.click("保存");
      await officer.seeTitle(/何苗苗/);
      await officer.picture("clearance");

      await reader.open("/policyDocuments");
      await reader.fill("在制度中搜索", number);
      await reader.follow(title);
      await reader.seeTitle(title);
      await reader.follow("阅读现行文本");
      await reader.see(/口令由两人分别保管/);
      await reader.picture("classified-reading");

      await officer.visit("查阅记录");
      await officer.seeTitle("查阅记录");
      const opening = officer.lines.filter({ hasText: "何苗苗" }).filter({ hasText: title });
      await opening.first().waitFor();
      await officer.picture("access-log");

      await officer.visit("查阅密级");
      await officer.seeTitle("查阅密级");
      await officer.follow("何苗苗");
      await officer.seeTitle(/何苗苗/);
      await officer.click("收回查阅密级");
      await officer.picture("revoke");
      await officer.click("收回查阅密级");
      await officer.dialogGone();

      await reader.reload();
      await reader.see(nowhere);
      await seekInVain(reader, documentId, revisionId);
    });

    test("an agreement is drafted, published to a person and signed with the name", async () => {
      const officer = await stage.enter("officer");
      await officer.visit("保密协议");
      await officer.seeTitle("保密协议");
      await officer.picture("agreements");
      await officer.follow("新建保密协议");
      await officer.fill("协议名称", "盘点保密承诺");
      await officer.fill("协议代码", "XY-301");
      await officer.fill("协议内容", "本人承诺不向他人透露盘点中知悉的口令。");
      await officer.picture("agreement-form");
      await officer.click("保存");
      await officer.seeTitle("盘点保密承诺");
      await officer.picture("agreement");
      await officer.click("发布并要求签署");
      await officer.pick("人员", "RB020", /何苗苗/);
      await officer.see("将通知 1 人");
      await officer.picture("publish-agreement");
      await officer.click("发布并要求签署");
      await officer.dialogGone();

      const signer = await stage.enter("staff");
      await signer.follow("盘点保密承诺");
      await signer.see(/不向他人透露/);
      await signer.picture("sign");
      await signer.fill("输入您的姓名", "何苗苗");
      await signer.click("签署");
      const receipt = signer.page.getByRole("region", { name: signer.words("回执") });
      await receipt.waitFor();
      expect(await receipt.innerText()).toContain("何苗苗");
      await signer.picture("signed");
    });
  });
