/** What the server says about documents and revisions. */
export const policyMessages = {
  draftExists: { en: "This document already has an open draft. Go on with that one.", zh: "该制度已有一份未完成的草稿，请继续编辑。" },
  effectiveDateTaken: {
    en: "Another revision already takes effect on this day. Choose another day.",
    zh: "已有其他版本在该日生效，请另选日期。",
  },
} as const;
