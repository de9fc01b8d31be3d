/** What the server says about departments, people and roles. */
export const organisationMessages = {
  departmentCircle: { en: "A department cannot lie below itself. Choose another one above it.", zh: "部门不能隶属于自身或其下级，请另选上级部门。" },
  primaryOverlaps: {
    en: "On these days the person already has a main post. End that one first, or make this an additional post.",
    zh: "该时段内此人已有主岗。请先结束原主岗，或将此任职设为兼岗。",
  },
} as const;
