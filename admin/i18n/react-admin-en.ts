/** What those parts of React-Admin say of which the panel is made: its other words would only be carried to every first page. */
export const reactAdminEnglish = {
  ra: {
    action: {
      clear_input_value: "Clear value",
      create: "Create",
      refresh: "Refresh",
      save: "Save",
      undo: "Undo",
    },
    page: {
      create: "Create %{name}",
      edit: "%{name} %{recordRepresentation}",
      show: "%{name} %{recordRepresentation}",
      access_denied: "Access denied",
    },
    message: {
      access_denied: "You don't have the right permissions to access this page",
      invalid_form: "The form is not valid. Please check for errors",
      unsaved_changes: "Some of your changes weren't saved. Are you sure you want to ignore them?",
    },
    auth: {
      auth_check_error: "Please login to continue",
    },
    notification: {
      updated: "Element updated |||| %{smart_count} elements updated",
      created: "Element created",
      item_doesnt_exist: "Element does not exist",
      http_error: "Server communication error",
      i18n_error: "Cannot load the translations for the specified language",
      logged_out: "Your session has ended, please reconnect.",
      not_authorized: "You're not authorized to access this resource.",
    },
    validation: {
      required: "Please fill this in.",
      minLength: "Must be %{min} characters at least",
      maxLength: "Must be %{max} characters or less",
      minValue: "Must be at least %{min}",
      maxValue: "Must be %{max} or less",
      number: "Please give a number.",
      email: "Please give a whole address, like name@example.com.",
      oneOf: "Must be one of: %{options}",
      regex: "Must match a specific format (regexp): %{pattern}",
    },
  },
};
