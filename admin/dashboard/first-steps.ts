import type { Bilingual } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import type { FirstCounts } from "./first-counts.ts";

export interface FirstStep {
  readonly key: string;
  readonly title: Bilingual;
  /** Why it comes, and what must be known beforehand. */
  readonly why: Bilingual;
  readonly action: Bilingual;
  readonly to: string;
  readonly done: boolean;
}

/** The steps from an empty installation to people who read their first regulation. `edits`: whether the person writes regulations too. */
export function firstSteps(counts: FirstCounts, edits: boolean): readonly FirstStep[] {
  return [
    {
      key: "departments",
      title: both("部门", "Departments"),
      why: both(
        "查阅范围、负责人和适用范围都按部门树确定。先建最上层，再建下级。",
        "Scopes, heads and audiences follow the tree of departments. Begin at the top.",
      ),
      ...{ action: both("新建部门", "New department"), to: "/departments/create", done: counts.departments > 0 },
    },
    {
      key: "positions",
      title: both("岗位", "Positions"),
      why: both(
        "每个任职都有一个岗位；适用范围也可以按岗位选择。",
        "Every post is held in a position; audiences can be chosen by position as well.",
      ),
      ...{ action: both("新建岗位", "New position"), to: "/positions/create", done: counts.positions > 0 },
    },
    {
      key: "people",
      title: both("人员", "People"),
      why: both(
        "用 CSV 或 XLSX 名单一次导入人员和任职；人少时也可以逐个添加。一个人也可以用，但没有保密专员，也没有高于“内部”的密级。",
        "Bring in people and posts from a CSV or XLSX list, or one by one. One person alone can work as well, without an officer and with nothing above Internal.",
      ),
      ...{ action: both("导入人员", "Import people"), to: "/import-people", done: counts.people > 1 },
    },
    {
      key: "accounts",
      title: both("账号与邀请", "Accounts and invitations"),
      why: both(
        "为多人一次开通账号，打印邀请单（链接和二维码，每人一张）。",
        "Make accounts for many at once and print a slip for each, with a link and a QR code.",
      ),
      ...{ action: both("开通账号", "Invite people"), to: "/invite", done: counts.accounts > 1 },
    },
    {
      key: "roles",
      title: both("角色", "Roles"),
      why: both(
        "制度编辑起草，审批人审批，管理员发布。不能给自己授予角色；保密专员须由第二人确认后生效。",
        "Policy editors draft, approvers agree, administrators publish. Nobody grants a role to themselves, and an officer's waits for a second person's word.",
      ),
      ...{ action: both("授予角色", "Grant a role"), to: "/roleGrants/create", done: counts.editors > 0 },
    },
    {
      key: "categories",
      title: both("制度类别", "Categories"),
      why: both(
        "类别决定是否需要审批。需要审批的制度须由起草人以外的人审批；只有一个人时请选“免审批”，理由会显示在每个版本上。",
        "A category decides about approval, which somebody other than the drafter gives. Alone, choose one without approval; its reason stands on every revision.",
      ),
      ...{ action: both("新建类别", "New category"), to: "/categories/create", done: counts.categories > 0 },
    },
    {
      key: "regulation",
      title: both("第一项制度", "The first regulation"),
      why: edits
        ? both("新建制度，从文本文件导入正文，提交后发布。", "Make a document, bring in its text from a file, submit and publish it.")
        : both(
            "由制度编辑新建并起草；您没有这个角色，也不能给自己授予，请另选人员担任。",
            "A policy editor makes and drafts it. You do not hold that role and cannot grant it to yourself: choose somebody.",
          ),
      action: edits ? both("新建制度", "New policy document") : both("授予角色", "Grant a role"),
      ...{ to: edits ? "/policyDocuments/create" : "/roleGrants/create", done: counts.published > 0 },
    },
    {
      key: "audience",
      title: both("第一个适用范围", "The first audience"),
      why: both(
        "发布时选择哪些人必须签收：他们的首页会出现待办，您在进度中看到谁已签收。",
        "When you publish, choose who must acknowledge it: it appears on their first page, and progress shows who has.",
      ),
      ...{ action: both("查看制度", "To the documents"), to: "/policyDocuments", done: counts.assignments > 0 },
    },
  ];
}
