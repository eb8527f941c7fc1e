import { OBLIGATIONS_PATH } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import type { Text } from '~/platform/text';
import { AttachPage } from '~/registers/attach-page';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { trainingWords as words } from './words';

type Props = {
  unitId: string;
  unit: Text;
  training: { id: string; heldOn: string; content: string };
  submissionKey: string;
  error: Text | null;
};

export function AttachTrainingPage({ unitId, unit, training, submissionKey, error }: Props) {
  const t = useText();
  const back = `/trainings/${unitId}`;
  return (
    <AttachPage
      crumbs={[
        { label: t(obligationWords.title), href: OBLIGATIONS_PATH },
        { label: t(words.title), href: back },
      ]}
      lead={words.attachLead}
      back={back}
      action={`${back}/records/${training.id}/files`}
      submissionKey={submissionKey}
      error={error}
    >
      <p>
        {t(unit)} <OfficeDate date={training.heldOn} era />
        <br />
        <span className="keep-lines">{training.content}</span>
      </p>
    </AttachPage>
  );
}
