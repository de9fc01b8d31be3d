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
} as const;
