import { expect, test } from 'vitest';
import { RadioGroup } from './choices';
import { TextField } from './fields';
import { labelsIn } from './labels-in';

test('the fields of a form are known by their labels, however deep they stand', () => {
  const form = (
    <>
      <p>前書き</p>
      <TextField name="reference" label="議決・決裁の番号" defaultValue="" />
      <fieldset>
        <div>{[<RadioGroup key="1" name="outcome" label="結果" options={[]} />]}</div>
      </fieldset>
      {null}
    </>
  );
  expect(labelsIn(form)).toEqual({ reference: '議決・決裁の番号', outcome: '結果' });
});

test('a label that is more than a string is left out', () => {
  expect(labelsIn(<TextField name="what" label={<strong>何</strong>} defaultValue="" />)).toEqual({});
});
