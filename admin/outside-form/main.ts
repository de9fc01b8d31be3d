import type { AskedForm } from "../../schema/register/outside/asked-form.screen.ts";
import { askForm } from "./api.ts";
import { el } from "./base/dom.ts";
import { chooseLanguage, currentLanguage, say } from "./base/say.ts";
import { words } from "./base/words.ts";
import { FormPage } from "./FormPage.ts";
import { forgetFiles } from "./inputs/held-files.ts";
import { forget, keep, readKept } from "./kept.ts";

const page = document.getElementById("page") ?? document.body;
const token = decodeURIComponent(location.pathname.split("/")[2] ?? "");

/** The page with its heading, which has the focus, the language to change to, and what else there is. */
function show(form: AskedForm | null, title: string, ...parts: readonly (Node | false)[]): void {
  const language = currentLanguage();
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = [title, form?.organisation].filter(Boolean).join(" · ");
  const other = language === "zh" ? "en" : "zh";
  const change = () => {
    chooseLanguage(other);
    open(form);
  };
  const heading = el("h1", { tabindex: -1 }, title);
  page.replaceChildren(
    el(
      "div",
      { class: "top" },
      el("span", {}, form?.organisation ?? ""),
      el("button", { type: "button", class: "plain", lang: other, onclick: change }, say(words.other)),
    ),
    heading,
    ...parts.filter((part): part is Node => part !== false),
  );
  heading.focus({ preventScroll: true });
}

function showReceipt(form: AskedForm, receipt: string): void {
  const again = () => {
    forget(token);
    forgetFiles();
    void begin();
  };
  window.scrollTo(0, 0);
  show(
    form,
    say(words.received),
    el(
      "section",
      { class: "card" },
      form.thanks ? el("p", { class: "words" }, say(form.thanks)) : "",
      el("p", {}, say(words.receipt)),
      el("p", { class: "receipt" }, receipt),
      el("p", { class: "help" }, say(words.receiptHelp)),
    ),
    form.state === "open" && !form.once && el("div", { class: "row" }, el("button", { type: "button", onclick: again }, say(words.again))),
  );
}

function showClosed(form: AskedForm & { readonly state: keyof typeof words.states }): void {
  const day = form.state === "notYet" ? form.opensOn : form.closesOn;
  const closed = el("p", {}, say(words.states[form.state], { day: day ?? "" }));
  const own = form.closedWords && el("p", { class: "words" }, say(form.closedWords));
  show(form, say(form.label), el("section", { class: "card" }, closed, own ?? null));
}

function showForm(form: AskedForm): void {
  const received = (receipt: string) => {
    keep(token, { ...readKept(token), typed: {}, files: false, receipt });
    forgetFiles();
    showReceipt(form, receipt);
  };
  show(form, say(form.label), new FormPage(token, form, received).element);
}

const isOpen = (form: AskedForm): boolean => form.state === "open";
const isClosed = (form: AskedForm): form is AskedForm & { readonly state: keyof typeof words.states } => !isOpen(form);

/** Shows the form as it stands, or the receipt where it was sent in this tab. */
function open(form: AskedForm | null): void {
  const { receipt } = readKept(token);
  if (!form) show(null, say(words.unknown), el("p", { class: "card" }, say(words.unknownHelp)));
  else if (receipt) showReceipt(form, receipt);
  else if (isClosed(form)) showClosed(form);
  else showForm(form);
}

/** Asks for the form until the server answers. */
async function begin(): Promise<void> {
  for (;;) {
    try {
      open(await askForm(token, readKept(token).typed));
      return;
    } catch {
      show(null, say(words.loading), el("p", { role: "status" }, say(words.away)));
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}

void begin();
