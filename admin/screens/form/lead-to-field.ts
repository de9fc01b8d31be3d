/** Puts the cursor into the field of that name: into the input itself, or into what stands for it where that is hidden. */
export function leadToField(form: HTMLElement, name: string): void {
  const [input] = form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  const stand = input?.getAttribute("aria-hidden") === "true" ? input.parentElement?.querySelector<HTMLElement>("[role=combobox]") : input;
  stand?.focus();
  stand?.scrollIntoView({ block: "center" });
}
