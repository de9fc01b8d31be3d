/** What the server says about identity. */
export const identityMessages = {
  signInFailed: {
    en: "This name and password do not match, or the account may not sign in. Try again, or ask an administrator.",
    zh: "登录名或密码不正确，或该账号不能登录。请重试，或联系管理员。",
  },
  tooManyAttempts: {
    en: "Too many failed attempts. Try again in {minutes} minutes, or ask an administrator for a new password.",
    zh: "失败次数过多，请在 {minutes} 分钟后重试，或请管理员重置密码。",
  },
  wrongPassword: { en: "This is not your current password.", zh: "当前密码不正确。" },
  passwordLength: {
    en: "Choose a password of {min} to {max} characters; a few unrelated words are good.",
    zh: "密码长度须为 {min} 至 {max} 个字符，可用几个互不相关的词语组成。",
  },
  passwordIsLogin: { en: "The password must not be the login name. Choose another one.", zh: "密码不能与登录名相同，请另设密码。" },
  passwordChangedMeanwhile: {
    en: "Your password was changed somewhere else a moment ago. Sign in with the new one.",
    zh: "密码刚刚在别处被修改，请用新密码重新登录。",
  },
  badLogin: {
    en: "Use 2 to 80 letters, digits or . _ @ + -, beginning with a letter or digit.",
    zh: "登录名须为 2 至 80 个字符，可用字母、汉字、数字和 . _ @ + -，以字母、汉字或数字开头。",
  },
  linkNotValid: {
    en: "This link was used already or is too old. Ask an administrator for a new one.",
    zh: "该链接已使用或已过期，请向管理员索取新链接。",
  },
  waitsForOfficer: {
    en: "This was noted and takes effect when another confidentiality officer confirms it, under “Second confirmations”.",
    zh: "已登记，由另一位保密专员在“双人确认”中确认后生效。",
  },
  waitsForAdministrator: {
    en: "This was noted. No other confidentiality officer can sign in, so it takes effect when a second administrator confirms it, under “Second confirmations”.",
    zh: "已登记。目前没有其他可登录的保密专员，由第二位系统管理员在“双人确认”中确认后生效。",
  },
  waitsForOperator: {
    en: "This was noted. Nobody else here can confirm it, so it takes effect when whoever runs the server confirms it: `npm run confirm` at the machine prints a link.",
    zh: "已登记。目前没有可以确认的第二人，请服务器运维人员在服务器上运行 npm run confirm，打开所得链接确认后生效。",
  },
  confirmationWaits: {
    en: "The same was asked for already and waits for its confirmation.",
    zh: "同样的申请已在等待确认，无需重复提交。",
  },
  confirmedByAnother: {
    en: "Somebody else must confirm this: another confidentiality officer, where none can sign in a second administrator who was not let in by the one who asks, else whoever runs the server.",
    zh: "须由另一人确认：先由其他保密专员确认；没有可登录的保密专员时，由与申请人互不关联（账号和角色非由对方开通）的第二位管理员确认；再无则由服务器运维人员确认。",
  },
  askerMayNot: {
    en: "Who asked for this may not do it any more. Decline it, or let another administrator ask.",
    zh: "申请人已无此权限。请不予同意，或由其他管理员重新申请。",
  },
  lastAdministrator: {
    en: "At least one administrator with an account and without an end date must remain. Appoint another one first.",
    zh: "至少须保留一名账号可用且无截止日期的管理员，请先任命另一名管理员。",
  },
  resetOwnPassword: { en: "Change your own password instead of resetting it.", zh: "不能重置自己的密码，请使用修改密码功能。" },
} as const;
