import { procedure } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, inputType, nested, optional, text, wordOf } from "../shared/input.screen.ts";

const setUpInput = inputType("SetUpInput", "The organisation and its first administrator.", {
  organisationName: text("Name of the organisation as printed on its regulations."),
  personName: text("Your name."),
  personNumber: text("Your employee number."),
  login: text("Name to sign in with."),
  password: text("Password to sign in with."),
  departmentName: optional(
    text("Your department, the first one; with it you get a post there, which nobody could give you while you are alone."),
  ),
  positionName: optional(text("Your position; needed with a department.")),
  writes: optional(flag("Whether you write regulations and courses yourself: nobody could give you these roles while you are alone.")),
  language: wordOf("Language", "Language of the panel for you, and of the names of the first levels."),
});

/** Signing in and out, and what people change about their own account. */
export const sessionProcedures = {
  signIn: procedure({
    description: "Signs in at this browser with a session cookie.",
    arguments: { login: text(), password: text() },
    words: {
      name: both("登录", "Sign in"),
      did: both("登录", "signed in"),
      came: {
        result: {
          refused: both("尝试登录“%{label}”，登录失败", "tried to sign in as %{label}: sign-in failed"),
          tooManyAttempts: both("多次登录“%{label}”失败，被暂停登录", "failed to sign in as %{label} too often, and has to wait"),
        },
      },
      nobody: both("有人", "Somebody"),
      unlabelled: both("不存在的账号", "an account that does not exist"),
    },
  }),
  signOut: procedure({
    description: "Ends the session of this browser; true also when there was none.",
    arguments: {},
    words: { name: both("退出登录", "Sign out"), did: both("退出登录", "signed out") },
  }),
  changePassword: procedure({
    description: "Changes your password and ends your sessions in all other browsers.",
    arguments: { currentPassword: text(), newPassword: text() },
    words: { name: both("修改密码", "Change the password"), did: both("修改了密码", "changed their password") },
  }),
  setLanguage: procedure({
    description: "Sets the panel's language for you; null follows the browser.",
    arguments: { language: optional(wordOf("Language")) },
    words: { name: both("设置语言", "Set the language"), did: both("更改了界面语言", "changed the language") },
  }),
  useOneTimeLink: procedure({
    description: "Sets your password with a one-time link, and signs you in.",
    arguments: { token: text(), password: text() },
    words: {
      name: both("用链接设置密码", "Set a password by link"),
      did: both("使用一次性链接设置了密码", "set a password with a one-time link"),
    },
  }),
  setUp: procedure({
    description: "Makes the organisation and its first administrator with the link that the server printed.",
    arguments: { token: text(), input: nested(setUpInput) },
    words: { name: both("首次设置", "First set-up"), did: both("建立了本系统", "set the installation up") },
  }),
};
