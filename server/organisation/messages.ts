/** What the server says about departments, people and roles. */
export const organisationMessages = {
  departmentCircle: {
    en: "A department cannot lie below itself. Choose another one above it.",
    zh: "部门不能隶属于自身或其下级，请另选上级部门。",
  },
  primaryOverlaps: {
    en: "On these days the person already has a main post. End that one first, or make this an additional post.",
    zh: "该时段内此人已有主岗。请先结束原主岗，或将此任职设为兼岗。",
  },
  departmentHasPeople: {
    en: "{count} people hold or are to hold a post here. Move or end their posts first.",
    zh: "该部门现有或即将有 {count} 人任职，请先调动或结束其任职。",
  },
  departmentHasDepartments: {
    en: "{count} departments lie directly below. Move or archive them first.",
    zh: "该部门下有 {count} 个未归档的部门，请先调整或归档。",
  },
  positionHasPeople: {
    en: "{count} people hold or are to hold this position. End their posts first.",
    zh: "现有或即将有 {count} 人担任该岗位，请先结束其任职。",
  },
  personNotActive: { en: "This person has no current post. Choose somebody who has one.", zh: "此人目前没有任职，请选择在职人员。" },
  badEmail: { en: "This is not an e-mail address.", zh: "电子邮箱格式不正确。" },
  ownSupervisor: { en: "Nobody is their own supervisor. Choose somebody else.", zh: "直接上级不能是本人，请另选。" },
  membershipEnded: { en: "This post has already ended. Start a new one instead.", zh: "该任职已结束，如需继续请新建任职。" },
  roleToYourself: { en: "Nobody grants a role to themselves. Ask another administrator.", zh: "不能为自己授予角色，请由其他管理员操作。" },
  roleHasNoScope: {
    en: "This role holds for the whole organisation. Leave the department empty.",
    zh: "该角色只能在全组织范围内授予，请将部门留空。",
  },
  rolePeriodOver: { en: "The last day has already passed. Choose today or later.", zh: "截止日期已过，请选择今天或之后的日期。" },
  roleHeldAlready: { en: "The person already holds this role there on some of these days.", zh: "此人在该时段内已在同一范围拥有该角色。" },
} as const;
