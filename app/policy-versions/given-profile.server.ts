/** 規程のファイル: chosen, or pasted into the page. */
import { readForm, type SignedIn } from '~/people/session.server';
import { ok, type Result, refuse } from '~/platform/result';
import { LARGEST_PROFILE, profileText } from '~/policy/profile-file';
import { type FileProblem, versionWords } from './words';

/** Room for a file that is too large to be said so on the page, and for what Japanese becomes in an ordinary form. */
const FORM_BYTES = 12_000_000;

/** `content` is what can be read of it, to be corrected on the page. */
export type GivenProfile = { field: 'file' | 'content'; content: string; problems: FileProblem[] };

/** The text of the profile in the form, or why there is none. */
export async function givenProfile(
  request: Request,
  { session }: SignedIn,
): Promise<Result<GivenProfile, GivenProfile>> {
  const form = await readForm(request, session, FORM_BYTES);
  const file = form.get('file');
  if (file === null || typeof file === 'string') {
    const content = String(form.get('content') ?? '');
    const fits = profileText(new TextEncoder().encode(content));
    const pasted = { field: 'content' as const, content: content.length > LARGEST_PROFILE ? '' : content };
    return fits.ok ? ok({ ...pasted, problems: [] }) : refuse({ ...pasted, problems: fits.refusal });
  }
  const asked = { field: 'file' as const, content: '' };
  if (file.name === '' && file.size === 0) {
    return refuse({ ...asked, problems: [{ line: 1, path: '', reason: versionWords.noFile }] });
  }
  const text = profileText(new Uint8Array(await file.arrayBuffer()));
  return text.ok ? ok({ ...asked, content: text.value, problems: [] }) : refuse({ ...asked, problems: text.refusal });
}
