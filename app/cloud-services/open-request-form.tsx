import type { ReactNode } from 'react';
import type { RequestKind } from '~/policy/model';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import type { OwnSection } from './own-sections';
import { registerWords as words } from './words';

type Props = {
  /** Makes the ids of this form's fields its own on a page with several. */
  name: string;
  submissionKey: string;
  /** A cloud service unless said otherwise. */
  kindOfRequest?: RequestKind;
  /** Where the form is sent, with the name of this site left out. */
  action?: string;
  purpose: 'new' | 'change' | 'renewal' | 'termination';
  cloudServiceId?: string;
  sections: readonly OwnSection[];
  submit: string;
  kind?: 'primary' | 'secondary';
  children?: ReactNode;
};

/** Opens a draft. A plain form: one button where everything is known, and a choice where one holds several posts. */
export function OpenRequestForm(props: Props) {
  const { name, submissionKey, purpose, cloudServiceId, sections, submit, kind = 'primary', children } = props;
  const { kindOfRequest = 'cloud-service', action = '/approval-requests' } = props;
  const t = useText();
  const [first] = sections;
  if (!first) return null;
  return (
    <Form action={action} reloadDocument className="open-request">
      <SubmissionKey value={submissionKey} />
      <input type="hidden" name="kind" value={kindOfRequest} />
      {/* A subcontractor is always a new one; of an account it is said what changes. */}
      {kindOfRequest === 'subcontracting' || kindOfRequest === 'social-media-account' ? null : (
        <input type="hidden" name="purpose" value={purpose} />
      )}
      {cloudServiceId ? <input type="hidden" name="cloudServiceId" value={cloudServiceId} /> : null}
      {children}
      {sections.length === 1 ? (
        <input type="hidden" name="owningUnitId" value={first.id} />
      ) : (
        <SelectField
          id={`${name}-owningUnitId`}
          name="owningUnitId"
          label={t(words.forSection)}
          defaultValue={first.id}
          options={sections.map((section) => ({ value: section.id, label: t(section.name) }))}
        />
      )}
      <Button kind={kind}>{submit}</Button>
    </Form>
  );
}
