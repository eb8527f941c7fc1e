import { Button } from '~/ui/button';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { ReadingState } from './document-text';
import { readingText, readingWords as words } from './reading-words';

type Props = {
  /** The page that shows this, and the address of the file. */
  page: string;
  href: string;
  name: string;
  state: ReadingState;
};

/** How far the reading of a file has come, and what can be done about it. */
export function ReadingStateCell({ page, href, name, state }: Props) {
  const t = useText();
  const says = t(readingText(state));
  const named = <span className="sr-only">: {name}</span>;
  switch (state.status) {
    case 'ready':
      return (
        <>
          {says}{' '}
          <a href={`${href}/text`}>
            {t(words.open)}
            {named}
          </a>
        </>
      );
    case 'queued':
    case 'running':
      return (
        <>
          {says}{' '}
          <a href={page}>
            {t(words.look)}
            {named}
          </a>
        </>
      );
    case 'failed':
      return (
        <>
          <p>{says}</p>
          <Form action={`${href}/readings`}>
            <Button kind="secondary">
              {t(words.again)}
              {named}
            </Button>
          </Form>
        </>
      );
    default:
      return says;
  }
}
