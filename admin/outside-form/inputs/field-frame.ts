import type { AskedField } from "../../../schema/register/outside/asked-form.screen.ts";
import { el } from "../base/dom.ts";
import { say } from "../base/say.ts";
import { words } from "../base/words.ts";

/** What asks for one value. */
export interface Asking {
  /** What stands below the name, its help and what is wrong. */
  readonly body: readonly Node[];
  /** What has the focus when the field is gone to, and says whether it is wrong. */
  readonly control: HTMLElement;
  /** Whether the body is several controls, which the name is a heading of. */
  readonly grouped?: true;
  readonly value: () => unknown;
}

/** Makes what asks for a field's value. */
export type MakeAsking<Field extends AskedField["of"] = AskedField["of"]> = (
  of: Field,
  about: {
    readonly id: string;
    readonly field: AskedField;
    readonly begin: unknown;
    readonly changed: () => void;
    readonly wrong: (message: string) => void;
  },
) => Asking;

/** A field with its name, help, what is wrong, and whether it must be filled in. */
export class FieldFrame {
  readonly element: HTMLElement;
  readonly key: string;
  private readonly asking: Asking;
  private readonly needed = el("span", { class: "needed" });
  private readonly error: HTMLElement;
  private isDemanded = false;

  constructor(
    readonly field: AskedField,
    make: MakeAsking,
    begin: unknown,
    changed: () => void,
  ) {
    const { key, label, help, example } = field;
    const id = `field-${key}`;
    this.key = key;
    this.error = el("p", { class: "error", id: `${id}-error`, hidden: true });
    this.asking = make(field.of, {
      ...{ id, field, begin },
      changed: () => {
        this.say(null);
        changed();
      },
      wrong: (message) => this.say(message),
    });
    const { body, control, grouped } = this.asking;
    const helps = [help && say(help), example && say(words.example, { text: say(example) })].filter(Boolean).join(" ");
    const helpLine = helps !== "" && el("p", { class: "help words", id: `${id}-help` }, helps);
    const described = [helpLine && `${id}-help`, `${id}-error`].filter(Boolean).join(" ");
    control.setAttribute("aria-describedby", described);
    const name = [say(label), this.needed];
    this.element = grouped
      ? el("fieldset", { class: "field" }, el("legend", { class: "name" }, ...name), helpLine, ...body, this.error)
      : el("div", { class: "field" }, el("label", { class: "name", for: id }, ...name), helpLine, ...body, this.error);
  }

  get name(): string {
    return say(this.field.label);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  get value(): unknown {
    return this.asking.value();
  }

  get isEmpty(): boolean {
    const { value } = this;
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  }

  /** Whether it must be filled in and is not. */
  get isMissing(): boolean {
    return this.shown && this.isDemanded && this.isEmpty;
  }

  stand(shown: boolean, demanded: boolean): void {
    this.element.hidden = !shown;
    this.isDemanded = demanded;
    this.needed.textContent = demanded ? say(words.needed) : "";
    if (!this.asking.grouped) this.asking.control.toggleAttribute("required", demanded);
  }

  /** Says what is wrong; nothing any more with null. */
  say(message: string | null): void {
    this.error.textContent = message ?? "";
    this.error.hidden = message === null;
    this.asking.control.setAttribute("aria-invalid", String(message !== null));
  }

  focus(): void {
    this.asking.control.focus();
    this.element.scrollIntoView({ block: "center" });
  }
}
