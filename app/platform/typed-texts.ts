/** Everything typed into a form by field name, to be shown again as it was. Files and secrets are left out. */
export function typedTexts(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && !/^csrf$|password|^submissionKey$/i.test(name)) typed[name] = value;
  }
  return typed;
}
