import { Form } from './form';
import { useLocale } from './locale';

/** One button, named in the language it leads to. Posts to /language and comes back to `next`. */
export function LanguageSwitch({ next }: { next: string }) {
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  return (
    <Form action="/language" className="language-switch" reloadDocument>
      <input type="hidden" name="next" value={next} />
      <button type="submit" name="locale" value={other} lang={other}>
        {other === 'en' ? 'English' : '日本語'}
      </button>
    </Form>
  );
}
