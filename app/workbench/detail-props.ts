/** What the parts of one requirement need, and how their forms are sent. */
import type { FormEvent } from 'react';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import type { ShownDocument, ShownItem, ShownPassage } from './shown';
import type { Noun, SavingState } from './use-saving';

/** A form that came back: what was typed and what is wrong with it. */
export type Sent = {
  noun: Noun;
  requirementKey: string;
  typed: Record<string, string>;
  errors: FieldErrors;
  refusal: Text | null;
};

export type DetailProps = {
  item: ShownItem;
  documents: readonly ShownDocument[];
  stepKey: string | null;
  fileId: string | null;
  page: number;
  /** Where forms of this requirement are sent. */
  action: (noun: Noun) => string;
  /** Address after a verdict was saved: 'file/requirement'. */
  next: string;
  sent: Sent | null;
  saving: SavingState | undefined;
  isLive: boolean;
  typed: Record<string, string>;
  onType: (name: string, value: string) => void;
  onSend: (noun: Noun, form: FormData, goOn: boolean) => void;
  onShow: (passage: ShownPassage) => void;
  onSearch: (query: string) => void;
  passageHref: (passage: ShownPassage) => string;
  searchHref: (query: string) => string;
};

/** Without scripts the form goes to its own address. */
export function handled(
  { isLive, onSend }: Pick<DetailProps, 'isLive' | 'onSend'>,
  noun: Noun,
): (event: FormEvent<HTMLFormElement>) => void {
  return (event) => {
    if (!isLive) return;
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    onSend(noun, new FormData(event.currentTarget), submitter?.value === 'next');
  };
}

/** A remark at a field, from the answer to a form of this kind only. */
export function errorOf({ saving, sent }: Pick<DetailProps, 'saving' | 'sent'>, noun: Noun, name: string): Text | null {
  const failed = saving?.state === 'failed' ? saving : saving ? null : sent;
  return failed?.noun === noun ? (failed.errors[name] ?? null) : null;
}

/** The id of a field, as links of the error summary name it. */
export const fieldId = (noun: Noun, requirementKey: string, name: string): string =>
  `${noun === 'verdicts' ? 'verdict' : 'tie'}-${requirementKey}-${name}`;
