import type { AskedForm } from "../../schema/register/outside/asked-form.screen.ts";
import { askForm, Refused } from "./api.ts";
import { el } from "./base/dom.ts";
import { say } from "./base/say.ts";
import { words } from "./base/words.ts";
import { askingOf } from "./inputs/asking-of.ts";
import { FieldFrame } from "./inputs/field-frame.ts";
import { holdsFiles } from "./inputs/held-files.ts";
import { keep, readKept } from "./kept.ts";
import { send } from "./send.ts";

/** Milliseconds after which what is shown is asked for anew, once nobody types any more. */
const CALM = 350;

/** A form that takes answers: its fields, what is wrong with them, and sending it. */
export class FormPage {
  readonly element: HTMLElement;
  private readonly frames: readonly FieldFrame[];
  private readonly summary = el("div", { class: "card summary", tabindex: -1, role: "alert", hidden: true });
  private readonly status = el("p", { class: "said", role: "status" });
  private readonly button = el("button", { class: "send" }, say(words.send));
  private readonly kept;
  private timer = 0;

  constructor(
    private readonly token: string,
    private readonly form: AskedForm,
    private readonly onReceived: (receipt: string) => void,
  ) {
    this.kept = readKept(token);
    const { fields = [], sections = [], introduction, notice, closesOn, largestFile = 0 } = form;
    const kept = this.kept.typed;
    this.frames = fields.map((field) => {
      const begin = field.key in kept ? kept[field.key] : field.default;
      return new FieldFrame(field, askingOf(field.of, largestFile), begin, () => this.changed());
    });
    this.stand(form);
    // What is shown hangs on what was kept as well.
    if (form.depends) void this.look();
    const of = (section: string | undefined) =>
      this.frames.filter(({ field }) => (field.section ?? "") === (section ?? "")).map(({ element }) => element);
    const known = new Set(sections.map(({ key }) => key));
    const first = this.frames.filter(({ field }) => !known.has(field.section ?? "")).map(({ element }) => element);
    this.element = el(
      "form",
      { novalidate: true, onsubmit: (event: Event) => this.submitted(event) },
      introduction && el("p", { class: "words" }, say(introduction)),
      closesOn && el("p", { class: "help" }, say(words.until, { day: closesOn })),
      this.summary,
      this.kept.files && !holdsFiles() && el("p", { class: "help", role: "status" }, say(words.chooseAgain)),
      ...first,
      ...sections.flatMap(({ key, title }) => [...(sections.length > 1 ? [el("h2", {}, say(title))] : []), ...of(key)]),
      notice &&
        el(
          "section",
          { class: "card", "aria-labelledby": "notice" },
          el("h2", { id: "notice", style: "margin-top:0" }, say(words.notice)),
          el("p", { class: "words" }, say(notice)),
        ),
      this.button,
      this.status,
    );
  }

  private get answers(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.frames.filter((frame) => frame.shown && !frame.isEmpty).map(({ key, value }) => [key, value]));
  }

  /** What was filled in as far as it can be kept in this tab. */
  private get typed(): Readonly<Record<string, unknown>> {
    const files = new Set(
      this.frames.filter(({ field }) => field.of.kind === "file" || field.of.kind === "signature").map(({ key }) => key),
    );
    return Object.fromEntries(this.frames.filter(({ key }) => !files.has(key)).map(({ key, value }) => [key, value]));
  }

  private changed(): void {
    const { typed } = this;
    const files = this.frames.some((frame) => !(frame.key in typed) && !frame.isEmpty);
    keep(this.token, { key: this.kept.key, typed, files });
    if (!this.form.depends) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), CALM);
  }

  /** Asks what is shown and demanded now. Without a connection it stays as it is: sending says what is missing. */
  private async look(): Promise<void> {
    const { typed } = this;
    const form = await askForm(
      this.token,
      Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null && value !== "")),
    ).catch(() => null);
    if (form?.shown && typed && JSON.stringify(typed) === JSON.stringify(this.typed)) this.stand(form);
  }

  private stand({ shown = [], demanded = [] }: AskedForm): void {
    for (const frame of this.frames) frame.stand(shown.includes(frame.key), demanded.includes(frame.key));
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.button.disabled) return;
    const missing = new Map(this.frames.filter(({ isMissing }) => isMissing).map(({ key }) => [key, say(words.fillIn)]));
    if (missing.size > 0) this.refuse(missing, null);
    else void this.send();
  }

  private async send(): Promise<void> {
    this.summary.hidden = true;
    this.button.disabled = true;
    this.button.textContent = say(words.sending);
    this.button.setAttribute("aria-busy", "true");
    try {
      this.onReceived(await send(this.token, this.kept.key, this.answers, (message) => this.tell(message)));
    } catch (error) {
      this.tell("");
      this.button.disabled = false;
      this.button.textContent = say(words.send);
      this.button.removeAttribute("aria-busy");
      if (error instanceof Refused) this.refuse(error.fields, error.message);
      else this.refuse(new Map(), say(words.stillAway));
    }
  }

  private tell(message: string): void {
    this.status.textContent = message;
  }

  /** Says what is wrong: at the fields, and all of it above them, where each leads to its field. */
  private refuse(problems: ReadonlyMap<string, string>, message: string | null): void {
    for (const frame of this.frames) frame.say(problems.get(frame.key) ?? null);
    const known = this.frames.filter(({ key }) => problems.has(key));
    for (const frame of known) frame.stand(true, problems.get(frame.key) === say(words.fillIn));
    const lines = known.map((frame) => {
      const go = (event: Event) => {
        event.preventDefault();
        frame.focus();
      };
      return el(
        "li",
        {},
        el(
          "a",
          { href: `#field-${frame.key}`, onclick: go },
          say(words.wrongAt, { field: frame.name, problem: problems.get(frame.key) ?? "" }),
        ),
      );
    });
    this.summary.replaceChildren(
      ...(lines.length > 0 ? [el("p", {}, say(words.correct)), el("ul", {}, ...lines)] : [el("p", {}, message ?? say(words.failed))]),
    );
    this.summary.hidden = false;
    this.summary.focus();
    this.summary.scrollIntoView({ block: "center" });
  }
}
