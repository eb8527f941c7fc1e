/**
 * 完全性と可用性の最も高い分類が、バックアップと冗長化を必須にする（藤枝市 5(2)⑥⑦）. The rank is named by the profile's
 * own thresholds, so the table is read for every shipped profile.
 */
import { describe, expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { levelReaches } from '~/policy/classification';
import type { Axis, Condition, InformationItem, PolicyProfile, RequestFacts, RequestKind } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';

const バックアップ = ['sla-backup-interval', 'sla-backup-generations', 'sla-restore-test'];
const 全て = [...バックアップ, 'sla-backup-retention', 'sla-backup-retention-core', 'sla-redundancy'];

type 高さ = '最高' | '最低';
type 行 = readonly [完全性: 高さ, 可用性: 高さ, 必須: readonly string[]];
const 表: readonly 行[] = [
  ['最低', '最低', []],
  ['最高', '最低', [...バックアップ, 'sla-backup-retention']],
  ['最低', '最高', [...バックアップ, 'sla-backup-retention-core', 'sla-redundancy']],
  ['最高', '最高', [...バックアップ, 'sla-backup-retention-core', 'sla-redundancy']],
];

const rank = (profile: PolicyProfile, axis: Axis, height: 高さ): string =>
  profile.classification.axes[axis].levels.at(height === '最高' ? 0 : -1)!.key;

/** Open to the public, so that nothing but integrity and availability can ask for anything. */
function facts(profile: PolicyProfile, kind: RequestKind, [完全性, 可用性]: 行): RequestFacts {
  const information: InformationItem[] = [
    {
      name: '公開する情報',
      confidentiality: rank(profile, 'confidentiality', '最低'),
      integrity: rank(profile, 'integrity', 完全性),
      availability: rank(profile, 'availability', 可用性),
      personalInformation: false,
      specificPersonalInformation: false,
    },
  ];
  const handled = kind === 'cloud-service' ? {} : { handlesInformation: true };
  return { kind, facts: { purpose: 'new', terms: 'uniform', workKind: 'system-operation', ...handled, information } };
}

const kindsWithSla: readonly RequestKind[] = ['cloud-service', 'outsourcing'];

describe.each([baseline, fujieda].map((profile) => [profile.name.ja, profile] as const))('%s', (_name, profile) => {
  for (const kind of kindsWithSla) {
    test.each(表)(`${kind}：完全性が%s、可用性が%s`, (...row) => {
      const { requirements } = assess(profile, facts(profile, kind, row));
      const mandatory = requirements.filter(({ key, isMandatory }) => isMandatory && 全て.includes(key));
      expect(mandatory.map(({ key }) => key).sort()).toEqual([...row[2]].sort());
    });
  }

  test('必須にするしきい値は、分類の最も高い段だけが届く', () => {
    for (const axis of ['integrity', 'availability'] as const) {
      const levels = profile.classification.axes[axis].levels.map((level) => level.key);
      const reaching = levels.filter((level) => levelReaches(profile.classification, `critical-${axis}`, level));
      expect([axis, reaching]).toEqual([axis, levels.slice(0, 1)]);
    }
  });

  test('SLAの条件は、分類の段を数字で書かず、しきい値の名前で書く', () => {
    for (const requirement of profile.requirements.filter(({ kind }) => kind === 'sla')) {
      for (const condition of [requirement.when, requirement.mandatory]) {
        expect([requirement.key, namesLevel(condition)]).toEqual([requirement.key, false]);
      }
    }
  });
});

function namesLevel(condition: Condition): boolean {
  if ('isLevel' in condition) return true;
  if ('not' in condition) return namesLevel(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.some(namesLevel);
}
