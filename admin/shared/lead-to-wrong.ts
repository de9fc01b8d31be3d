/** Leads to the first field whose content it refuses by itself, e.g. a day that is none; answers whether there is one. */
export function leadToWrong(form: HTMLFormElement): boolean {
  const fields = [...form.elements].filter((element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement);
  const wrong = fields.filter((field) => field.validity.customError);
  // Each says its sentence.
  for (const field of wrong) field.checkValidity();
  wrong[0]?.focus();
  return wrong.length > 0;
}
